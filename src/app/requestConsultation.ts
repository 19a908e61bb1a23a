import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access.ts'
import { contradiction } from '../domain/consent.ts'
import type { Consultation, WishedTime } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Company, Consent, OperatingModel } from '../domain/model.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { Review } from '../domain/review.ts'
import { dueRows, type Loaded, newEvent, newText } from './change.ts'
import type { Change, Deps, Versioned } from './deps.ts'
import { type Decisions, screen } from './screen.ts'

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

export type Outcome = { review: Review } | { loaded: Loaded }
type Sent = { review: Review } | { loaded: Loaded; already: boolean }

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

function blank(id: string, group: Group, actor: Actor, now: Instant): Consultation {
  return {
    id,
    groupId: group.id,
    modelId: group.modelId,
    tenantId: group.tenantId,
    code: 0,
    requester: actor.id,
    pair: null,
    subject: 'case',
    consent: 'general',
    topic: 'other',
    help: [],
    wishedTimes: [],
    company: 'alone',
    withPair: false,
    clientComes: false,
    statement: false,
    writtenWithClient: false,
    state: 'waiting',
    revision: 1,
    sentAt: now,
    turnSince: now,
    takenBy: null,
    offers: [],
    session: null,
    hourReminder: [],
    declineHint: null,
    next: null,
    previous: null,
    recommendations: [],
    toldToClient: null,
    recommendationsAnsweredAt: null,
    followUpAt: null,
    resolution: null,
    closedAt: null,
    undoUntil: null,
    undoState: null,
    returnedFor: [],
    surveyAnswered: false,
    textPurgedAt: null,
    textKeys: [],
  }
}

/** The id that a form's request will have: the author's and the form's own, and nobody else's. `nonce` is random per form. */
export function requestIdOf(author: Actor, nonce: string): string {
  return createHash('sha256').update(`${author.id} ${nonce}`).digest('hex').slice(0, 32)
}

/** A new consultation of a group, with its choices. Used for a first request and for a further one. */
export function newConsultation(deps: Deps, group: Group, actor: Actor, set: Partial<Consultation>): Consultation {
  return { ...blank(deps.newId(), group, actor, deps.now()), ...set }
}

/**
 * Sends a request for consultation. In: the form and what its author decided about an earlier review. Out: a review when
 * something identifies or is missing (nothing is stored, nothing is logged), else the stored consultation with its code.
 * `id` is the id it will have: the same form sent twice, one after the other or at once, gives the one request (`already`).
 * Refuses a group of another tenant and choices that the operating model does not allow.
 */
export async function requestConsultation(
  deps: Deps,
  actor: Actor,
  input: RequestInput,
  decisions: Decisions,
  id: string = deps.newId(),
): Promise<Sent> {
  const [found, before] = await Promise.all([
    deps.store.group(input.groupId),
    deps.store.consultation(input.groupId, id),
  ])
  const group = found?.value
  const model = group && deps.models[group.modelId]
  if (!group || !model || group.tenantId !== actor.tenantId) refuse({ kind: 'notFound' })
  const already = (is: Versioned<Consultation>): Sent => ({
    loaded: { c: is.value, version: is.version, group, model },
    already: true,
  })
  if (before) return already(before)
  // Paused or hidden since the form was opened: it takes nothing new.
  if (group.pausedAt || model.hidden) refuse({ kind: 'badInput', field: 'groupId', why: 'unknown' })
  const { form, facts } = choices(input, model)
  const { fields, required } = formFields(input, form)
  const checked = screen(fields, decisions, required)
  if ('review' in checked) return checked

  const c = newConsultation(deps, group, actor, { ...facts, id })
  const texts = newText(deps, actor, c.id, 'summary', checked.clean)
  c.textKeys = texts.map((t) => t.key)
  const event = newEvent(deps, actor, 'send', null, c)
  const due = dueRows(deps, null, c, event, [{ kind: 'newRequest', to: 'group' }])
  const request: Change = {
    groupId: group.id,
    consultations: [{ value: c, version: null }],
    sessions: [],
    texts,
    purge: [],
    events: [event],
    due,
    mine: [{ person: actor.id, consultationId: c.id }],
    filling: deps.store.takeCode(group.id, c.id).then((code) => {
      c.code = code
    }),
  }
  try {
    await deps.store.commit(request)
  } catch (error) {
    const first = error instanceof Refusal ? await deps.store.consultation(group.id, id) : null
    if (!first) throw error
    return already(first)
  }
  deps.wake(due)
  return { loaded: { c, version: '', group, model }, already: false }
}
