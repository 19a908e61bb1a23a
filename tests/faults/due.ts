import { randomUUID } from 'node:crypto'
import { type DueRow, deliveryOf } from '../../src/domain/due.ts'
import type { Instant, PersonId } from '../../src/domain/ids.ts'
import { plus } from '../../src/domain/time.ts'
import { createStore } from '../../src/store/createStore.ts'
import { aChange, aConsultation, aDueRow, aGroup, anEvent, aPerson, aPlace, aSession } from '../store/samples.ts'

/** One thing that one person has to be told once: `label` stands in the message, its record is under `key`. */
export interface Duty {
  key: string
  recipient: PersonId
  label: string
}

/** A Wednesday, 9.00 in Helsinki: the hours of reminding go on for long. */
export const begin = '2026-11-25T07:00:00.000Z'
/** What one group brings: eight requests, each told of and reminded of, and a session that four are reminded of. */
export const perGroup = 20
const cases = 8
const members = 4

export interface Filling {
  connectionString: string
  prefix: string
  groups: number
  /** All is due within so many seconds of the service's clock. */
  seconds: number
  random: () => number
}

export const chatOf = (person: PersonId) => `chat of ${person}`
/** The labels that stand in a message: codes of requests, numbers of sessions' groups. */
export const labelsIn = (raw: string): string[] => [...new Set(raw.match(/K-\d+|Istunto \d+/g))]

/**
 * Stores so many groups' due things: news to requesters (a person each), reminders to coordinators, several at a time, and
 * reminders of sessions, whose members coordinate other groups. They are due at random times from `begin` on.
 * Resolves to all that has to be delivered.
 */
export async function fill({ connectionString, prefix, groups, seconds, random }: Filling): Promise<Duty[]> {
  const store = await createStore({ connectionString }, prefix)
  const duties: Duty[] = []
  const soon = (): Instant => plus(begin, { milliseconds: Math.floor(random() * seconds * 1000) })
  const add = (key: string, recipient: PersonId, label: string) => duties.push({ key, recipient, label })

  async function person(id: PersonId): Promise<PersonId> {
    const place = aPlace({ key: chatOf(id), conversationId: chatOf(id) })
    await store.savePerson(aPerson({ id, name: id, place }), null)
    return id
  }

  async function requests(n: number, coordinator: PersonId): Promise<void> {
    const group = aGroup({ id: `k${n}`, coordinators: [coordinator] })
    const due: DueRow[] = []
    const events = []
    const consultations = []
    // Reminders of four fall together.
    const together = [soon(), soon()]
    for (let i = 0; i < cases; i += 1) {
      const code = n * cases + i + 1
      const requester = await person(`tenant:requester${code}`)
      const c = aConsultation({ id: randomUUID(), groupId: group.id, code, requester })
      const event = anEvent({ consultationId: c.id, to: c.state })
      const own = { groupId: group.id, thingId: c.id, change: event.id }
      const news = aDueRow({ ...own, at: soon() })
      const notice = { kind: 'waitingLong', to: 'coordinators' } as const
      const reminder = aDueRow({ ...own, at: together[i % 2] ?? begin, stamp: c.turnSince, notice })
      consultations.push({ value: c, version: null })
      events.push(event)
      due.push(news, reminder)
      add(deliveryOf(news), requester, `K-${code}`)
      add(deliveryOf(reminder), coordinator, `K-${code}`)
    }
    await store.saveGroup(group, null)
    await store.commit(aChange({ groupId: group.id, consultations, events, due }))
  }

  async function session(n: number, people: PersonId[]): Promise<void> {
    const label = `Istunto ${n}`
    const bare = { email: null, trained: true, outsideSocialWelfare: false, profession: { fi: '', sv: '', en: '' } }
    const group = aGroup({
      id: `s${n}`,
      modelId: 'M1',
      name: { fi: label, sv: label, en: label },
      coordinators: [],
      members: people.map((each) => ({ ...bare, person: each, name: each })),
    })
    const start = plus(begin, { days: 1 })
    const value = aSession({ id: start, groupId: group.id, start, end: plus(start, { hours: 2 }) })
    const about = { groupId: group.id, thingId: value.id, stamp: start }
    const row = aDueRow({ ...about, at: soon(), duty: 'tellSession', notice: null, sessionNotice: 'remindDay' })
    await store.saveGroup(group, null)
    await store.commit(aChange({ groupId: group.id, sessions: [{ value, version: null }], due: [row] }))
    for (const each of people) add(`${group.id} ${value.id} remindDay ${start}`, each, label)
  }

  const coordinators = await Promise.all(Array.from({ length: groups }, (_, n) => person(`tenant:coordinator${n}`)))
  for (const [n, coordinator] of coordinators.entries()) {
    const others = Array.from({ length: members }, (_, i) => coordinators[(n + i) % groups] ?? coordinator)
    await Promise.all([requests(n, coordinator), session(n, [...new Set(others)])])
  }
  return duties
}
