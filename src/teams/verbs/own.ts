import type { Loaded } from '../../app/change.ts'
import { editRequest } from '../../app/editRequest.ts'
import { openCase, seeReaders, showEntry } from '../../app/reading.ts'
import * as requester from '../../app/requesterActions.ts'
import { answerCard } from '../../cards/caseForms.ts'
import { openCaseCard, readersCard } from '../../cards/openCase.ts'
import { requestFormCard } from '../../cards/requestForm.ts'
import { cancelTimeCard } from '../../cards/timeForms.ts'
import { may } from '../../domain/access.ts'
import { offeredActions } from '../../domain/offered.ts'
import type { Review } from '../../domain/review.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { fieldsOf, outsidersOf } from './ask.ts'
import { decisionsOf, type Handler, nonceOf, openable, refOf } from './handler.ts'

const sideOf = (pressed: Pressed) => pressed.side ?? 'requester'

/** The current card of a consultation. */
export const show: Handler = async (turn, pressed) => {
  const loaded = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  return shows(turn, loaded, sideOf(pressed))
}

/** "Näytä": the text, as the answer to one's own press; the opening is recorded. */
export const text: Handler = async (turn, pressed) => {
  const side = sideOf(pressed)
  const { c, group, model, texts, masked } = await openCase(turn.world.deps, turn.actor, refOf(pressed))
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

function editForm(
  turn: Turn,
  pressed: Pressed,
  { c, group, model }: Loaded,
  mode: 'edit' | 'rewrite',
  values: Record<string, string>,
  review: Review | null,
): Answer {
  const { groupId, subject, topic, consent, withPair } = c
  const again = review !== null
  const card = requestFormCard(
    {
      steps: { groupId, subject, topic, consent, withPair },
      group,
      model,
      values,
      help: again ? chosen(pressed.inputs, 'help') : c.help,
      wishedTimes: again ? chosen(pressed.inputs, 'wishedTimes') : c.wishedTimes,
      writtenWithClient: again ? isTicked(pressed.inputs, 'writtenWithClient') : c.writtenWithClient,
      nonce: nonceOf(turn, pressed),
      review,
      existing: { id: c.id, mode },
      outsiders: outsidersOf(group, turn),
    },
    turn.service,
    turn.t,
    turn.language,
  )
  return { card }
}

const openForm =
  (mode: 'edit' | 'rewrite'): Handler =>
  async (turn, pressed) => {
    const loaded = await openable(turn, pressed, mode)
    const texts = mode === 'edit' ? (await openCase(turn.world.deps, turn.actor, refOf(pressed))).texts : []
    const values = texts.findLast((t) => t.kind === 'summary')?.fields ?? {}
    return editForm(turn, pressed, loaded, mode, values, null)
  }

const saveForm =
  (mode: 'edit' | 'rewrite'): Handler =>
  async (turn, pressed) => {
    const { inputs } = pressed
    const decisions = decisionsOf(turn, pressed)
    const input = {
      groupId: pressed.groupId ?? '',
      subject: 'case' as const,
      consent: 'general' as const,
      topic: pressed.form?.topic ?? '',
      help: chosen(inputs, 'help'),
      wishedTimes: chosen(inputs, 'wishedTimes'),
      withPair: false,
      writtenWithClient: isTicked(inputs, 'writtenWithClient'),
      fields: fieldsOf(inputs),
    }
    const outcome = await editRequest(turn.world.deps, turn.actor, refOf(pressed), mode, input, decisions)
    if ('loaded' in outcome) return shows(turn, outcome.loaded, 'requester', 'sent')
    const loaded = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
    return editForm(turn, { ...pressed, nonce: decisions.nonce }, loaded, mode, outcome.review.values, outcome.review)
  }

export const edit = openForm('edit')
export const saveEdit = saveForm('edit')
export const rewrite = openForm('rewrite')
export const saveRewrite = saveForm('rewrite')

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
