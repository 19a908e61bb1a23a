import { actedOn, reachedOtherWay, resend, undelivered, undeliveredCount } from '../../src/app/deliveries.ts'
import type { Deps } from '../../src/app/deps.ts'
import { remember } from '../../src/app/people.ts'
import type { Actor } from '../../src/domain/access.ts'
import type { Instant } from '../../src/domain/ids.ts'
import type { Poll } from '../../src/domain/poll.ts'
import { remindRow } from '../../src/domain/reminding.ts'
import type { Session } from '../../src/domain/session.ts'
import { plus } from '../../src/domain/time.ts'
import { nextAttempt } from '../../src/timers/backOff.ts'
import { reasonOf, retryAfter } from '../../src/timers/failure.ts'
import { tidyRow } from '../../src/timers/tidy.ts'
import { aChange, aDueRow, aGroup, aPlace, aSession } from '../store/samples.ts'
import { start, type World, world } from './world.ts'

let w: World
let deps: Deps
const actor = (name: string): Actor => ({ id: `tenant:${name}`, tenantId: 'tenant', name, administrator: false })
const coordinator = actor('coordinator')

beforeEach(async () => {
  w = await world()
  deps = { ...w.deps, wake: () => undefined }
})

const told = () => w.post.sent.map(({ to, notice }) => `${notice.kind} to ${to.person ?? to.place.key}`).sort()
const news = () => w.post.news.map(({ to, notice }) => `${notice.kind} to ${to.person}`).sort()
/** The group's undelivered, as its coordinator sees them. */
const open = async () => {
  const { items } = await undelivered(deps, coordinator, 'g1')
  return items.map(({ name, delivery: { kind, state, reason, attempts } }) =>
    [name, kind, state, reason, attempts].join(' '),
  )
}
const idOfFirst = async () => (await undelivered(deps, coordinator, 'g1')).items[0]?.id ?? ''

describe('what is delivered', () => {
  test('stands in no list, and is acted on when its recipient presses a button of it, nobody else', async () => {
    await w.reachable('tenant:worker')
    await w.send({}, [{}])
    await w.sweep()
    const message = { placeKey: 'place of tenant:worker', activityId: 'm1' }
    const state = async () => (await w.store.deliveries.ofMessage(message)).map((each) => each.state)
    expect(await w.store.deliveries.undelivered('g1', 9)).toEqual([])
    await actedOn(deps, actor('other'), message, start)
    expect(await state()).toEqual(['sent'])
    await actedOn(deps, actor('worker'), message, start)
    expect(await state()).toEqual(['actedOn'])
    await actedOn(deps, actor('worker'), { ...message, activityId: 'an answer' }, start)
  })

  test('is forgotten after half a year, what is younger is not; the next night it is looked again', async () => {
    await w.reachable('tenant:worker')
    await w.send({}, [{ id: 'old' }])
    await w.sweep()
    w.clock.pass({ days: 180, hours: 3 })
    await w.send({}, [{ id: 'new', at: w.clock.now() }])
    await w.store.due.write([tidyRow(w.clock.now())])
    await w.sweep()
    expect(await w.store.due.delivered('old', 'tenant:worker')).toBe(false)
    expect(await w.store.due.delivered('new', 'tenant:worker')).toBe(true)
    expect((await w.left()).map(({ duty, at }) => `${duty} ${at}`)).toEqual([
      `tidy ${tidyRow(plus(w.clock.now(), { days: 1 })).at}`,
    ])
  })
})

