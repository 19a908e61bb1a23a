import type { DueRow } from '../../src/domain/due.ts'
import { perform } from '../../src/timers/perform.ts'
import { aDueRow, anEvent, aText } from '../store/samples.ts'
import { mortal } from './mortal.ts'
import { start, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

/** The first row that is due. */
async function firstRow() {
  const [row] = await w.store.due.ready(w.clock.now(), 1)
  if (!row) throw new Error('no row')
  return row
}

/**
 * Lets a server die at each step of a row's life in turn, before the step and after it, and another one sweep a minute
 * later. `prepare` brings the row about; `check` is told at which step it died.
 */
async function dieEverywhere(prepare: () => Promise<void>, check: (step: string, when: string) => Promise<void>) {
  const steps: string[] = []
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; ; nth += 1) {
      w = await world()
      await prepare()
      const { deps, life } = mortal(w.deps, nth, when)
      await perform(deps, await firstRow()).catch(() => 'dead')
      if (life.diedAt === null) break
      steps.push(`${when} ${life.diedAt}`)
      w.clock.pass({ minutes: 1 })
      await w.sweep()
      await check(life.diedAt, when)
      expect(await w.left()).toEqual([])
    }
  }
  return steps
}

test('a server that dies at any step of a telling loses nothing; a message comes twice only between sending and record', async () => {
  const doubled: string[] = []
  const steps = await dieEverywhere(
    async () => {
      await w.reachable('tenant:worker')
      await w.send({}, [{}])
    },
    async (step, when) => {
      expect(w.post.sent.length).toBeGreaterThanOrEqual(1)
      if (w.post.sent.length > 1) doubled.push(`${when} ${step}`)
      expect(w.post.sent.length).toBeLessThanOrEqual(2)
    },
  )
  expect(doubled).toEqual(['before recordDelivery', 'after send'])
  for (const step of ['eventExists', 'claim', 'delivered', 'send', 'recordDelivery', 'saveShown', 'finish']) {
    expect(steps).toContain(`before ${step}`)
    expect(steps).toContain(`after ${step}`)
  }
})

test('a server that dies while a row is parked loses nothing: it is sent once when the person appears', async () => {
  const steps = await dieEverywhere(
    () => w.send({}, [{}]).then(() => undefined),
    async () => {
      expect(w.post.sent).toEqual([])
      await w.reachable('tenant:worker')
      const timers = w.timers()
      timers.appeared('tenant:worker')
      await timers.idle()
      expect(w.post.sent).toHaveLength(1)
      expect(await w.store.due.parked('tenant:worker')).toEqual([])
    },
  )
  expect(steps).toEqual(expect.arrayContaining(['before park', 'after park', 'before finish', 'after finish']))
})

test('a server that dies while it serves what was parked loses nothing, even if nobody hears of the appearing again', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; ; nth += 1) {
      w = await world()
      await w.send({}, [{}])
      await w.sweep()
      await w.reachable('tenant:worker')
      const [parked] = await w.store.due.parked('tenant:worker')
      if (!parked) throw new Error('nothing parked')
      const { deps, life } = mortal(w.deps, nth, when)
      await perform(deps, parked).catch(() => 'dead')
      if (life.diedAt === null) break
      w.clock.pass({ minutes: 1 })
      await w.sweep()
      const between = life.diedAt === (when === 'before' ? 'recordDelivery' : 'send')
      expect(w.post.sent).toHaveLength(between ? 2 : 1)
      expect(await w.store.due.parked('tenant:worker')).toEqual([])
      expect(await w.left()).toEqual([])
    }
  }
})

/** Two reminders for one person, of two requests. */
async function twoReminders() {
  await w.reachable('tenant:coordinator')
  const reminder = { notice: { kind: 'waitingLong', to: 'coordinators' }, stamp: start } as const
  for (const id of ['one', 'two']) await w.send({ id }, [reminder])
}
/** How often each request was reminded of. */
const reminded = () => {
  const together = w.post.bundles.flatMap(({ lines }) =>
    lines.map((line) => (line.kind === 'consultation' ? line.c.id : '')),
  )
  return [...together, ...w.post.sent.map(({ c }) => c.id)].toSorted()
}

