import type { Store } from '../../src/app/deps.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { createStore } from '../../src/store/createStore.ts'
import {
  aChange,
  aConsultation,
  aDueRow,
  anEvent,
  aSession,
  connectionString,
  ownPrefix,
  ownStore,
  sending,
  tuesday,
} from './samples.ts'

let store: Store
beforeEach(async () => {
  store = await ownStore()
})

/** Lets them all run at once; which of them won, after making sure that all others were refused as a conflict. */
async function winners(races: Promise<void>[]): Promise<number[]> {
  const results = await Promise.allSettled(races)
  for (const result of results) {
    if (result.status === 'fulfilled') continue
    if (!(result.reason instanceof Refusal)) throw result.reason
    expect(result.reason.problem).toEqual({ kind: 'conflict', by: null, freeStarts: [] })
  }
  return results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []))
}

const hundred = Array.from({ length: 100 }, (_, i) => i)
const ownDue = (i: number) => aDueRow({ id: `due${i}`, change: `event${i}` })
const slot = (consultationId: string | null) => [{ start: tuesday, end: tuesday, consultationId }]

/** One of many who press at once: their change of the consultation, and what else it holds. */
const taking = (i: number, version: string) => ({
  consultations: [{ value: aConsultation({ state: 'taken', takenBy: `tenant:${i}` }), version }],
  events: [anEvent({ id: `event${i}`, from: 'waiting', to: 'taken' })],
  due: [ownDue(i)],
})

test('of a hundred who take the same request one gets it, and only the winner leaves a trace', async () => {
  await store.commit(sending(aConsultation()))
  const version = (await store.consultation('g1', 'k1'))?.version ?? ''
  const [winner, ...others] = await winners(hundred.map((i) => store.commit(aChange(taking(i, version)))))
  expect(others).toEqual([])
  expect((await store.consultation('g1', 'k1'))?.value.takenBy).toBe(`tenant:${winner}`)
  expect((await store.queue('g1')).map((c) => c.takenBy)).toEqual([`tenant:${winner}`])
  expect((await store.history('g1', 'k1')).map((event) => event.id).filter((id) => id.startsWith('event'))).toEqual([
    `event${winner}`,
  ])
  expect((await store.due.ready(tuesday, 200)).map((row) => row.value.id)).toEqual([`due${winner}`])
})

test('of a hundred who make the same session for its last slot one gets it', async () => {
  const placing = (i: number) =>
    store.commit({
      ...sending(aConsultation({ id: `k${i}` })),
      sessions: [{ value: aSession({ slots: slot(`k${i}`) }), version: null }],
    })
  const [winner, ...others] = await winners(hundred.map(placing))
  expect(others).toEqual([])
  expect((await store.session('g1', tuesday))?.value.slots).toEqual(slot(`k${winner}`))
  expect((await store.queue('g1')).map((c) => c.id)).toEqual([`k${winner}`])
})

test('of a hundred who take the last slot of a session that stands one gets it', async () => {
  await store.commit(aChange({ sessions: [{ value: aSession(), version: null }] }))
  const version = (await store.session('g1', tuesday))?.version ?? ''
  const placing = (i: number) =>
    store.commit(
      aChange({
        sessions: [{ value: aSession({ slots: slot(`k${i}`) }), version }],
        events: [anEvent({ consultationId: `k${i}` })],
      }),
    )
  const [winner, ...others] = await winners(hundred.map(placing))
  expect(others).toEqual([])
  expect((await store.session('g1', tuesday))?.value.slots).toEqual(slot(`k${winner}`))
})

test('two servers that hand out 200 codes at once give each number once and leave none out', async () => {
  const prefix = ownPrefix()
  const servers = await Promise.all([0, 1].map(() => createStore({ connectionString, deadlineMs: 60_000 }, prefix)))
  const taken = await Promise.all(
    Array.from({ length: 200 }, (_, i) => servers[i % 2]?.takeCode('g1', `k${i}`) ?? Promise.reject(new Error())),
  )
  expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  expect(await servers[0]?.byCode(taken[7] ?? 0)).toEqual({ groupId: 'g1', consultationId: 'k7' })
  const third = await createStore({ connectionString, deadlineMs: 60_000 }, prefix)
  expect(await third.takeCode('g1', 'next')).toBe(201)
  expect(await third.byCode(202)).toBeNull()
  for (const nonsense of [0, -1, 1.5, Number.NaN, 10_000_000]) expect(await third.byCode(nonsense)).toBeNull()
})

describe('due rows', () => {
  test('are found when they are due, across hours, earliest first, and not before', async () => {
    const at = ['2026-11-30T21:59:59.999Z', '2026-11-30T22:00:00.000Z', tuesday, '2026-12-01T07:00:00.001Z']
    await store.due.write(at.toReversed().map((each) => aDueRow({ id: each, at: each })))
    const found = async (now: string, limit = 10) => (await store.due.ready(now, limit)).map((row) => row.value.id)
    expect(await found(tuesday)).toEqual(at.slice(0, 3))
    expect(await found(tuesday, 2)).toEqual(at.slice(0, 2))
    expect(await found('2026-11-30T21:59:59.998Z')).toEqual([])
    expect(await found('2027-01-01T00:00:00.000Z')).toEqual(at)
  })

  test('that ten claim at once are had by one; leased they are out of sight, then to be had again', async () => {
    await store.due.write([aDueRow({ id: 'row' })])
    const [row] = await store.due.ready(tuesday, 1)
    if (!row) throw new Error('no row')
    const lease = '2026-12-01T07:00:30.000Z'
    const claims = await Promise.all(hundred.slice(90).map(() => store.due.claim(row, lease)))
    const had = claims.filter((claim) => claim !== null)
    expect(had.map((claim) => claim.value)).toEqual([{ ...row.value, attempts: 1, leaseUntil: lease }])
    expect(await store.due.ready('2026-12-01T07:00:29.999Z', 10)).toEqual([])
    expect(await store.due.ready(lease, 10)).toHaveLength(1)
    await store.due.finish(row.value)
    await store.due.finish(row.value)
    expect(await store.due.ready(lease, 10)).toEqual([])
    expect(await store.due.claim(row, lease)).toBeNull()
  })

  test('wait for people apart from each other; claimed they come back into sight', async () => {
    const row = aDueRow({ id: 'row' })
    for (const person of ['tenant:a', 'tenant:b']) await store.due.park(row, person)
    expect((await store.due.waiting()).sort()).toEqual(['tenant:a', 'tenant:b'])
    expect(await store.due.ready(tuesday, 10)).toEqual([])
    for (const person of ['tenant:a', 'tenant:b']) {
      const [parked, ...more] = await store.due.parked(person)
      if (!parked) throw new Error('nothing parked')
      expect(more).toEqual([])
      expect(parked.value).toEqual({ ...row, only: person })
      const claims = await Promise.all(hundred.slice(90).map(() => store.due.claim(parked, tuesday)))
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
    }
    expect(await store.due.waiting()).toEqual([])
    expect((await store.due.ready(tuesday, 10)).map((each) => each.value.only).sort()).toEqual(['tenant:a', 'tenant:b'])
  })

  test('know to whom they were delivered', async () => {
    await store.due.recordDelivery('row', 'tenant:a', tuesday)
    await store.due.recordDelivery('row', 'tenant:a', tuesday)
    expect(await store.due.delivered('row', 'tenant:a')).toBe(true)
    expect(await store.due.delivered('row', 'tenant:b')).toBe(false)
    expect(await store.due.delivered('other', 'tenant:a')).toBe(false)
  })
})