describe('somebody who has blocked or uninstalled the app', () => {
  beforeEach(async () => {
    await w.reachable('tenant:worker')
    await w.reachable('tenant:coordinator')
    w.post.failing.set('place of tenant:worker', 403)
  })

  test('is tried once; what is for them waits, and the coordinator hears of it once', async () => {
    await w.send({}, [{}])
    await w.sweep()
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'requesters' } }])
    w.clock.pass({ hours: 2 })
    await w.sweep()
    await w.sweep()
    expect(told()).toEqual([])
    expect(news()).toEqual(['unreachable to tenant:coordinator'])
    expect(w.post.news[0]?.notice.whom).toEqual({ person: 'tenant:worker', name: 'Työntekijä' })
    expect(await open()).toEqual([
      'Työntekijä sent unreachable blocked 1',
      'Työntekijä newRequest unreachable blocked 1',
    ])
    expect(await w.left()).toEqual([])
    expect((await w.store.person('tenant:worker'))?.value).toMatchObject({ place: null, lost: { since: start } })
  })

  test('gets it all once they write again, and the list is empty', async () => {
    await w.send({}, [{}])
    await w.sweep()
    w.post.failing.clear()
    const known = (await w.store.person('tenant:worker'))?.value
    if (!known) throw new Error('nobody')
    const place = aPlace({ key: 'place of tenant:worker' })
    const { person, appeared } = await remember(deps, known, known.name, place)
    expect([appeared, person.lost]).toEqual([true, null])
    const timers = w.timers()
    timers.appeared('tenant:worker')
    await timers.idle()
    expect(told()).toEqual(['sent to tenant:worker'])
    expect(await open()).toEqual([])
  })

  test('is tried again where they were when the coordinator says so; nobody is told a second time', async () => {
    await w.send({}, [{}])
    await w.sweep()
    expect(await resend(deps, coordinator, 'g1', await idOfFirst())).toBe(true)
    await w.sweep()
    expect(news()).toHaveLength(1)
    expect(await open()).toEqual(['Työntekijä sent unreachable blocked 1'])
    w.post.failing.clear()
    expect(await resend(deps, coordinator, 'g1', await idOfFirst())).toBe(true)
    await w.sweep()
    await w.sweep()
    expect(told()).toEqual(['sent to tenant:worker'])
    expect(await open()).toEqual([])
  })

  test('is sent nothing any more that the coordinator told them otherwise', async () => {
    await w.send({}, [{}])
    await w.sweep()
    const id = await idOfFirst()
    expect(await reachedOtherWay(deps, coordinator, 'g1', id)).toBe(true)
    expect(await reachedOtherWay(deps, coordinator, 'g1', id)).toBe(false)
    expect(await resend(deps, coordinator, 'g1', id)).toBe(false)
    w.post.failing.clear()
    await w.reachable('tenant:worker')
    await w.sweep()
    expect([told(), await open()]).toEqual([[], []])
    expect(await w.store.due.waiting()).toEqual([])
  })

  test('is no matter of anybody who does not look after the group', async () => {
    await w.send({}, [{}])
    await w.sweep()
    const id = await idOfFirst()
    for (const who of [actor('worker'), actor('stranger'), { ...coordinator, tenantId: 'other' }]) {
      const refused = { problem: { kind: expect.stringMatching(/notAllowed|notFound/) } }
      await expect(undelivered(deps, who, 'g1')).rejects.toMatchObject(refused)
      await expect(resend(deps, who, 'g1', id)).rejects.toMatchObject(refused)
      await expect(reachedOtherWay(deps, who, 'g1', id)).rejects.toMatchObject(refused)
    }
    expect(await reachedOtherWay(deps, coordinator, 'g1', 'nonsense|1')).toBe(false)
  })

  test('is not told so themselves: of the only coordinator the fallback person hears', async () => {
    await w.reachable('tenant:fallback')
    w.post.failing.set('place of tenant:coordinator', 403)
    const version = (await w.store.group('g1'))?.version ?? null
    await w.store.saveGroup(aGroup({ fallback: 'tenant:fallback' }), version)
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep()
    await w.sweep()
    expect(news()).toEqual(['unreachable to tenant:fallback'])
  })

  test('is no longer listed with what time has overtaken', async () => {
    const c = await w.send({ state: 'offered', offers: [start] }, [
      { notice: { kind: 'timesOffered', to: 'requesters' } },
    ])
    await w.sweep()
    expect(await open()).toHaveLength(1)
    const found = await w.store.consultation('g1', c.id)
    await w.store.commit({
      ...{ groupId: 'g1', sessions: [], texts: [], purge: [], events: [], due: [], mine: [] },
      consultations: [{ value: { ...c, state: 'taken' }, version: found?.version ?? '' }],
    })
    expect(await open()).toEqual([])
  })
})

