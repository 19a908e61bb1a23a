import { sessionsAhead } from '../../app/agenda.ts'
import * as outcomes from '../../app/outcome.ts'
import { outcomeCard } from '../../cards/afterwards.ts'
import type { Responsible } from '../../domain/consultation.ts'
import type { Review } from '../../domain/review.ts'
import { instantOf, plus } from '../../domain/time.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'
import { nextCase } from './nextCase.ts'

async function outcomeForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const data = await formData(turn, pressed, 'recordOutcome', values, review)
  const known = await sessionsAhead(turn.world.deps, data.group.id)
  const nextSession = outcomes.nextFollowUp({ ...data, version: '' }, known, turn.service.now)?.followUpAt ?? null
  const within = pressed.pick ? { within: pressed.pick } : {}
  return { card: outcomeCard({ ...data, ...within, nextSession }, turn.service, turn.t, turn.language) }
}

export const outcome: Handler = (turn, pressed) => outcomeForm(turn, pressed, null)

/** The agreed day's follow-up is at nine; without a day it is in two weeks. */
export function followUpAt(turn: Turn, day: string | undefined): string | null {
  return day ? instantOf(day, '09:00') : plus(turn.service.now, { weeks: 2 })
}

const roles: Responsible[] = ['requester', 'pair', 'coordinator', 'chair', 'secretary', 'member']

export const saveOutcome: Handler = async (turn, pressed) => {
  const { inputs } = pressed
  const recommendations = [1, 2, 3, 4, 5].map((n) => ({
    text: inputs[`recommendation${n}`] ?? '',
    responsible: roles.find((role) => role === inputs[`responsible${n}`]) ?? 'requester',
    by: instantOf(inputs[`by${n}`] ?? '', '12:00'),
  }))
  const contents = chosen(inputs, 'contents')
  const input = { recommendations, followUpAt: followUpAt(turn, inputs.followUpDay), contents }
  const answer = await submit(
    turn,
    pressed,
    (nonce) =>
      outcomes.recordOutcome(turn.world.deps, turn.actor, refOf(pressed), input, decisions(turn, pressed, nonce)),
    (again, review) => outcomeForm(turn, again, review),
  )
  return answer.shows && pressed.pick ? nextCase(turn, refOf(pressed).groupId, pressed.pick, outcome) : answer
}

/** Within the record of a whole session (`pick`) it was held, and did not come to this case. */
export const notHeld: Handler = async (turn, pressed) => {
  const record = pressed.pick ? outcomes.recordNotReached : outcomes.recordNotHeld
  const loaded = await record(turn.world.deps, turn.actor, refOf(pressed))
  return pressed.pick ? nextCase(turn, loaded.c.groupId, pressed.pick, outcome) : shows(turn, loaded, 'group')
}
