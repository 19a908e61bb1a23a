import { createBusyTimes, createFreeTimes } from '../../src/calendar/freeTimes.ts'
import { aPerson, aPlace, ownStore } from '../store/samples.ts'
import { type StandIn, startGraph } from './standIn.ts'
import { createWorld } from './world.ts'

let graph: StandIn
beforeEach(async () => {
  graph = await startGraph()
})
afterEach(() => graph.stop())

/** Two people with the app, whose addresses Teams tells. */
async function peopleOf(known: Record<string, string>) {
  const store = await ownStore()
  for (const id of ['t:worker', 't:consultant']) await store.savePerson(aPerson({ id, place: aPlace() }), null)
  const { calendar, deps } = createWorld(graph)
  const roster = { members: async () => [], address: async (person: string) => known[person] ?? null }
  return { calendar, deps: { store, roster, now: deps.now } }
}
async function propose(known: Record<string, string>, people = ['t:worker', 't:consultant']) {
  const { deps, calendar } = await peopleOf(known)
  return createFreeTimes(deps, calendar)(people, 60)
}
const both = { 't:worker': 'aino@example.fi', 't:consultant': 'kaisa@example.fi' }

test('proposes what both calendars have free, hours ahead and within office hours', async () => {
  // Tuesday 1 December 2026, ten in Helsinki: nothing before one.
  graph.taken.set('aino@example.fi', [{ start: '2026-12-01T11:00:00.000Z', end: '2026-12-01T12:30:00.000Z', as: 2 }])
  graph.taken.set('kaisa@example.fi', [{ start: '2026-12-02T06:00:00.000Z', end: '2026-12-02T14:00:00.000Z', as: 2 }])
  const starts = await propose(both)
  expect(starts.slice(0, 3)).toEqual([
    '2026-12-01T12:30:00.000Z',
    '2026-12-01T13:00:00.000Z',
    '2026-12-03T06:00:00.000Z',
  ])
  expect(graph.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['getSchedule'])
})

test('nothing where an address or a calendar is not known, or Graph is away', async () => {
  expect(await propose({ 't:worker': 'aino@example.fi' })).toEqual([])
  expect(await propose(both, ['t:worker', 't:nobody'])).toEqual([])
  expect(graph.requests).toEqual([])
  graph.taken.set('aino@example.fi', [])
  expect(await propose(both)).toEqual([])
  graph.taken.set('kaisa@example.fi', [])
  graph.outage = { status: 503 }
  expect(await propose(both)).toEqual([])
})

test('tells when one person is taken; nothing where that is not known, or takes too long', async () => {
  const taken = { start: '2026-12-01T11:00:00.000Z', end: '2026-12-01T12:30:00.000Z' }
  graph.taken.set('kaisa@example.fi', [{ ...taken, as: 2 }])
  const { deps, calendar } = await peopleOf(both)
  const busy = createBusyTimes(deps, calendar, 10_000)
  expect(await busy('t:consultant')).toEqual([taken])
  expect(await busy('t:worker')).toEqual([])
  expect(await busy('t:nobody')).toEqual([])
  const silent = { availability: () => new Promise<never>(() => undefined) }
  expect(await createBusyTimes(deps, silent, 20)('t:consultant')).toEqual([])
  const failing = { availability: () => Promise.reject(new Error('away')) }
  expect(await createBusyTimes(deps, failing)('t:consultant')).toEqual([])
})
