import type { Consultation } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import { dueRows, load, people, type Ref } from './change.ts'
import type { Deps } from './deps.ts'

/**
 * Carries a redirected request over to its new group, with its texts, and then purges them where it was. A duty: it may be
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

async function createThere(deps: Deps, c: Consultation, next: Ref): Promise<void> {
  const group = (await deps.store.group(next.groupId))?.value
  const model = group && deps.models[group.modelId]
  if (!group || !model) throw new Error('the group it was redirected to is gone')
  const stored = await deps.store.texts(c.groupId, c.id)
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
    textKeys: texts.map((t) => t.key),
  }
  const event = eventOf(deps, moved)
  const due = dueRows(deps, null, moved, event, [
    { kind: 'newRequest', to: 'group' },
    { kind: 'redirected', to: 'requesters' },
  ])
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