describe('the list of a group', () => {
  const session = (over: Partial<Session>) =>
    w.store.commit(aChange({ sessions: [{ value: aSession({ id: 's', ...over }), version: null }] }))
  const added = (at: Instant) =>
    aDueRow({ at: start, duty: 'tellSession', thingId: 's', notice: null, sessionNotice: 'added', stamp: at })
  const next = plus(start, { days: 7 })

  test('forgets what a session’s time has overtaken, and the count with it', async () => {
    await session({ start: next, end: plus(next, { hours: 2 }) })
    await w.store.due.write([added(next)])
    await w.sweep()
    expect(await open()).toEqual([' added waiting notOpened 1'])
    expect(await undeliveredCount(deps, 'g1')).toBe(1)
    w.clock.pass({ weeks: 8 })
    expect([await open(), await undeliveredCount(deps, 'g1')]).toEqual([[], 0])
  })

  test('forgets for good what made no sense any more once its person appeared', async () => {
    await session({ start: next, end: plus(next, { hours: 2 }) })
    await w.store.due.write([added(next)])
    await w.sweep()
    w.clock.pass({ weeks: 8 })
    await w.reachable('tenant:coordinator')
    const timers = w.timers()
    timers.appeared('tenant:coordinator')
    await timers.idle()
    expect(w.post.met).toEqual([])
    expect(await w.store.deliveries.undelivered('g1', 9)).toEqual([])
  })

  test('shows an announcement that its channel refused, for a week', async () => {
    const groupNotice = { kind: 'announcement', to: 'channel', channelId: 'c' } as const
    const row = aDueRow({ at: start, duty: 'tellGroup', notice: null, groupNotice })
    const refused = { key: 'announce', recipient: 'place c', person: null, groupId: 'g1', thingId: 'g1', attempts: 1 }
    const about = { kind: 'announcement', state: 'failed', reason: 'blocked', at: start } as const
    await w.store.deliveries.open({ ...refused, ...about, row })
    w.clock.pass({ days: 6 })
    expect(await undeliveredCount(deps, 'g1')).toBe(1)
    w.clock.pass({ days: 2 })
    expect(await undeliveredCount(deps, 'g1')).toBe(0)
  })

  test('shows what still counts however much has been overtaken', async () => {
    const about = { person: 'tenant:worker', groupId: 'g1', kind: 'taken', attempts: 1 }
    const waiting = { ...about, state: 'waiting' as const, reason: 'notOpened' as const, at: start }
    for (let i = 0; i < 45; i++)
      await w.store.deliveries.open({
        ...waiting,
        key: `old ${i}`,
        recipient: 'tenant:worker',
        thingId: 'gone',
        row: aDueRow({ at: start, thingId: 'gone' }),
      })
    await w.send({}, [{}])
    await w.sweep()
    expect(await open()).toEqual([' sent waiting notOpened 1'])
    expect(await undeliveredCount(deps, 'g1')).toBe(1)
  })
})

describe('reminders that waited for somebody', () => {
  const turnSince = start
  const waits = (n: number) => ({
    ...{ id: `round ${n}`, at: plus(start, { weeks: n }), stamp: turnSince, ...(n > 1 ? { round: n } : {}) },
    notice: { kind: 'clarificationWaits', to: 'requesters' } as const,
  })
  /** Three of one duty and one of another, while the worker could not be reached; then they appear on a Saturday. */
  const backOnSaturday = async () => {
    const c = await w.send({ state: 'clarification', turnSince }, [waits(1), waits(2), waits(3)])
    await w.send({ state: 'offered', turnSince }, [{ ...waits(2), notice: { kind: 'offerWaits', to: 'requesters' } }])
    for (const _ of [1, 2, 3]) {
      w.clock.pass({ weeks: 1 })
      await w.sweep()
    }
    w.clock.pass({ days: 1 })
    await w.reachable('tenant:worker')
    const timers = w.timers()
    timers.appeared('tenant:worker')
    await timers.idle()
    await timers.stop()
    return c
  }

  test('keep to the hours, and come together, one of each duty', async () => {
    await backOnSaturday()
    expect([told(), w.post.bundles]).toEqual([[], []])
    expect(await w.store.due.parked('tenant:worker')).toEqual([])
    w.clock.set('2026-12-14T06:00:00.000Z')
    await w.sweep()
    const lines = w.post.bundles.map((each) => each.lines.map((line) => line.kind === 'consultation' && line.notice))
    expect(lines.map((each) => each.toSorted())).toEqual([['clarificationWaits', 'offerWaits']])
    expect(told()).toEqual([])
    expect(await open()).toEqual([])
  })

  test('count as reminded of once they were sent, not before', async () => {
    const c = await backOnSaturday()
    const counted = async () => (await w.store.reminders.reminded('tenant:worker', `g1 ${c.id}`))?.counts ?? {}
    expect(await counted()).toEqual({})
    w.clock.set('2026-12-14T06:00:00.000Z')
    await w.sweep()
    expect(await counted()).toEqual({ [`clarificationWaits ${turnSince}`]: 1 })
  })

  test('count although the server died once they were sent, and do not count twice', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({ state: 'clarification', turnSince }, [waits(1)])
    w.clock.pass({ weeks: 1 })
    const broken = { ...w.store.reminders, saveReminded: () => Promise.reject(new Error('dead')) }
    await w.sweep({ store: { ...w.store, reminders: broken } })
    w.clock.pass({ minutes: 2 })
    await w.sweep()
    const thing = `g1 ${c.id}`
    const once = { counts: { [`clarificationWaits ${turnSince}`]: 1 } }
    expect([told(), await w.store.reminders.reminded('tenant:worker', thing)]).toMatchObject([
      ['clarificationWaits to tenant:worker'],
      once,
    ])
    const [row] = await w.store.deliveries.ofMessage({ placeKey: 'place of tenant:worker', activityId: 'm1' })
    await w.store.reminders.collect(
      aDueRow({ ...waits(1), thingId: c.id, collectedAs: row?.key ?? '' }),
      'tenant:worker',
    )
    await w.store.due.write([remindRow('tenant:worker', w.clock.now())])
    await w.sweep()
    expect(await w.store.reminders.reminded('tenant:worker', thing)).toMatchObject(once)
  })
})

