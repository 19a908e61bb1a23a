import type { Ref } from '../../../src/app/change.ts'
import type { RequestInput } from '../../../src/app/choices.ts'
import * as coordinator from '../../../src/app/coordinatorActions.ts'
import { type Report, reportFollowUp } from '../../../src/app/followUp.ts'
import { recordOutcome } from '../../../src/app/outcome.ts'
import { answerPoll } from '../../../src/app/pollAnswers.ts'
import { pauseUntil, wish } from '../../../src/app/reminders.ts'
import { requestConsultation } from '../../../src/app/requestConsultation.ts'
import { addSession } from '../../../src/app/sessions.ts'
import type { Actor } from '../../../src/domain/access.ts'
import type { Instant } from '../../../src/domain/ids.ts'
import { decisions } from '../../app/smallWorld.ts'
import { peers } from './people.ts'
import type { Year } from './world.ts'

const groupId = peers.id

/** What a worker writes: it names nobody. */
const fields = {
  situation: 'Vanhemmat eivät pääse sopuun tapaamisista.',
  dilemma: 'En tiedä, miten edetä.',
  question: 'Miten tukea lasta?',
}

const survey = {
  answers: { gave: 'newDirection', competence: 4, coping: 4, valueForClient: 4, valueForWorker: 5 },
  word: '',
} as const

/** What people of the group do in the year, each as the use case that their press calls. */
export function deedsIn({ deps }: Year) {
  const session = (id: Instant) => ({ groupId, id })
  const person = async (who: Actor) => {
    const found = await deps.store.person(who.id)
    if (!found) throw new Error(`nobody knows ${who.name}`)
    return found.value
  }
  return {
    session,
    async request(who: Actor, set: Partial<RequestInput> = {}): Promise<Ref> {
      const choices = { subject: 'case', consent: 'consulteeCentred', topic: 'process' } as const
      const rest = { help: [], wishedTimes: [], withPair: false, writtenWithClient: false, fields }
      const sent = await requestConsultation(deps, who, { groupId, ...choices, ...rest, ...set }, decisions)
      if ('review' in sent) throw new Error('the request has to be reviewed')
      return { groupId, id: sent.loaded.c.id }
    },
    async place(who: Actor, ref: Ref, at: Instant, slot = 0) {
      const found = await deps.store.session(groupId, at)
      await coordinator.placeInSlot(deps, who, ref, at, found?.value.slots[slot]?.start ?? at)
    },
    agree: (who: Actor, start: Instant) => addSession(deps, who, groupId, { start, days: 1 }),
    suits: (who: Actor, id: string, yes: Instant[], no: Instant[]) =>
      answerPoll(
        deps,
        who,
        { groupId, id },
        {
          ...Object.fromEntries(yes.map((start) => [start, 'yes'])),
          ...Object.fromEntries(no.map((start) => [start, 'no'])),
        },
      ),
    async record(who: Actor, ref: Ref, ...recommendations: string[]) {
      await recordOutcome(deps, who, ref, { recommendations, followUpAt: null }, decisions)
    },
    async tell(who: Actor, ref: Ref, report: Partial<Report>) {
      await reportFollowUp(deps, who, ref, { resolution: 'resolved', words: '', ...report }, decisions)
    },
    survey,
    pause: async (who: Actor, until: Instant) => pauseUntil(deps, await person(who), until),
    fewer: async (who: Actor) => wish(deps, await person(who), { fewer: true }),
  }
}
