import { attendees } from '../../app/attending.ts'
import { recordHeld, recordSessionNotHeld } from '../../app/sessionRecord.ts'
import { recordSessionCard, sessionNotHeldCard } from '../../cards/sessionRecord.ts'
import { presentIn } from '../../domain/session.ts'
import { chosen } from '../inputs.ts'
import type { Handler } from './handler.ts'
import { nextCase } from './nextCase.ts'
import { outcome } from './outcome.ts'
import { acting, inChat, openable, refOf } from './session.ts'

export const recordSession: Handler = inChat(async (turn, pressed) => {
  const view = await openable(turn, pressed, 'record')
  const people = await attendees(turn.world.deps, view.group, view.session)
  const form = { view, people, chosen: presentIn(view.session) }
  return { card: recordSessionCard(form, turn.service, turn.t, turn.language) }
})

export const saveRecordSession: Handler = inChat(async (turn, pressed) => {
  const ref = refOf(pressed)
  await recordHeld(turn.world.deps, turn.actor, ref, chosen(pressed.inputs, 'present'))
  return nextCase(turn, ref.groupId, ref.id, outcome)
})

export const sessionNotHeld: Handler = inChat(async (turn, pressed) => {
  const view = await openable(turn, pressed, 'record')
  return { card: sessionNotHeldCard({ view }, turn.service, turn.t, turn.language) }
})

export const saveSessionNotHeld = acting(({ world, actor }, ref) => recordSessionNotHeld(world.deps, actor, ref))
