import type { Supports } from '../../api/supportContract.ts'
import type { FilledForm } from '../../cards/data.ts'
import type { FormSteps } from '../../cards/verbs.ts'
import { asksTwice, consentFrom, type Terms, type TermsModel } from '../../domain/consent.ts'
import type { Company, Consent } from '../../domain/model.ts'

/** A request as somebody has filled it in so far, in the browser alone. Null: not answered yet. */
export interface RequestDraft {
  /** Random per form: the server gives the same form sent twice one request, and keys its ticks by it. */
  nonce: string
  groupId: string
  subject: 'general' | 'case'
  topic: string
  consent: Consent | null
  permission: boolean | null
  clientComes: boolean | null
  statement: boolean
  company: Company
  help: string[]
  wishedTimes: string[]
  writtenWithClient: boolean
  fields: Record<string, string>
  /** Words that the author has said to be no names, in lower case. */
  notNames: string[]
  /** The warned words that the author has looked at (warnedWords); null: none were. */
  confirmed: string | null
  /** Confirmations that the server asked for beyond these. */
  confirmIds: string[]
}

/** An empty form, with what this person chose last where it is still there. */
export function newDraft(nonce: string, { supports, last }: Pick<Supports, 'supports' | 'last'>): RequestDraft {
  const support = supports.find(({ groupId }) => groupId === last?.groupId) ?? supports[0]
  const known = last !== null && support?.groupId === last.groupId ? last : null
  const topic = support?.model.topics.some(({ id }) => id === known?.topic) ? known?.topic : ''
  return {
    nonce,
    groupId: support?.groupId ?? '',
    subject: known?.subject === 'general' && support?.model.generalAllowed ? 'general' : 'case',
    topic: topic ?? '',
    consent: known && known.consent !== 'general' ? known.consent : null,
    permission: known && known.consent !== 'general' ? known.consent === 'permission' : null,
    clientComes: known && known.consent !== 'general' ? known.consent === 'clientPresent' : null,
    statement: false,
    company: 'alone',
    help: [],
    wishedTimes: [],
    writtenWithClient: false,
    fields: {},
    notNames: [],
    confirmed: null,
    confirmIds: [],
  }
}

/** A form that the server gave back: a half-written one that was kept, to go on with. */
export function draftOf({ steps, nonce, values, help, wishedTimes, writtenWithClient }: FilledForm): RequestDraft {
  return {
    ...{ nonce, help, wishedTimes, writtenWithClient, fields: values, notNames: [], confirmed: null, confirmIds: [] },
    ...{ groupId: steps.groupId, subject: steps.subject, topic: steps.topic, consent: steps.consent },
    permission: steps.consent === 'permission',
    clientComes: steps.clientComes === true,
    statement: steps.statement === true,
    company: (steps.company ?? 'alone') as Company,
  }
}

/** What was settled with the client, as terms of the model; null while something of it is unanswered. */
export function termsIn(draft: RequestDraft, model: TermsModel & { company: Company[] }): Terms | null {
  const company = model.company.find((one) => one === draft.company) ?? 'alone'
  if (draft.subject === 'general') {
    return { subject: 'general', consent: 'general', clientComes: false, statement: false, company }
  }
  const asked = model.clientInvite === 'none' ? false : draft.clientComes
  const clientComes = asked ?? (model.clientInvite === 'offered' ? null : false)
  if (clientComes === null) return null
  const rest = {
    subject: 'case' as const,
    clientComes,
    company,
    statement: draft.statement && model.statementOnRequest,
  }
  if (asksTwice(model)) {
    if (draft.permission === null) return null
    return { ...rest, consent: consentFrom(model, draft.permission, clientComes) }
  }
  const consent = model.consents.find((one) => one === draft.consent)
  return consent ? { ...rest, consent } : null
}

/** The steps as a press of the form carries them. */
export function stepsOf({ groupId, topic }: RequestDraft, terms: Terms): FormSteps {
  return { groupId, topic, ...terms }
}
