import type { RequestInput } from '../../app/choices.ts'
import type { FilledForm } from '../../cards/data.ts'
import { requestFormCard } from '../../cards/requestForm.ts'
import type { FormSteps } from '../../cards/verbs.ts'
import type { Group } from '../../domain/group.ts'
import type { Company, Consent, FieldId, OperatingModel } from '../../domain/model.ts'
import type { Review } from '../../domain/review.ts'
import type { Answer } from '../answer.ts'
import { chosen, isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'

const fieldIds: FieldId[] = ['note', 'situation', 'tried', 'question', 'dilemma']

/** The words of people outside social welfare in a group, for the form to name ("ryhmässä on poliisi"). */
export function outsidersOf(group: Group, turn: Turn): string[] {
  return group.members.filter((m) => m.outsideSocialWelfare).map((m) => m.profession[turn.language])
}

/** The free-text inputs of the request form, as typed. */
function fieldsOf(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(fieldIds.flatMap((id) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])))
}

/** A request form as it is to be shown; what is not given is empty. */
export interface FormState {
  group: Group
  model: OperatingModel
  steps: FormSteps & { consent: Consent }
  nonce: string
  values?: Record<string, string>
  help?: string[]
  wishedTimes?: string[]
  writtenWithClient?: boolean
  review?: Review | null
  existing?: { id: string; mode: 'edit' | 'rewrite' } | null
}

/** The summary form. */
export function form(turn: Turn, state: FormState): Answer {
  const { group, model, ...given } = state
  const filled: FilledForm = {
    values: {},
    help: [],
    wishedTimes: [],
    writtenWithClient: false,
    review: null,
    existing: null,
    ...given,
  }
  const whole = { ...filled, group, model, outsiders: outsidersOf(group, turn) }
  return { card: requestFormCard(whole, turn.service, turn.t, turn.language), form: filled }
}

/** The form again with what the check found in it, as it was filled in. */
export function formAgain(
  turn: Turn,
  state: Pick<FormState, 'group' | 'model' | 'nonce' | 'existing'>,
  input: RequestInput,
  review: Review,
): Answer {
  const { groupId, subject, topic, consent, company, clientComes, statement, help, wishedTimes, writtenWithClient } =
    input
  const steps = { groupId, subject, topic, consent, company, clientComes, statement }
  return form(turn, { ...state, steps, values: review.values, help, wishedTimes, writtenWithClient, review })
}

/** The request as the form gives it. Nothing of it is trusted: the use case checks every choice against the model. */
export function inputOf({ inputs }: Pressed, steps: FormSteps): RequestInput {
  const company = (steps.company ?? inputs.company ?? 'alone') as Company
  return {
    groupId: steps.groupId,
    subject: steps.subject,
    consent: (steps.consent ?? 'general') as Consent,
    topic: steps.topic,
    help: chosen(inputs, 'help'),
    wishedTimes: chosen(inputs, 'wishedTimes'),
    company,
    withPair: company === 'pair',
    clientComes: steps.clientComes === true,
    statement: steps.statement === true,
    writtenWithClient: isTicked(inputs, 'writtenWithClient'),
    fields: fieldsOf(inputs),
  }
}
