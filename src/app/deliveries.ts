import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Delivery } from '../domain/delivery.ts'
import { stillStands } from '../domain/duties.ts'
import type { Group } from '../domain/group.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import type { Instant } from '../domain/ids.ts'
import { pollNewsHolds, sessionNewsHolds, sessionStands } from '../domain/newsHolds.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import { plus } from '../domain/time.ts'
import type { Deps, SentMessage } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'

/** Something that was not delivered. `name` null: to the channel. */
export interface Undelivered {
  id: string
  delivery: Delivery
  name: string | null
  c: Consultation | null
}

/** So many are looked through: of what is overtaken nobody takes note, so that there may be more of those than of the rest. */
const most = 1000
/** So long an announcement that its channel refused is to be looked at; later it would be another. */
const announced = { days: 7 }

/** Those who look after the group: its coordinators, without one an administrator. */
async function mine(deps: Deps, actor: Actor, groupId: string): Promise<LoadedGroup> {
  const loaded = await loadGroup(deps, actor.tenantId, groupId)
  if (!mayInGroup(actor, 'see', loaded.group, deps.now())) refuse({ kind: 'notAllowed' })
  return loaded
}

/** Whether it is still to be said: what time has overtaken is left out. */
async function standing(
  { store, now }: Deps,
  { row, groupId, at }: Delivery,
): Promise<{ c: Consultation | null } | null> {
  if (row?.notice) {
    const c = (await store.consultation(groupId, row.thingId))?.value
    return c && stillStands(row, c, now()) ? { c } : null
  }
  if (row?.sessionNotice) {
    const session = (await store.session(groupId, row.thingId))?.value
    const kind = row.sessionNotice
    const holds = session && sessionStands(kind, session, row.stamp) && sessionNewsHolds(kind, session, now())
    return holds ? { c: null } : null
  }
  if (row?.pollNotice) {
    const poll = (await store.poll(groupId, row.thingId))?.value
    return poll && pollNewsHolds(row.pollNotice, poll, now()) ? { c: null } : null
  }
  if (row?.groupNotice?.kind === 'announcement' && plus(at, announced) < now()) return null
  return { c: null }
}

/** What a group has undelivered and is still to be said, in no order: one query, and one for each that there is. */
async function stillOpen(deps: Deps, groupId: string): Promise<Omit<Undelivered, 'name'>[]> {
  const open = await deps.store.deliveries.undelivered(groupId, most)
  const still = await Promise.all(open.map(({ delivery }) => standing(deps, delivery)))
  return open.flatMap(({ id, delivery }, i) => (still[i] ? [{ id, delivery, c: still[i].c }] : []))
}

async function listed(deps: Deps, group: Group): Promise<Undelivered[]> {
  const items = await Promise.all(
    (await stillOpen(deps, group.id)).map(async (item): Promise<Undelivered> => {
      const { person } = item.delivery
      const name = person && (group.names?.[person] ?? (await deps.store.person(person))?.value.name ?? '')
      return { ...item, name }
    }),
  )
  return items.toSorted((a, b) => a.delivery.at.localeCompare(b.delivery.at))
}

/** What a group has undelivered, oldest first (issue 5, "toimittamatta"). Refuses whoever does not look after the group. */
export async function undelivered(
  deps: Deps,
  actor: Actor,
  groupId: string,
): Promise<{ group: Group; items: Undelivered[] }> {
  const { group } = await mine(deps, actor, groupId)
  return { group, items: await listed(deps, group) }
}

/** How many messages a group has undelivered. */
export async function undeliveredCount(deps: Deps, groupId: string): Promise<number> {
  return (await stillOpen(deps, groupId)).length
}

/** One of a group's undelivered; null when it has been delivered, or taken care of, meanwhile. */
async function found(deps: Deps, actor: Actor, groupId: string, id: string): Promise<Delivery | null> {
  await mine(deps, actor, groupId)
  const delivery = await deps.store.deliveries.findOpen(groupId, id)
  const done = delivery && (await deps.store.due.delivered(delivery.key, delivery.recipient))
  return done ? null : delivery
}

/** Who was lost is tried once more where they were; if that fails again nobody is told a second time. */
async function tryAgain(deps: Deps, person: string): Promise<void> {
  const row = await deps.store.person(person)
  if (!row?.value.lost || row.value.place) return
  try {
    await deps.store.savePerson({ ...row.value, place: row.value.lost.place }, row.version)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** Sends it again at once; under its own key, so that it comes once whatever else is under way. False: it needs that no more. */
export async function resend(deps: Deps, actor: Actor, groupId: string, id: string): Promise<boolean> {
  const delivery = await found(deps, actor, groupId, id)
  if (!delivery?.row) return false
  if (delivery.person) await tryAgain(deps, delivery.person)
  const row = { ...delivery.row, at: deps.now(), collectedAs: delivery.key, attempts: 0, leaseUntil: null }
  await deps.store.due.write([row])
  deps.wake([row])
  return true
}

/** The coordinator has reached the person another way: it is not sent any more. False: it was delivered meanwhile. */
export async function reachedOtherWay(deps: Deps, actor: Actor, groupId: string, id: string): Promise<boolean> {
  const delivery = await found(deps, actor, groupId, id)
  if (!delivery?.person) return false
  const at = deps.now()
  const settled: Delivery = { ...delivery, state: 'actedOn', reason: 'otherWay', at, row: null }
  await deps.store.due.recordDelivery(delivery.key, delivery.recipient, at, settled)
  await deps.store.deliveries.close(delivery)
  return true
}

/** Somebody pressed a button of a message: what it delivered to them, or to their channel, has been acted on. */
export async function actedOn(deps: Deps, actor: Actor, message: SentMessage, at: Instant): Promise<void> {
  const all = await deps.store.deliveries.ofMessage(message)
  const own = all.filter(({ person, state }) => state === 'sent' && (person === null || person === actor.id))
  await Promise.all(
    own.map((each) => deps.store.due.recordDelivery(each.key, each.recipient, at, { ...each, state: 'actedOn', at })),
  )
}
