import { seeUpkeep, tryAgain } from '../../src/app/upkeep.ts'
import type { Actor } from '../../src/domain/access.ts'
import { manyAttempts } from '../../src/domain/upkeep.ts'
import { tryAsideAgain } from '../../src/timers/setAside.ts'
import { start, type World, world } from './world.ts'

const administrators = ['tenant:admin']
const admin: Actor = { id: 'tenant:admin', tenantId: 'tenant', name: '', administrator: true }
const coordinator: Actor = { id: 'tenant:coordinator', tenantId: 'tenant', name: '', administrator: false }
let w: World
beforeEach(async () => {
  w = await world()
  for (const person of ['tenant:worker', 'tenant:other', 'tenant:admin']) await w.reachable(person)
})

const deps = () => ({ ...w.deps, wake: () => undefined })
/** Two looks: what the first has written is due at the second. */
const sweep = async () => {
  await w.sweep({ administrators })
  await w.sweep({ administrators })
}

/** A request whose news has failed as often as a row may, but once. */
async function failing(id: string, requester = 'tenant:worker') {
  w.post.failing.set(`place of ${requester}`, 400)
  return w.send({ id, requester }, [{ id: `row ${id}`, attempts: manyAttempts - 1 }])
}

test('a row that has failed twenty times goes where nobody sweeps, is told of once and shown with its code', async () => {
  await failing('one')
  await sweep()
  expect((await w.left()).map(({ duty }) => duty)).toEqual([])
  expect(w.log).toContainEqual([
    'dueRowSetAside',
    expect.objectContaining({ row: 'row one', attempts: manyAttempts, code: 'Error 400' }),
  ])
  expect(w.post.aside).toEqual([{ place: 'place of tenant:admin', count: 1 }])
  const { items } = await seeUpkeep(deps(), admin)
  expect(items).toMatchObject([{ duty: 'tell', code: 27, since: start, reason: 'Error 400', group: { id: 'g1' } }])
  expect(items[0]?.id).toMatch(/^[0-9a-f]{40}$/)
})

test('“try again” puts it back: done it is gone, failed it stands where it was, and nobody is told a second time', async () => {
  await failing('one')
  await sweep()
  const [item] = (await seeUpkeep(deps(), admin)).items
  const id = item?.id ?? ''
  expect(await tryAgain(deps(), admin, id)).toBe(true)
  await sweep()
  expect((await seeUpkeep(deps(), admin)).items).toMatchObject([{ id, since: start }])
  w.post.failing.clear()
  expect(await tryAgain(deps(), admin, id)).toBe(true)
  expect(await tryAgain(deps(), admin, id)).toBe(false)
  await sweep()
  expect(w.post.sent).toHaveLength(1)
  expect((await seeUpkeep(deps(), admin)).items).toEqual([])
  expect(w.post.aside).toHaveLength(1)
})

test('all of them are tried again by one press, and once a day by themselves', async () => {
  for (const id of ['one', 'two']) await failing(id)
  await sweep()
  expect((await seeUpkeep(deps(), admin)).items).toHaveLength(2)
  expect(await tryAsideAgain(w.deps)).toBe(2)
  await sweep()
  expect((await seeUpkeep(deps(), admin)).items).toHaveLength(2)
  w.post.failing.clear()
  await tryAgain(deps(), admin, null)
  await sweep()
  expect(w.post.sent.map(({ c }) => c.id).toSorted()).toEqual(['one', 'two'])
})

test('the administrators hear of it once a day at most, in the hours of the working day', async () => {
  // Friday 21.00 in Helsinki: nothing until Monday 8.00.
  w.clock.set('2026-11-20T19:00:00.000Z')
  await failing('one')
  await sweep()
  await failing('two')
  await sweep()
  expect(w.post.aside).toEqual([])
  w.clock.set('2026-11-23T06:00:00.000Z')
  await sweep()
  expect(w.post.aside).toMatchObject([{ count: 2 }])
  await failing('three')
  await sweep()
  expect(w.post.aside).toHaveLength(1)
  w.clock.set('2026-11-24T06:00:00.000Z')
  await sweep()
  expect(w.post.aside).toMatchObject([{ count: 2 }, { count: 3 }])
  w.clock.pass({ days: 3 })
  await sweep()
  expect(w.post.aside).toHaveLength(2)
})

test('one that makes no sense any more is skipped when it is tried again', async () => {
  const c = await w.send({ id: 'gone' }, [
    { attempts: manyAttempts - 1, notice: { kind: 'timesOffered', to: 'requesters' } },
  ])
  const found = await w.store.consultation('g1', c.id)
  const offered = { ...c, state: 'offered' as const, revision: 2 }
  const write = (value: typeof c, version: string) =>
    w.store.commit({
      ...{ groupId: 'g1', consultations: [{ value, version }] },
      ...{ sessions: [], texts: [], purge: [], events: [], due: [], mine: [] },
    })
  await write(offered, found?.version ?? '')
  w.post.failing.set('place of tenant:worker', 400)
  await sweep()
  expect((await seeUpkeep(deps(), admin)).items).toHaveLength(1)
  const now = await w.store.consultation('g1', c.id)
  await write({ ...c, state: 'taken', revision: 3 }, now?.version ?? '')
  w.post.failing.clear()
  await tryAgain(deps(), admin, null)
  await sweep()
  expect(w.post.sent).toEqual([])
  expect((await seeUpkeep(deps(), admin)).items).toEqual([])
  expect(w.log).toContainEqual(['dueRowDropped', expect.objectContaining({ thing: 'gone', reason: 'overtaken' })])
})

test('nobody but an administrator sees or tries anything of it', async () => {
  await failing('one')
  await sweep()
  for (const work of [seeUpkeep(deps(), coordinator), tryAgain(deps(), coordinator, null)])
    await expect(work).rejects.toMatchObject({ problem: { kind: 'notAllowed' } })
  expect(await tryAgain(deps(), admin, 'nonsense')).toBe(false)
  expect(await w.store.upkeep.aside(10)).toHaveLength(1)
})
