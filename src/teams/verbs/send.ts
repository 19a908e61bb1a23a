import { bookableAtOnce } from '../../app/bookings.ts'
import type { RequestInput } from '../../app/choices.ts'
import { openDraft, saveDraft } from '../../app/drafts.ts'
import { update } from '../../app/people.ts'
import { showEntry } from '../../app/reading.ts'
import { requestConsultation, requestIdOf } from '../../app/requestConsultation.ts'
import { laterSavedCard } from '../../cards/answer.ts'
import { Refusal, refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import { type Answer, shows } from '../answer.ts'
import type { Turn } from '../turn.ts'
import { begin, supportOf } from './ask.ts'
import { welcome } from './first.ts'
import { decisionsOf, type Handler } from './handler.ts'
import { form, formAgain, inputOf } from './requestForm.ts'

/** How the nonce of a form begins that goes on with a draft. */
const draftNonce = 'draft-'

async function reviewed(turn: Turn, nonce: string, input: RequestInput, review: Review): Promise<Answer> {
  return formAgain(turn, { ...(await supportOf(turn, input.groupId)), nonce }, input, review)
}

/** Sends the request, or brings the form back with what the check found. */
export const send: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!pressed.form) refuse({ kind: 'notFound' })
  const { deps } = turn.world
  const input = inputOf(pressed, pressed.form)
  const decisions = decisionsOf(turn, pressed)
  const id = requestIdOf(turn.actor, decisions.nonce)
  let outcome: Awaited<ReturnType<typeof requestConsultation>>
  try {
    outcome = await requestConsultation(deps, turn.actor, input, decisions, id)
  } catch (error) {
    const paused = error instanceof Refusal && error.problem.kind === 'badInput' && error.problem.field === 'groupId'
    if (!paused) throw error
    // The form stays with all that was written in it.
    return { ...(await begin(turn, pressed)), instead: turn.t.groups.pausedMeanwhile }
  }
  if ('review' in outcome) return reviewed(turn, decisions.nonce, input, outcome.review)
  if (outcome.already) return shows(turn, outcome.loaded, 'requester')
  // As stored: what the press said of its choices is anybody's words.
  const { groupId, subject, topic, consent } = outcome.loaded.c
  const last = { groupId, subject, topic, consent }
  // A draft goes with the request that was made of it; another one stays.
  const ofDraft = decisions.nonce.startsWith(draftNonce)
  turn.world.track(update(deps, turn.person, ofDraft ? { last, draftUntil: null } : { last }))
  if (ofDraft) turn.world.track(deps.store.deleteDraft(turn.actor.id))
  return shows(turn, outcome.loaded, 'requester', 'sent', await bookableAtOnce(deps, outcome.loaded))
}

/** Keeps what is written so far for 7 days, once nothing in it identifies anybody. What was sent meanwhile is shown instead. */
export const later: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!pressed.form) refuse({ kind: 'notFound' })
  const { deps } = turn.world
  const input = inputOf(pressed, pressed.form)
  const decisions = decisionsOf(turn, pressed)
  const id = requestIdOf(turn.actor, decisions.nonce)
  const outcome = await saveDraft(deps, turn.person, turn.actor, input, decisions, id)
  if ('sent' in outcome) {
    return shows(turn, await showEntry(deps, turn.actor, { groupId: input.groupId, id }), 'requester')
  }
  if ('review' in outcome) return reviewed(turn, decisions.nonce, input, outcome.review)
  const { savedAt } = outcome.draft
  const card = laterSavedCard({ savedAt }, turn.service, turn.t, turn.language)
  return { card, done: turn.t.asking.laterSaved }
}

/** Goes on with the draft. */
export const resume: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  const draft = await openDraft(turn.world.deps, turn.actor)
  if (!draft) return welcome(turn, 'back')
  const { group, model } = await supportOf(turn, draft.groupId)
  const { subject, topic, consent, company, clientComes, statement, help, wishedTimes, writtenWithClient } = draft
  return form(turn, {
    group,
    model,
    steps: { groupId: group.id, subject, topic, consent, company, clientComes, statement },
    nonce: `${draftNonce}${turn.world.deps.newId()}`,
    values: draft.fields,
    help,
    wishedTimes,
    writtenWithClient,
  })
}

export const discardDraft: Handler = async (turn) => {
  const { deps } = turn.world
  const [person] = await Promise.all([
    update(deps, turn.person, { draftUntil: null }),
    deps.store.deleteDraft(turn.actor.id),
  ])
  return welcome({ ...turn, person }, 'back')
}