test('a server that dies while reminders come together loses none, and none comes twice', async () => {
  const steps = await dieEverywhere(twoReminders, async () => expect(reminded()).toEqual(['one', 'two']))
  expect(steps).toEqual(expect.arrayContaining(['after collect', 'before write', 'after finish']))
})

test('a server that dies while it sends several reminders loses none; they come twice only between sending and record', async () => {
  const doubled: string[] = []
  const steps = await dieEverywhere(
    async () => {
      await twoReminders()
      await perform(w.deps, await firstRow())
      for (const row of await w.store.due.ready(start, 9)) if (row.value.duty === 'tell') await perform(w.deps, row)
    },
    async (step, when) => {
      expect([...new Set(reminded())]).toEqual(['one', 'two'])
      if (reminded().length > 2) doubled.push(`${when} ${step}`)
      expect(reminded().length).toBeLessThanOrEqual(4)
    },
  )
  expect([...new Set(doubled)].toSorted()).toEqual(['after sendReminders', 'before recordDelivery'])
  expect(steps).toEqual(expect.arrayContaining(['before take', 'after drop', 'before saveReminded', 'after tie']))
}, 120_000)

test('a server that dies at any step of a purge leaves no text behind, and one line in the history', async () => {
  const withdrawn = { state: 'withdrawn' as const, undoUntil: start, closedAt: start }
  await dieEverywhere(
    async () => {
      const c = await w.send({ id: 'purged', ...withdrawn }, [{ duty: 'purgeText', notice: null }])
      const text = aText({ key: `t:${c.id}:1`, consultationId: c.id })
      const found = await w.store.consultation('g1', c.id)
      const value = { ...c, textKeys: [text.key] }
      const event = anEvent({ consultationId: c.id, action: 'withdraw', from: 'withdrawn', to: 'withdrawn' })
      const consultations = [{ value, version: found?.version ?? '' }]
      const nothing = { sessions: [], purge: [], due: [], mine: [] }
      await w.store.commit({ groupId: 'g1', consultations, texts: [text], events: [event], ...nothing })
    },
    async () => {
      expect(await w.store.texts('g1', 'purged')).toEqual([])
      const { value } = (await w.store.consultation('g1', 'purged')) ?? {}
      expect(value).toMatchObject({ textKeys: [], textPurgedAt: expect.any(String) })
      const purges = (await w.store.history('g1', 'purged')).filter((event) => event.action === 'purge')
      expect(purges).toHaveLength(1)
    },
  )
})

describe('a change that never came about', () => {
  const orphan = (): DueRow => aDueRow({ at: start, thingId: 'k1', change: 'never' })

  test('leaves a due row that is left alone for two minutes, then dropped', async () => {
    await w.reachable('tenant:worker')
    await w.store.due.write([orphan()])
    w.clock.pass({ seconds: 119 })
    await w.sweep()
    expect(await w.left()).toMatchObject([{ attempts: 0, leaseUntil: null }])
    w.clock.pass({ seconds: 1 })
    await w.sweep()
    expect(await w.left()).toEqual([])
    expect(w.post.sent).toEqual([])
  })

  test('and came about after all, a moment later, is told at the next look', async () => {
    await w.reachable('tenant:worker')
    await w.store.due.write([{ ...orphan(), id: 'row' }])
    await w.sweep()
    const c = await w.send({ id: 'k1' })
    const event = anEvent({ id: 'never', consultationId: c.id })
    const nothing = { consultations: [], sessions: [], texts: [], purge: [], due: [], mine: [] }
    await w.store.commit({ groupId: 'g1', ...nothing, events: [event] })
    w.clock.pass({ seconds: 1 })
    await w.sweep()
    expect(w.post.sent).toHaveLength(1)
  })
})
