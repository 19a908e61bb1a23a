import * as coordinator from '../../app/coordinatorActions.ts'
import { askCard, declineCard, redirectCard, returnCard } from '../../cards/caseForms.ts'
import { type DeclineHint, returnReasons } from '../../domain/consultation.ts'
import type { Review } from '../../domain/review.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'

export const take: Handler = async (turn, pressed) =>
  shows(turn, await coordinator.take(turn.world.deps, turn.actor, refOf(pressed)), 'group')

async function askForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'askClarification', review?.values ?? {}, review)
  return { card: askCard(data, turn.service, turn.t, turn.language) }
}

export const ask: Handler = (turn, pressed) => askForm(turn, pressed, null)

export const saveAsk: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    (nonce) =>
      coordinator.askClarification(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        pressed.inputs.question ?? '',
        decisions(turn, pressed, nonce),
      ),
    (again, review) => askForm(turn, again, review),
  )

const returnForm: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'returnIdentifiable', {}, null)
  return { card: returnCard(data, turn.service, turn.t, turn.language) }
}

export { returnForm as return }

export const saveReturn: Handler = async (turn, pressed) => {
  const reasons = returnReasons.filter((reason) => chosen(pressed.inputs, 'what').includes(reason))
  return shows(
    turn,
    await coordinator.returnIdentifiable(turn.world.deps, turn.actor, refOf(pressed), reasons),
    'group',
  )
}

export const redirect: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'redirect', {}, null)
  const targets = await coordinator.redirectTargets(turn.world.deps, { ...data, version: '' })
  return { card: redirectCard({ ...data, targets }, turn.service, turn.t, turn.language) }
}

export const saveRedirect: Handler = async (turn, pressed) =>
  shows(
    turn,
    await coordinator.redirect(turn.world.deps, turn.actor, refOf(pressed), pressed.inputs.target ?? ''),
    'group',
  )

const hints: DeclineHint[] = ['otherGroup', 'supervisor', 'emergency', 'later', 'none']

async function declineForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  return {
    card: declineCard(await formData(turn, pressed, 'decline', values, review), turn.service, turn.t, turn.language),
  }
}

export const decline: Handler = (turn, pressed) => declineForm(turn, pressed, null)

export const saveDecline: Handler = (turn, pressed) => {
  const hint = hints.find((h) => h === pressed.inputs.hint) ?? 'none'
  const reason = pressed.inputs.reason ?? ''
  return submit(
    turn,
    pressed,
    (nonce) =>
      coordinator.decline(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        { hint, reason },
        decisions(turn, pressed, nonce),
      ),
    (again, review) => declineForm(turn, again, review),
  )
}

export const undoDecline: Handler = async (turn, pressed) =>
  shows(turn, await coordinator.undoDecline(turn.world.deps, turn.actor, refOf(pressed)), 'group')