describe('a sending that fails for another reason', () => {
  test('stands in the list with its reason while it is tried again, and no longer', async () => {
    await w.reachable('tenant:worker')
    w.post.failing.set('place of tenant:worker', 502)
    await w.send({}, [{}])
    await w.sweep()
    w.clock.pass({ seconds: 10 })
    await w.sweep()
    expect(await open()).toEqual(['Työntekijä sent failed server 2'])
    w.post.failing.clear()
    expect(await resend(deps, coordinator, 'g1', await idOfFirst())).toBe(true)
    await w.sweep()
    w.clock.pass({ hours: 1 })
    await w.sweep()
    expect(told()).toEqual(['sent to tenant:worker'])
    expect(await open()).toEqual([])
    expect(await w.left()).toEqual([])
  })

  test('of somebody who has not opened the app yet says so', async () => {
    await w.send({}, [{}])
    await w.sweep()
    expect(await open()).toEqual([' sent waiting notOpened 1'])
    expect(news()).toEqual([])
  })

  test.each([
    [412, 'busy'],
    [429, 'busy'],
    [500, 'server'],
    [504, 'server'],
    [403, 'blocked'],
    [404, 'blocked'],
    [400, 'refused'],
    [undefined, 'network'],
  ])('%s is %s', (statusCode, reason) => {
    expect(reasonOf(Object.assign(new Error('no'), { statusCode, code: 'ECONNRESET' }))).toBe(reason)
  })

  test('is tried again no sooner than Teams asked, else after a time that nobody else has', () => {
    const error = (value: unknown) =>
      Object.assign(new Error('no'), { response: { headers: new Map([['retry-after', value]]) } })
    expect([retryAfter(error('90')), retryAfter(error('soon')), retryAfter(new Error('no'))]).toEqual([90, 0, 0])
    expect(nextAttempt(start, 1, 90)).toBe(plus(start, { seconds: 90 }))
    expect(nextAttempt(start, 1)).toBe(plus(start, { seconds: 10 }))
    expect([nextAttempt(start, 1, 0, 0), nextAttempt(start, 1, 0, 1)]).toEqual([
      plus(start, { milliseconds: 7_500 }),
      plus(start, { milliseconds: 12_500 }),
    ])
  })
})

describe('a message that is gone', () => {
  const failing404 = () => Object.assign(new Error('no'), { statusCode: 404 })

  test('is posted anew when it should be brought up to date, and the new one from then on', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    w.clock.pass({ seconds: 1 })
    const refresh = aDueRow({ at: w.clock.now(), thingId: c.id, duty: 'refresh', notice: null })
    await w.store.due.write([refresh])
    await w.sweep({ notifier: { ...w.post, update: () => Promise.reject(failing404()) } })
    const [shown] = await w.store.shown('g1', c.id)
    expect(shown?.activityId).toBe('again2')
    await w.store.due.write([{ ...refresh, id: 'next' }])
    await w.sweep()
    expect(w.post.updated.map((each) => each.shown.activityId)).toEqual(['again2'])
  })

  test('of a poll, in a channel that the app was taken out of, is left at once', async () => {
    const place = aPlace({ key: 'channel' })
    const poll: Poll = {
      ...{ id: '1', groupId: 'g1', createdAt: start, dates: [{ start: plus(start, { days: 9 }), days: 1 }], place: '' },
      ...{
        closesAt: plus(start, { days: 5 }),
        state: 'open',
        chosen: null,
        startedBy: 'x',
        endedBy: null,
        workers: [],
      },
    }
    await w.store.commit({ ...aChange({}), polls: [{ value: poll, version: null }] })
    const shown = { consultationId: 'poll 1', placeKey: place.key, place, side: 'group' as const, person: null }
    await w.store.saveShown('g1', { ...shown, activityId: 'm', language: 'fi' })
    w.post.failing.set('channel', 403)
    await w.store.due.write([aDueRow({ at: start, duty: 'refreshPoll', thingId: '1', notice: null })])
    await w.sweep()
    expect(await w.left()).toEqual([])
    expect(w.log.map(([event]) => event)).not.toContain('dueRowFailed')
  })

  test('is left where there is nothing to show any more', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    w.clock.pass({ seconds: 1 })
    await w.store.due.write([aDueRow({ at: w.clock.now(), thingId: c.id, duty: 'refresh', notice: null })])
    await w.sweep({ notifier: { ...w.post, update: () => Promise.reject(failing404()), again: async () => null } })
    expect((await w.store.shown('g1', c.id)).map((each) => each.activityId)).toEqual(['m1'])
    expect(await w.left()).toEqual([])
  })
})
