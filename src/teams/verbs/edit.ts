import type { Loaded } from '../../app/change.ts'
import { editRequest } from '../../app/editRequest.ts'
import { openCase, showEntry } from '../../app/reading.ts'
import { consentCard } from '../../cards/terms.ts'
import { termsOf } from '../../domain/consent.ts'
import { type Answer, shows } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisionsOf, type Handler, nonceOf, openable, refOf } from './handler.ts'
import { form, formAgain, inputOf } from './requestForm.ts'

/** The request's own terms, as the form carries them. */
function stepsOf({ c }: Loaded) {
  const { withPair, ...terms } = termsOf(c)
  return { groupId: c.groupId, topic: c.topic, ...terms, statement: Boolean(c.statement) }
}

export const edit: Handler = async (turn, pressed) => {
  const { group, model, c } = await openable(turn, pressed, 'edit')
  const { texts } = await openCase(turn.world.deps, turn.actor, refOf(pressed))
  return form(turn, {
    group,
    model,
    steps: stepsOf({ c, group, model, version: '' }),
    nonce: nonceOf(turn, pressed),
    values: texts.findLast((t) => t.kind === 'summary')?.fields ?? {},
    help: c.help,
    wishedTimes: c.wishedTimes,
    writtenWithClient: c.writtenWithClient,
    existing: { id: c.id, mode: 'edit' },
  })
}

/** An empty form; for what came from a group of another model, first what has been agreed with the client. */
export const rewrite: Handler = async (turn, pressed) => {
  const loaded = await openable(turn, pressed, 'rewrite')
  const { c, group, model } = loaded
  const steps = stepsOf(loaded)
  if (c.rewriteFor === 'otherModel') {
    const data = { steps, group, model, chosen: null, problem: null, existing: c.id }
    return { card: consentCard(data, turn.service, turn.t, turn.language) }
  }
  const { help, wishedTimes, writtenWithClient } = c
  const existing = { id: c.id, mode: 'rewrite' as const }
  const nonce = nonceOf(turn, pressed)
  return form(turn, { group, model, steps, nonce, help, wishedTimes, writtenWithClient, existing })
}

async function save(turn: Turn, pressed: Pressed, mode: 'edit' | 'rewrite'): Promise<Answer> {
  const decisions = decisionsOf(turn, pressed)
  const { deps } = turn.world
  const steps = pressed.form ?? { groupId: pressed.groupId ?? '', subject: 'case' as const, topic: '' }
  const input = inputOf(pressed, steps)
  const outcome = await editRequest(deps, turn.actor, refOf(pressed), mode, input, decisions)
  if ('loaded' in outcome) return shows(turn, outcome.loaded, 'requester', 'sent')
  const loaded = await showEntry(deps, turn.actor, refOf(pressed))
  const { c, group, model } = loaded
  const own = c.rewriteFor === 'otherModel' ? {} : stepsOf(loaded)
  const state = { group, model, nonce: decisions.nonce, existing: { id: c.id, mode } }
  return formAgain(turn, state, { ...input, ...own }, outcome.review)
}

export const saveEdit: Handler = (turn, pressed) => save(turn, pressed, 'edit')
export const saveRewrite: Handler = (turn, pressed) => save(turn, pressed, 'rewrite')
