import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/app/deps.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { DueRow } from '../../src/domain/due.ts'
import { plus } from '../../src/domain/time.ts'
import type { Trip } from '../../src/store/count.ts'
import { createStore } from '../../src/store/createStore.ts'
import { pack } from '../../src/store/entities.ts'
import { connect } from '../../src/store/tables.ts'
import { aConsultation, aDueRow, aGroup, anEvent, aPerson, aPlace, aSession, sending } from '../store/samples.ts'

/** Monday 9.00 in Helsinki, in the hours of reminding. */
export const now = '2026-11-23T07:00:00.000Z'
const aBatch = 100

const member = { email: null, trained: true, outsideSocialWelfare: false, profession: { fi: '', sv: '', en: '' } }
const group = aGroup({ id: 'requests', coordinators: ['tenant:coordinator'] })
const people = ['a', 'b', 'c', 'd'].map((name) => `tenant:${name}`)
const meeting = aGroup({
  id: 'sessions',
  modelId: 'M1',
  coordinators: [],
  members: people.map((person) => ({ ...member, person, name: person })),
})

/** Rows whose time comes in the hours after `now`, a hundred an hour, as the store writes them. */
async function pend(connectionString: string, prefix: string, count: number): Promise<void> {
  const { due } = await connect({ connectionString }, prefix)
  for (let from = 0; from < count; from += aBatch) {
    const at = plus(now, { hours: 1 + from / aBatch })
    const rows = Array.from({ length: Math.min(aBatch, count - from) }, (_, i) => aDueRow({ id: `pending${i}`, at }))
    await due.submitTransaction(
      rows.map((row) => [
        'create',
        { partitionKey: at.slice(0, 13), rowKey: `${at}:${row.id}`, leaseUntil: '', ...pack(row) },
      ]),
    )
  }
}

/** What falls due, by name: how many messages it brings. */
export type Kind = 'news to one' | 'a reminder' | 'four reminders together' | 'a session, four people'

/** A store of so many pending due rows; each round trip is told. `serviceUrl`: where its people can be reached. */
export async function timersStore(
  connectionString: string,
  prefix: string,
  pending: number,
  serviceUrl: string,
  onRequest?: (trip: Trip) => void,
) {
  // What is measured is not cut short.
  const store = await createStore({ connectionString, deadlineMs: 60_000, ...(onRequest ? { onRequest } : {}) }, prefix)
  let last = 0
  async function reachable(id: string): Promise<string> {
    const place = aPlace({ key: `chat of ${id}`, conversationId: `chat of ${id}`, serviceUrl })
    await store.savePerson(aPerson({ id, place }), null)
    return id
  }
  await Promise.all([...people, 'tenant:coordinator'].map(reachable))
  await Promise.all([group, meeting].map((each) => store.saveGroup(each, null)))
  await pend(connectionString, prefix, pending)

  async function request(row: Partial<DueRow>): Promise<Consultation> {
    last += 1
    const requester = await reachable(`tenant:requester${last}`)
    const c = aConsultation({ id: randomUUID(), groupId: group.id, code: last, requester })
    const event = anEvent({ consultationId: c.id, to: c.state })
    const due = [aDueRow({ at: now, groupId: group.id, thingId: c.id, change: event.id, ...row })]
    await store.commit({ ...sending(c), events: [event], due })
    return c
  }
  const waits = { stamp: aConsultation().turnSince, notice: { kind: 'waitingLong', to: 'coordinators' } } as const
  const bring: Record<Kind, () => Promise<unknown>> = {
    'news to one': () => request({}),
    'a reminder': () => request(waits),
    'four reminders together': () => Promise.all([1, 2, 3, 4].map(() => request(waits))),
    async 'a session, four people'() {
      last += 1
      const start = plus(now, { days: last })
      const value = aSession({ id: start, groupId: meeting.id, start, end: plus(start, { hours: 2 }) })
      const about = { groupId: meeting.id, thingId: value.id, stamp: start, duty: 'tellSession' } as const
      const due = [aDueRow({ at: now, ...about, notice: null, sessionNotice: 'added' })]
      const nothing = { groupId: meeting.id, consultations: [], texts: [], purge: [], events: [], mine: [] }
      await store.commit({ ...nothing, sessions: [{ value, version: null }], due })
    },
  }
  return { store: store satisfies Store, group, request, bring }
}
