import { fits } from '../domain/consent.ts'
import { type Consultation, companyOf } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Notice } from '../domain/notice.ts'
import { load, type Ref } from './change.ts'
import { dueRows, people } from './changeRows.ts'
import type { Deps } from './deps.ts'

/**
 * Carries a redirected request over to its new group and then purges its texts where it was. They go along where the new
 * group's model takes them (consent.ts); else the worker writes anew by that model's form, and nobody there reads anything
 * that was written for others. A duty: it may be
 * done again after a crash at any point, and finds what is already there by the id that was settled when it was redirected.
 */
export async function carryOver(deps: Deps, ref: Ref): Promise<void> {
  const { c, version } = await load(deps, ref)
  if (c.state !== 'redirected' || !c.next) return
  const found = await deps.store.consultation(c.next.groupId, c.next.id)
  if (!found && c.textPurgedAt === null) await createThere(deps, c, c.next)
  const event: Event = { ...eventOf(deps, c), action: 'purge', from: c.state, to: c.state }
  const value = { ...c, textKeys: [], textPurgedAt: deps.now(), revision: c.revision + 1 }
  const nothing = { sessions: [], texts: [], due: [], mine: [] }
  await deps.store.commit({
    groupId: c.groupId,
    consultations: [{ value, version }],
    purge: c.textKeys,
    events: [event],
    ...nothing,
  })
}

const eventOf = (deps: Deps, c: Consultation): Event => ({
  id: deps.newId(),
  consultationId: c.id,
  action: 'redirect',
  by: null,
  at: deps.now(),
  from: null,
  to: c.state,
})

/** What the new group's model asks the worker anew: the strictest consent until they have settled it, and no text. */
const asksAnew = (model: OperatingModel, at: string): Partial<Consultation> => ({
  state: 'returned',
  rewriteFor: 'otherModel',
  subject: 'case',
  consent: model.fallbackConsent ?? model.consents.at(-1) ?? 'consulteeCentred',
  writtenWithClient: false,
  clientComes: false,
  statement: false,
  wishedTimes: [],
  textPurgedAt: at,
})

async function createThere(deps: Deps, c: Consultation, next: Ref): Promise<void> {
  const group = (await deps.store.group(next.groupId))?.value
  const model = group && deps.models[group.modelId]
  if (!group || !model) throw new Error('the group it was redirected to is gone')
  const from = deps.models[c.modelId]
  const along = from !== undefined && fits(c, from, model)
  const stored = along ? await deps.store.texts(c.groupId, c.id) : []
  const texts = stored.map((t, i) => ({ ...t, key: `t:${next.id}:${t.at}:${i}:${t.kind}`, consultationId: next.id }))
  const moved: Consultation = {
    ...c,
    id: next.id,
    groupId: group.id,
    modelId: group.modelId,
    topic: model.topics.some((topic) => topic.id === c.topic) ? c.topic : 'other',
    state: 'waiting',
    revision: 1,
    turnSince: deps.now(),
    closedAt: null,
    takenBy: null,
    next: null,
    previous: { groupId: c.groupId, id: c.id, code: c.code, how: 'redirected' },
    company: model.company.includes(companyOf(c)) ? companyOf(c) : 'alone',
    withPair: c.withPair && model.pairAllowed,
    ...(along ? {} : asksAnew(model, deps.now())),
    textKeys: texts.map((t) => t.key),
  }
  const event = eventOf(deps, moved)
  const told: Notice[] = [{ kind: 'redirected', to: 'requesters' }]
  const due = dueRows(deps, null, moved, event, along ? [{ kind: 'newRequest', to: 'group' }, ...told] : told)
  const mine = people(moved).map((person) => ({ person, consultationId: next.id }))
  const nothing = { sessions: [], purge: [] }
  await deps.store.commit({
    groupId: group.id,
    consultations: [{ value: moved, version: null }],
    texts,
    events: [event],
    due,
    mine,
    ...nothing,
  })
  deps.wake(due)
}
