import type { Board } from '../../src/api/contract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { plus } from '../../src/domain/time.ts'
import { consultation, group, newDeps, now, put, start, type World } from './world.ts'

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  const closed = (code: number, days: number) =>
    consultation(code, { state: 'closed', closedAt: plus(now, { days: -days }) })
  await put(deps, group.id, [
    closed(1, 31),
    closed(2, 20),
    closed(3, 2),
    consultation(4, {
      state: 'continued',
      closedAt: plus(now, { days: -9 }),
      next: { groupId: group.id, id: 'c-6', code: 6 },
    }),
    consultation(5, { state: 'withdrawn', closedAt: plus(now, { days: -1 }) }),
    consultation(6, { chain: [4], previous: { groupId: group.id, id: 'c-4', code: 4, how: 'continued' } }),
    consultation(7, { turnSince: now }),
  ])
  world = await start({ deps })
})
afterAll(() => world.stop())

const read = async (query = ''): Promise<Board> =>
  (await world.get(`/api/board?groupId=${group.id}${query}`, 'coordinator')).json() as Promise<Board>

test('what is open by the time it was sent, then what ended in the last thirty days, the newest first', async () => {
  const { entries } = await read()
  expect(entries.map(({ code }) => code)).toEqual([6, 7, 3, 4, 2])
  expect(entries.map(({ chain }) => chain)).toEqual([[4, 6], [7], [3], [4], [2]])
  expect(entries.map(({ late }) => late)).toEqual([true, false, false, false, false])
})

test('it comes in pages that join without a gap', async () => {
  const first = await read('&limit=3')
  const second = await read(`&limit=3&cursor=${first.next}`)
  expect([...first.entries, ...second.entries].map(({ code }) => code)).toEqual([6, 7, 3, 4, 2])
  expect(second.next).toBeNull()
})

test('what was brought back is open, and once more ended it is there once', async () => {
  const move = async (set: Parameters<typeof consultation>[1], revision: number) => {
    const row = await deps.store.consultation(group.id, 'c-7')
    const value = { ...consultation(7), ...set, revision }
    const event = { id: `e${revision}`, consultationId: 'c-7', action: 'decline', by: null, at: now } as const
    const states = { from: row?.value.state ?? null, to: value.state }
    const none = { sessions: [], texts: [], purge: [], due: [], mine: [] }
    const consultations = [{ value, version: row?.version ?? null }]
    await deps.store.commit({ ...none, groupId: group.id, consultations, events: [{ ...event, ...states }] })
  }
  await move({ state: 'declined', closedAt: plus(now, { minutes: -2 }) }, 2)
  expect((await read()).entries.map(({ code, state }) => `${code} ${state}`)).toContain('7 declined')
  await move({ state: 'waiting', closedAt: null }, 3)
  expect((await read()).entries.map(({ code, state }) => `${code} ${state}`)).toContain('7 waiting')
  await move({ state: 'declined', closedAt: plus(now, { minutes: -1 }) }, 4)
  expect((await read()).entries.map(({ code }) => code)).toEqual([6, 7, 3, 4, 2])
})
