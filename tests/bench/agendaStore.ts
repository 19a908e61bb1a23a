import type { TransactionAction } from '@azure/data-tables'
import type { Consultation } from '../../src/domain/consultation.ts'
import { startsOf } from '../../src/domain/group.ts'
import type { Session } from '../../src/domain/session.ts'
import { emptySlots } from '../../src/domain/slots.ts'
import { plus } from '../../src/domain/time.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultationKey, queueKey } from '../../src/store/consultations.ts'
import type { Trip } from '../../src/store/count.ts'
import { createStore } from '../../src/store/createStore.ts'
import { pack } from '../../src/store/entities.ts'
import { part } from '../../src/store/keys.ts'
import { connect } from '../../src/store/tables.ts'
import { aConsultation, aGroup, anEvent } from '../store/samples.ts'

/** Monday 9.00 in Helsinki, for both stores. */
export const now = '2026-11-23T07:00:00.000Z'
/** So many consultations the measured group has, so many of them the measured worker. */
export const ofGroup = 50
const ofWorker = 10
/** The other groups; everything else is spread over them. */
const others = 40
const waiting = 6
const aBatch = 100
/** What each other worker has asked for in all. */
const aWorker = 50

const group = aGroup({ coordinators: ['tenant:coordinator'] })

const placeOf = ({ id, calendarKey }: Session, slot: Session['slots'][number]): Consultation['session'] => ({
  ...{ id, start: slot.start, end: slot.end, joinUrl: null, calendarKey, sequence: 0 },
})

/** The group's sessions with two cases each: those of the past years and the next three; what is left waits. */
function measured(): { sessions: Session[]; cases: Consultation[] } {
  const held = (ofGroup - waiting) / 2 - 3
  const past = startsOf(group, m3, plus(now, { years: -3 }), 60).filter((start) => start < now)
  const starts = [...past.slice(-held), ...startsOf(group, m3, now, 3)]
  const cases: Consultation[] = []
  const requester = () => (cases.length % (ofGroup / ofWorker) === 0 ? 'tenant:worker' : `tenant:other${cases.length}`)
  const sessions = starts.map((start): Session => {
    const bare = { id: start, groupId: group.id, start, end: plus(start, { minutes: m3.durationMin }), joinUrl: null }
    const session = { ...bare, slots: emptySlots(m3, start), calendarKey: 'key', sequence: 0, cancelled: false }
    const slots = session.slots.map((slot) => {
      const id = `k${String(cases.length).padStart(3, '0')}`
      const state = start < now ? 'closed' : 'scheduled'
      cases.push(aConsultation({ id, state, requester: requester(), session: placeOf(session, slot) }))
      return { ...slot, consultationId: id }
    })
    return { ...session, slots }
  })
  while (cases.length < ofGroup)
    cases.push(aConsultation({ id: `k${String(cases.length).padStart(3, '0')}`, requester: requester() }))
  return { sessions, cases }
}

type Tables = Awaited<ReturnType<typeof connect>>

/** Consultations of the other groups with the rows that lists are read from: themselves, the queue's copy, people's lists. */
async function fill({ cases, mine }: Tables, count: number): Promise<void> {
  const groupOf = (n: number) => `other${String(Math.floor(n / aBatch) % others).padStart(2, '0')}`
  for (let from = 0; from < count; from += aBatch) {
    const numbers = Array.from({ length: Math.min(aBatch, count - from) }, (_, i) => from + i)
    const rows = numbers.map((n): { c: Consultation; open: boolean; person: string } => {
      const person = `tenant:someone${Math.floor(n / aWorker)}`
      const open = n % 20 === 0
      const c = aConsultation({
        id: `o${n}`,
        groupId: groupOf(n),
        requester: person,
        state: open ? 'waiting' : 'closed',
      })
      return { c, open, person }
    })
    const create = (partitionKey: string, rowKey: string, value: unknown): TransactionAction => [
      'create',
      { partitionKey: part(partitionKey), rowKey, ...pack(value) },
    ]
    const own = rows.map(({ c }) => create(c.groupId, consultationKey(c.id), c))
    const queued = rows.flatMap(({ c, open }) => (open ? [create(c.groupId, queueKey(c.id), c)] : []))
    const people = [...new Set(rows.map(({ person }) => person))]
    await Promise.all([
      cases.submitTransaction(own),
      queued.length > 0 ? cases.submitTransaction(queued) : null,
      ...people.map((person) =>
        mine.submitTransaction(
          rows
            .filter((row) => row.person === person)
            .map(({ c }) => create(person, `1:${part(c.id)}`, { groupId: c.groupId, consultationId: c.id })),
        ),
      ),
    ])
  }
}

/** A store of so many consultations in all, of which the measured group has fifty; each round trip is told. */
export async function agendaStore(
  connectionString: string,
  prefix: string,
  all: number,
  onRequest: (trip: Trip) => void,
) {
  const store = await createStore({ connectionString, onRequest }, prefix)
  const { sessions, cases } = measured()
  const names = Array.from({ length: others }, (_, n) => `other${String(n).padStart(2, '0')}`)
  for (const each of [group, ...names.map((id) => aGroup({ id, coordinators: [`tenant:${id}`] }))])
    await store.saveGroup(each, null)
  const nothing = { groupId: group.id, texts: [], purge: [], due: [] }
  for (const value of sessions)
    await store.commit({ ...nothing, consultations: [], events: [], mine: [], sessions: [{ value, version: null }] })
  for (const value of cases) {
    const events = [anEvent({ consultationId: value.id, to: value.state })]
    const mine = [{ person: value.requester, consultationId: value.id }]
    await store.commit({ ...nothing, sessions: [], consultations: [{ value, version: null }], events, mine })
  }
  await fill(await connect({ connectionString }, prefix), all - cases.length)
  return { store, next: sessions.find(({ start }) => start > now)?.id ?? '', groupId: group.id }
}
