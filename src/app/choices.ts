import { contradiction } from '../domain/consent.ts'
import type { WishedTime } from '../domain/consultation.ts'
import type { Company, Consent, OperatingModel } from '../domain/model.ts'
import { refuse } from '../domain/problem.ts'

/** A request as the form sends it. `fields` is free text; everything else are choices. */
export interface RequestInput {
  groupId: string
  subject: 'general' | 'case'
  consent: Consent
  topic: string
  help: string[]
  wishedTimes: string[]
  withPair: boolean
  /** Who comes along; without it `withPair` says it. */
  company?: Company
  /** The client comes to the session; never who it is. */
  clientComes?: boolean
  /** A statement is asked for, on the client's written permission. */
  statement?: boolean
  writtenWithClient: boolean
  fields: Record<string, string>
}

const wishes: WishedTime[] = ['thisWeek', 'nextWeek', 'morning', 'afternoon']

/** The choices that the operating model allows; anything else is refused: the form is never trusted. A statement without permission too. */
export function choices(input: RequestInput, model: OperatingModel) {
  const general = input.subject === 'general'
  const consent: Consent = general ? 'general' : input.consent
  const wanted = input.company ?? (input.withPair ? 'pair' : 'alone')
  const company = model.company.includes(wanted) ? wanted : 'alone'
  // Whoever comes without having given permission is the consent situation itself (M1).
  const clientComes = consent === 'clientPresent' || input.clientComes === true
  const statement = input.statement === true
  const wrong = contradiction(model, { subject: input.subject, consent, clientComes, statement, company })
  if (wrong === 'statementNeedsPermission') refuse({ kind: 'badInput', field: 'statement', why: 'needsPermission' })
  if (wrong === 'clientNotInvited') refuse({ kind: 'badInput', field: 'clientComes', why: 'unknown' })
  const form = model.forms[consent]
  if (wrong || !form) refuse({ kind: 'badInput', field: general ? 'subject' : 'consent', why: 'unknown' })
  const topic = model.topics.some((t) => t.id === input.topic) ? input.topic : 'other'
  return {
    form,
    facts: {
      subject: input.subject,
      consent,
      topic,
      help: model.helps.map((h) => h.id).filter((id) => input.help.includes(id)),
      wishedTimes: model.scheduling === 'offers' ? wishes.filter((w) => input.wishedTimes.includes(w)) : [],
      company,
      withPair: company === 'pair',
      clientComes,
      statement,
      writtenWithClient: model.writtenWithClient && input.writtenWithClient,
    },
  }
}

/** The text fields that the form has; fields it does not have are dropped. */
export function formFields(input: RequestInput, form: { field: string; required: boolean }[]) {
  const fields: Record<string, string> = {}
  for (const { field } of form) fields[field] = input.fields[field] ?? ''
  return { fields, required: form.filter((f) => f.required).map((f) => f.field) }
}
