import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { Review } from '../domain/review.ts'
import { type Loaded, newText } from './change.ts'
import { dueRows, newEvent } from './changeRows.ts'
import { choices, formFields, type RequestInput } from './choices.ts'
import type { Change, Deps, Versioned } from './deps.ts'
import { type Decisions, screen } from './screen.ts'

export type Outcome = { review: Review } | { loaded: Loaded }
type Sent = { review: Review } | { loaded: Loaded; already: boolean }

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
