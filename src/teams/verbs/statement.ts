import { openStatement, recordStatement } from '../../app/statement.ts'
import { statementCard, writeStatementCard } from '../../cards/statement.ts'
import type { Review } from '../../domain/review.ts'
import { instantOf } from '../../domain/time.ts'
import type { Answer } from '../answer.ts'
import { isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'

async function form(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const data = await formData(turn, pressed, 'recordStatement', values, review)
  return { card: writeStatementCard(data, turn.service, turn.t, turn.language) }
}

export const writeStatement: Handler = (turn, pressed) => form(turn, pressed, null)

export const saveStatement: Handler = (turn, pressed) => {
  const { inputs } = pressed
  // The day counts only with the tick: a permission that nobody confirmed is none.
  const permissionOn = isTicked(inputs, 'permission') ? instantOf(inputs.permissionDay ?? '', '12:00') : null
  const input = { fields: inputs, permissionOn }
  return submit(
    turn,
    pressed,
    (nonce) => recordStatement(turn.world.deps, turn.actor, refOf(pressed), input, decisions(turn, pressed, nonce)),
    (again, review) => form(turn, again, review),
  )
}

/** The statement, as the answer to its requester's own press. */
export const statement: Handler = async (turn, pressed) => {
  const { text, c } = await openStatement(turn.world.deps, turn.actor, refOf(pressed))
  const card = statementCard({ c, fields: text.fields }, turn.service, turn.t, turn.language)
  return { card }
}
