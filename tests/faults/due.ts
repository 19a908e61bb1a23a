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
/** What one group brings: eight requests told of, four of them reminded of, two and two; a new session and a reminder of one, to four each. */
export const perGroup = 20
const cases = 8
const remindedOf = 4
const members = 4

export interface Filling {
  storage: string
  prefix: string
  /** Number of the first group, and how many there are. */
  from: number
  groups: number
  /** All is due within so many milliseconds of the service's clock from `since` on. */
  since: Instant
  ms: number
  random: () => number
}

export const chatOf = (person: PersonId) => `chat of ${person}`
/** The labels that stand in a message: codes of requests, numbers of sessions' groups. */
export const labelsIn = (raw: string): string[] => [...new Set(raw.match(/K-\d+|Istunto \d+/g))]

/**
 * Stores so many groups' due things: news to requesters (a person each), reminders to coordinators, several at a time, news and
 * reminders of sessions, whose members coordinate other groups.
 * Resolves to all that has to be delivered.
 */
export async function fill({ storage, prefix, from, groups, since, ms, random }: Filling): Promise<Duty[]> {
  const store = await createStore({ connectionString: storage, deadlineMs: 60_000 }, prefix)
  const duties: Duty[] = []
  const soon = (): Instant => plus(since, { milliseconds: Math.floor(random() * ms) })
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
    // Reminders of two fall together.
    const together = [soon(), soon()]
    const codes = Array.from({ length: cases }, (_, i) => n * cases + i + 1)
    const requesters = await Promise.all(codes.map((code) => person(`tenant:requester${code}`)))
    for (const [i, code] of codes.entries()) {
      const requester = requesters[i] ?? ''
      const c = aConsultation({ id: randomUUID(), groupId: group.id, code, requester })
      const event = anEvent({ consultationId: c.id, to: c.state })
      const own = { groupId: group.id, thingId: c.id, change: event.id }
      const news = aDueRow({ ...own, at: soon() })
      consultations.push({ value: c, version: null })
      events.push(event)
      due.push(news)
      add(deliveryOf(news), requester, `K-${code}`)
      if (i >= remindedOf) continue
      const notice = { kind: 'waitingLong', to: 'coordinators' } as const
      const reminder = aDueRow({ ...own, at: together[i % 2] ?? since, stamp: c.turnSince, notice })
      due.push(reminder)
      add(deliveryOf(reminder), coordinator, `K-${code}`)
    }
    await store.saveGroup(group, null)
    await store.commit(aChange({ groupId: group.id, consultations, events, due }))
  }

  async function session(n: number, kind: 'added' | 'remindDay', people: PersonId[]): Promise<void> {
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
    const row = aDueRow({ ...about, at: soon(), duty: 'tellSession', notice: null, sessionNotice: kind })
    await store.saveGroup(group, null)
    await store.commit(aChange({ groupId: group.id, sessions: [{ value, version: null }], due: [row] }))
    for (const each of people)
      add(`${group.id} ${value.id} ${kind} ${kind === 'added' ? value.sequence : start}`, each, label)
  }

  const numbers = Array.from({ length: groups }, (_, i) => from + i)
  const coordinators = await Promise.all(numbers.map((n) => person(`tenant:coordinator${n}`)))
  const one = async (i: number) => {
    const [n = 0, coordinator = ''] = [numbers[i], coordinators[i]]
    const others = Array.from({ length: members }, (_, k) => coordinators[(i + k) % groups] ?? coordinator)
    const who = [...new Set(others)]
    await Promise.all([requests(n, coordinator), session(2 * n, 'added', who), session(2 * n + 1, 'remindDay', who)])
  }
  for (let i = 0; i < groups; i += 4) await Promise.all(numbers.slice(i, i + 4).map((_, k) => one(i + k)))
  return duties
}
