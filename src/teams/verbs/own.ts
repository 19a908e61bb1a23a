import { openCase, seeReaders, showEntry } from '../../app/reading.ts'
import * as requester from '../../app/requesterActions.ts'
import { answerCard } from '../../cards/caseForms.ts'
import { openCaseCard, readersCard } from '../../cards/openCase.ts'
import { readingReasonCard } from '../../cards/readingReason.ts'
import { cancelTimeCard } from '../../cards/timeForms.ts'
import { may } from '../../domain/access.ts'
import { offeredActions } from '../../domain/offered.ts'
import { Refusal } from '../../domain/problem.ts'
import { readingReasons } from '../../domain/readingReason.ts'
import type { Review } from '../../domain/review.ts'
import { type Answer, shows } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisionsOf, type Handler, nonceOf, openable, refOf } from './handler.ts'

const sideOf = (pressed: Pressed) => pressed.side ?? 'requester'

/** The current card of a consultation. */
export const show: Handler = async (turn, pressed) => {
  const loaded = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  return shows(turn, loaded, sideOf(pressed))
}

/** Why the case is opened: whoever reads it after the session says so, and the requester sees it. */
async function askReason(turn: Turn, pressed: Pressed): Promise<Answer> {
  const { c } = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  return { card: readingReasonCard({ c, side: sideOf(pressed) }, turn.service, turn.t, turn.language) }
}

/** "Näytä": the text, as the answer to one's own press; the opening is recorded. */
export const text: Handler = async (turn, pressed) => {
  const side = sideOf(pressed)
  const why = readingReasons.find((reason) => reason === pressed.pick) ?? null
  const opened = await openCase(turn.world.deps, turn.actor, refOf(pressed), why).catch((error: unknown) => {
    const asked = error instanceof Refusal && error.problem.kind === 'badInput' && error.problem.field === 'reason'
    if (asked) return null
    throw error
  })
  if (!opened) return askReason(turn, pressed)
  const { c, group, model, texts, masked } = opened
  const { now } = turn.service
  const actions = offeredActions(c, model, side, now).filter((action) => may(turn.actor, action, c, group, now))
  return {
    card: openCaseCard(
      { c, group, model, side, notice: null, actions, texts, masked, page: Math.trunc(Number(pressed.pick)) || 0 },
      turn.service,
      turn.t,
      turn.language,
    ),
  }
}

export const readers: Handler = async (turn, pressed) => {
  const { c, readings } = await seeReaders(turn.world.deps, turn.actor, refOf(pressed))
  return { card: readersCard({ c, readings }, turn.service, turn.t, turn.language) }
}

export const withdraw: Handler = async (turn, pressed) =>
  shows(turn, await requester.withdraw(turn.world.deps, turn.actor, refOf(pressed)), 'requester')

export const undoWithdraw: Handler = async (turn, pressed) =>
  shows(turn, await requester.undoWithdraw(turn.world.deps, turn.actor, refOf(pressed)), 'requester')

/** The coordinator's question, with room for the answer. */
export const answer: Handler = async (turn, pressed) => answerForm(turn, pressed, {}, null)

async function answerForm(
  turn: Turn,
  pressed: Pressed,
  values: Record<string, string>,
  review: Review | null,
): Promise<Answer> {
  const { c, group, model } = await openable(turn, pressed, 'answer')
  const { texts } = await openCase(turn.world.deps, turn.actor, refOf(pressed))
  const question = texts.findLast((x) => x.kind === 'question')?.fields.question ?? ''
  const form = { c, group, model, side: 'requester' as const, values, nonce: nonceOf(turn, pressed), review, question }
  return { card: answerCard(form, turn.service, turn.t, turn.language) }
}

export const saveAnswer: Handler = async (turn, pressed) => {
  const decisions = decisionsOf(turn, pressed)
  const outcome = await requester.answer(
    turn.world.deps,
    turn.actor,
    refOf(pressed),
    pressed.inputs.answer ?? '',
    decisions,
  )
  if ('loaded' in outcome) return shows(turn, outcome.loaded, 'requester')
  return answerForm(turn, { ...pressed, nonce: decisions.nonce }, outcome.review.values, outcome.review)
}

export const pickTime: Handler = async (turn, pressed) =>
  shows(
    turn,
    await requester.pickTime(turn.world.deps, turn.actor, refOf(pressed), pressed.pick ?? ''),
    'requester',
    'scheduled',
  )

export const askOtherTimes: Handler = async (turn, pressed) =>
  shows(turn, await requester.askOtherTimes(turn.world.deps, turn.actor, refOf(pressed)), 'requester')

export const changeTime: Handler = async (turn, pressed) =>
  shows(turn, await requester.changeTime(turn.world.deps, turn.actor, refOf(pressed)), sideOf(pressed))

export const hourReminder: Handler = async (turn, pressed) =>
  shows(turn, await requester.hourReminder(turn.world.deps, turn.actor, refOf(pressed)), sideOf(pressed))

async function cancelForm(
  turn: Turn,
  pressed: Pressed,
  values: Record<string, string>,
  review: Review | null,
): Promise<Answer> {
  const { c, group, model } = await openable(turn, pressed, 'cancelTime')
  const form = { c, group, model, side: sideOf(pressed), values, nonce: nonceOf(turn, pressed), review }
  return { card: cancelTimeCard(form, turn.service, turn.t, turn.language) }
}

export const cancelTime: Handler = (turn, pressed) => cancelForm(turn, pressed, {}, null)

export const saveCancelTime: Handler = async (turn, pressed) => {
  const decisions = decisionsOf(turn, pressed)
  const outcome = await requester.cancelTime(
    turn.world.deps,
    turn.actor,
    refOf(pressed),
    pressed.inputs.reason ?? '',
    decisions,
  )
  if ('loaded' in outcome) return shows(turn, outcome.loaded, sideOf(pressed), 'timeCancelled')
  return cancelForm(turn, { ...pressed, nonce: decisions.nonce }, outcome.review.values, outcome.review)
}
