import { reserve } from '../../src/app/bookings.ts'
import type { Deps, Store } from '../../src/app/deps.ts'
import type { OpenTimes } from '../../src/domain/openTimes.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { createStore } from '../../src/store/createStore.ts'
import { connectionString, ownPrefix, tuesday } from './samples.ts'

const consultant = 'tenant:consultant'
const later = '2026-12-02T07:00:00.000Z'
const times = (over: Partial<OpenTimes> = {}): OpenTimes => ({
  person: consultant,
  singles: [tuesday],
  weekly: [{ id: 'w', weekday: 3, time: '09:00', from: '2026-12-01', until: '2026-12-31', off: [later] }],
  bookings: [],
  ...over,
})

let store: Store
let other: Store
beforeEach(async () => {
  const prefix = ownPrefix()
  store = await createStore({ connectionString, deadlineMs: 60_000 }, prefix)
  other = await createStore({ connectionString, deadlineMs: 60_000 }, prefix)
})

const conflict = { problem: { kind: 'conflict' } }

test('a consultant’s times are found as they were saved, and are theirs alone', async () => {
  expect(await store.openTimes(consultant)).toBeNull()
  await store.saveOpenTimes(times(), null)
  expect((await other.openTimes(consultant))?.value).toEqual(times())
  expect(await store.openTimes('elsewhere:consultant')).toBeNull()
})

test('changed meanwhile, or there already, they are not written over', async () => {
  await store.saveOpenTimes(times(), null)
  await expect(other.saveOpenTimes(times({ singles: [] }), null)).rejects.toMatchObject(conflict)
  const version = (await store.openTimes(consultant))?.version ?? ''
  await store.saveOpenTimes(times({ singles: [later] }), version)
  await expect(other.saveOpenTimes(times({ singles: [] }), version)).rejects.toMatchObject(conflict)
  expect((await store.openTimes(consultant))?.value.singles).toEqual([later])
})

test('two years of daily times and bookings fit the row', async () => {
  const starts = Array.from({ length: 700 }, (_, i) => new Date(Date.parse(tuesday) + i * 86_400_000).toISOString())
  const bookings = starts.map((start, i) => ({
    groupId: 'g',
    consultationId: `${i}`.padStart(36, '0'),
    start,
    end: start,
    revision: 1,
    at: start,
  }))
  await store.saveOpenTimes(times({ singles: starts, bookings }), null)
  expect((await store.openTimes(consultant))?.value).toEqual(times({ singles: starts, bookings }))
})

/** What reserving needs of the world: two servers over one store. */
const deps = (of: Store) => ({ store: of, now: () => '2026-11-23T07:00:00.000Z' }) as Deps
const wish = (i: number, start: string, end: string) => ({
  groupId: `g${i % 3}`,
  consultationId: `k${i}`,
  start,
  end,
  revision: 1,
})

test('of a hundred who reserve the same time at once, in three groups and on two servers, one gets it', async () => {
  await store.saveOpenTimes(times(), null)
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      reserve(deps(i % 2 ? store : other), consultant, wish(i, tuesday, '2026-12-01T08:00:00.000Z'), []),
    ),
  )
  const winners = results.flatMap((won, i) => (won ? [`k${i}`] : []))
  expect(winners).toHaveLength(1)
  expect((await store.openTimes(consultant))?.value.bookings.map(({ consultationId }) => consultationId)).toEqual(
    winners,
  )
})

test('twenty who reserve times of their own at once all get them', async () => {
  const starts = Array.from({ length: 20 }, (_, i) => new Date(Date.parse(tuesday) + i * 7_200_000).toISOString())
  await store.saveOpenTimes(times({ singles: starts }), null)
  const end = (start: string) => new Date(Date.parse(start) + 3_600_000).toISOString()
  const results = await Promise.all(
    starts.map((start, i) => reserve(deps(i % 2 ? store : other), consultant, wish(i, start, end(start)), [])),
  )
  expect(results).toEqual(starts.map(() => true))
  expect((await store.openTimes(consultant))?.value.bookings).toHaveLength(20)
})

test('a store that cannot be reached is a fault, not "taken"', async () => {
  const broken = { ...store, openTimes: () => Promise.reject(new Error('gone')) }
  const work = reserve(deps(broken), consultant, wish(1, tuesday, later), null)
  await expect(work).rejects.toThrow('gone')
  await expect(work).rejects.not.toBeInstanceOf(Refusal)
})
