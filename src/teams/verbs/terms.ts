import { consentCard } from '../../cards/terms.ts'
import type { FormSteps } from '../../cards/verbs.ts'
import { asksTwice, consentFrom, contradiction, type Terms } from '../../domain/consent.ts'
import type { Group } from '../../domain/group.ts'
import type { OperatingModel } from '../../domain/model.ts'
import { refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import { isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { begin, supportOf } from './ask.ts'
import { type Handler, openable } from './handler.ts'
import { form } from './requestForm.ts'

/** What was said of the client and the company, as terms of the model; refuses a choice that is none. */
function termsIn({ inputs }: Pressed, model: OperatingModel): Terms {
  const clientComes = inputs.clientComes === 'yes'
  const consent = asksTwice(model)
    ? consentFrom(model, inputs.permission === 'yes', clientComes)
    : model.consents.find((c) => c === inputs.consent)
  if (!consent) refuse({ kind: 'badInput', field: 'consent', why: 'missing' })
  const company = model.company.find((c) => c === inputs.company) ?? 'alone'
  return { subject: 'case', consent, clientComes, statement: isTicked(inputs, 'statement'), company }
}

/** The form that the terms call for, or the question again with what does not go together. */
function settle(
  turn: Turn,
  pressed: Pressed,
  { group, model }: { group: Group; model: OperatingModel },
  steps: FormSteps,
  existing: string | null,
): Answer {
  const { subject, ...terms } = termsIn(pressed, model)
  const problem = contradiction(model, { subject, ...terms })
  if (problem) {
    const data = { steps, group, model, chosen: terms, problem, existing }
    return { card: consentCard(data, turn.service, turn.t, turn.language) }
  }
  const nonce = turn.world.deps.newId()
  const about = existing ? { existing: { id: existing, mode: 'rewrite' as const } } : {}
  return form(turn, { group, model, steps: { ...steps, subject, ...terms }, nonce, ...about })
}

/** Third step: the summary form that the model and the consent call for. */
export const chooseConsent: Handler = async (turn, pressed) => {
  const { form: steps } = pressed
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!steps) refuse({ kind: 'notFound' })
  return settle(turn, pressed, await supportOf(turn, steps.groupId), steps, null)
}

/** The same for a request that came from a group of another model: its new form, about the request that is there. */
export const rewriteTerms: Handler = async (turn, pressed) => {
  const loaded = await openable(turn, pressed, 'rewrite')
  const { groupId, id, topic } = loaded.c
  return settle(turn, pressed, loaded, { groupId, subject: 'case', topic }, id)
}
