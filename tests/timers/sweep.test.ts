import { blankMember } from '../../src/domain/group.ts'
import { plus } from '../../src/domain/time.ts'
import { perform } from '../../src/timers/perform.ts'
import { startTimers } from '../../src/timers/sweep.ts'
import { screened } from '../screened.ts'
import { aChange, aDueRow, aGroup, aSession } from '../store/samples.ts'
import { start, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const later = (time: object) => plus(start, time)
const placeOf = (at: string) => ({ id: at, start: at, end: at, joinUrl: null, calendarKey: 'key', sequence: 0 })

describe('two servers', () => {
  test('over the same rows do each thing once', async () => {
    await w.reachable('tenant:worker')
    for (let i = 0; i < 20; i++) await w.send({}, [{}])
    await Promise.all([w.sweep(), w.sweep(), w.sweep()])
    expect(w.post.sent).toHaveLength(20)
    expect(new Set(w.post.sent.map(({ c }) => c.id)).size).toBe(20)
    expect(await w.left()).toEqual([])
  })

  test('that find the same row let one have it', async () => {
    await w.reachable('tenant:worker')
    await w.send({}, [{}])
    const [row] = await w.store.due.ready(start, 1)
    if (!row) throw new Error('no row')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => perform(w.deps, row)))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(9)
  })
})

describe('when it looks', () => {
  test('a woken look does at once what is due now, and leaves what is due later', async () => {
    await w.reachable('tenant:worker')
    const timers = w.timers()
    await timers.idle()
    await w.send({}, [{}, { at: later({ hours: 1 }) }])
    timers.wake([aDueRow({ at: later({ hours: 1 }) })])
    await timers.idle()
    expect(w.post.sent).toHaveLength(0)
    timers.wake([aDueRow({ at: start })])
    timers.wake([aDueRow({ at: start })])
    await timers.idle()
    expect(w.post.sent).toHaveLength(1)
    w.clock.set(later({ hours: 1 }))
    timers.sweep()
    await timers.idle()
    expect(w.post.sent).toHaveLength(2)
  })

  test('what may wait for the hours of work is left until then, however late it is', async () => {
    await w.reachable('tenant:worker')
    await w.send({ turnSince: start }, [{ notice: { kind: 'escalated', to: 'requesters' }, stamp: start }])
    w.clock.set('2026-11-21T01:00:00.000Z')
    await w.sweep()
    expect(w.post.sent).toEqual([])
    w.clock.set('2026-11-23T06:00:00.000Z')
    await w.sweep()
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['escalated'])
    expect(await w.left()).toEqual([])
  })

  test('what was written while it was looking is done right after', async () => {
    await w.reachable('tenant:worker')
    let release = () => {}
    let read = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    const hasRead = new Promise<void>((done) => {
      read = done
    })
    const ready = async (now: string, limit: number) => {
      const rows = await w.store.due.ready(now, limit)
      read()
      await held
      return rows
    }
    const timers = w.timers({ store: { ...w.store, due: { ...w.store.due, ready } } })
    await hasRead
    await w.send({}, [{}])
    timers.wake([aDueRow({ at: start })])
    release()
    await timers.idle()
    expect(w.post.sent).toHaveLength(1)
  })

  test('it looks every so often by itself, until it is stopped', async () => {
    await w.reachable('tenant:worker')
    const timers = startTimers(w.deps, { everyMs: 20 })
    await timers.idle()
    await w.send({}, [{}])
    for (let i = 0; i < 1500 && w.post.sent.length === 0; i++) await new Promise((done) => setTimeout(done, 20))
    expect(w.post.sent).toHaveLength(1)
    await timers.stop()
    await w.send({}, [{}])
    await new Promise((done) => setTimeout(done, 100))
    expect(w.post.sent).toHaveLength(1)
  })

  test('more than it serves at once are all done in one go', async () => {
    await w.reachable('tenant:worker')
    for (let i = 0; i < 30; i++) await w.send({}, [{}, { duty: 'refresh', notice: null }])
    await w.sweep()
    expect(w.post.sent).toHaveLength(30)
    expect(await w.left()).toEqual([])
  })

  test('cards are brought up to date before the new one is sent below them', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    w.clock.pass({ seconds: 1 })
    const row = { at: w.clock.now(), thingId: c.id }
    await w.store.due.write([aDueRow({ ...row, id: 'a' }), aDueRow({ ...row, id: 'b', duty: 'refresh', notice: null })])
    await w.sweep()
    expect(w.post.updated.map(({ shown, superseded }) => `${shown.activityId} ${superseded}`)).toEqual([
      'm1 false',
      'm1 true',
    ])
  })

  test('stopping lets what is under way end, and starts nothing more', async () => {
    await w.reachable('tenant:worker')
    await w.send({}, [{}, {}, {}])
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    let sending = () => {}
    const begun = new Promise<void>((done) => {
      sending = done
    })
    const notifier = {
      ...w.post,
      send: async (...args: Parameters<typeof w.post.send>) => {
        sending()
        await held
        return w.post.send(...args)
      },
    }
    const timers = w.timers({ notifier })
    await begun
    const stopped = timers.stop()
    release()
    await stopped
    expect(w.post.sent).toHaveLength(1)
    expect(await w.left()).toHaveLength(2)
  })

  test('a store that cannot be reached ends nothing: the next look finds everything', async () => {
    await w.reachable('tenant:worker')
    await w.send({}, [{}])
    let down = true
    const ready = (now: string, limit: number) =>
      down ? Promise.reject(new Error('secret words')) : w.store.due.ready(now, limit)
    const timers = w.timers({ store: { ...w.store, due: { ...w.store.due, ready } } })
    await timers.idle()
    expect(w.log).toEqual([['sweepFailed', { code: 'Error' }]])
    down = false
    timers.sweep()
    await timers.idle()
    expect(w.post.sent).toHaveLength(1)
  })
})

describe('a sending that fails', () => {
  test('is tried again after 10 s, 30 s, 2 min, 10 min, then hourly, while the others are served', async () => {
    for (const person of ['tenant:worker', 'tenant:pair']) await w.reachable(person)
    await w.send({ pair: 'tenant:pair' }, [{}])
    w.post.failing.set('place of tenant:worker', 502)
    const waits: number[] = []
    for (let attempt = 1; attempt <= 6; attempt++) {
      await w.sweep()
      const [row] = await w.left()
      expect(row?.attempts).toBe(attempt)
      waits.push((Date.parse(row?.leaseUntil ?? '') - Date.parse(w.clock.now())) / 1000)
      w.clock.set(plus(row?.leaseUntil ?? '', { seconds: -1 }))
      await w.sweep()
      w.clock.set(row?.leaseUntil ?? '')
    }
    expect(waits).toEqual([10, 30, 120, 600, 3600, 3600])
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:pair'])
    expect(w.log.filter(([event]) => event === 'dueRowFailed')).toHaveLength(6)
    w.post.failing.clear()
    await w.sweep()
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:pair', 'tenant:worker'])
    expect(await w.left()).toEqual([])
  })

  test('holds up nobody else, however many fail', async () => {
    for (const person of ['tenant:worker', 'tenant:other']) await w.reachable(person)
    w.post.failing.set('place of tenant:worker', 500)
    for (let i = 0; i < 15; i++) await w.send({}, [{}])
    await w.send({ requester: 'tenant:other' }, [{ at: later({ seconds: 1 }) }])
    w.clock.pass({ seconds: 1 })
    await w.sweep()
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:other'])
  })
})

describe('a person who cannot be reached yet', () => {
  test('gets what waited for them when they appear, once, and nothing that makes no sense any more', async () => {
    await w.send({}, [{}])
    await w.send({ state: 'closed' }, [{ notice: { kind: 'taken', to: 'requesters' } }])
    const scheduled = await w.send({ state: 'scheduled', session: placeOf(later({ days: 1 })) }, [
      { notice: { kind: 'remindDay', to: 'requesters' }, stamp: `scheduled@${later({ days: 1 })}` },
    ])
    await w.sweep()
    expect(await w.left()).toEqual([])
    expect(await w.store.due.waiting()).toEqual(['tenant:worker'])
    w.clock.pass({ days: 2 })
    await w.reachable('tenant:worker')
    const timers = w.timers()
    timers.appeared('tenant:worker')
    timers.appeared('tenant:worker')
    await timers.idle()
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['sent'])
    expect(w.post.sent[0]?.c.id).not.toBe(scheduled.id)
    expect(await w.store.due.waiting()).toEqual([])
  })

  test('does not keep the others waiting, nor does one of several who appears', async () => {
    await w.reachable('tenant:pair')
    await w.send({ pair: 'tenant:pair' }, [{}])
    await w.sweep()
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:pair'])
    const version = (await w.store.group('g1'))?.version ?? null
    await w.store.saveGroup(aGroup({ coordinators: ['tenant:a', 'tenant:b'] }), version)
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep()
    await w.reachable('tenant:a')
    await w.reachable('tenant:b')
    w.post.failing.set('place of tenant:a', 500)
    const timers = w.timers()
    timers.appeared('tenant:a')
    timers.appeared('tenant:b')
    await timers.idle()
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:pair', 'tenant:b'])
  })

  test('gets a row that was for them alone too', async () => {
    await w.send({ pair: 'tenant:pair' }, [{ only: 'tenant:worker' }])
    await w.sweep()
    expect(await w.left()).toEqual([])
    await w.reachable('tenant:worker')
    await w.reachable('tenant:pair')
    const timers = w.timers()
    timers.appeared('tenant:worker')
    await timers.idle()
    expect(w.post.sent.map(({ to }) => to.person)).toEqual(['tenant:worker'])
  })

  test('is found even if their appearing went unheard', async () => {
    await w.send({}, [{}])
    await w.sweep()
    await w.reachable('tenant:worker')
    await w.sweep()
    expect(w.post.sent).toHaveLength(1)
  })
})

describe('three days overdue', () => {
  test('each reminder is sent once, and those that make no sense any more are dropped', async () => {
    await w.reachable('tenant:worker')
    await w.reachable('tenant:coordinator')
    const soon = later({ days: 1 })
    const far = later({ days: 10 })
    const remind = (at: string) => ({
      notice: { kind: 'remindDay' as const, to: 'requesters' as const },
      stamp: `scheduled@${at}`,
    })
    for (let i = 0; i < 20; i++) await w.send({ state: 'scheduled', session: placeOf(far) }, [remind(far)])
    await w.send({ state: 'scheduled', session: placeOf(soon) }, [remind(soon)])
    await w.send({ state: 'scheduled', session: placeOf(far) }, [remind(soon)])
    await w.send({}, [{ notice: { kind: 'waitingLong', to: 'coordinators' }, stamp: start }])
    await w.send({ state: 'clarification' }, [{ notice: { kind: 'waitingLong', to: 'coordinators' }, stamp: start }])
    w.clock.pass({ days: 3 })
    await Promise.all([w.sweep(), w.sweep()])
    // A server that met the other at a person's reminders looks again when that one's lease has ended.
    w.clock.pass({ minutes: 1 })
    await w.sweep()
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['waitingLong'])
    expect(w.post.bundles.map(({ person, lines }) => `${person} ${lines.length}`)).toEqual(['tenant:worker 20'])
    expect(w.post.bundles[0]?.lines.every((line) => line.kind === 'consultation')).toBe(true)
    expect(w.log.filter(([event]) => event === 'dueRowDropped')).toHaveLength(3)
    expect(await w.left()).toEqual([])
  })
})

describe('the other duties', () => {
  test('a draft goes when its days are over, unless it was saved again', async () => {
    const draft = { person: 'tenant:worker', groupId: 'g1', subject: 'case', consent: 'permission', topic: '' } as const
    const choices = {
      help: [],
      wishedTimes: [],
      withPair: false,
      writtenWithClient: false,
      fields: screened({ question: 'k' }),
    }
    const row = { at: start, duty: 'expireDraft', thingId: 'tenant:worker', notice: null } as const
    await w.store.saveDraft({ ...draft, ...choices, savedAt: 'second' })
    await w.store.due.write([aDueRow({ ...row, stamp: 'first' })])
    await w.sweep()
    expect(await w.store.draft('tenant:worker')).not.toBeNull()
    await w.store.due.write([aDueRow({ ...row, stamp: 'second' })])
    await w.sweep()
    expect(await w.store.draft('tenant:worker')).toBeNull()
    expect(await w.left()).toEqual([])
  })

  test('the members are reminded of a session that somebody is on, each once, outside members too', async () => {
    const at = later({ days: 1 })
    const profession = { fi: 'poliisi', sv: 'polis', en: 'police' }
    const version = (await w.store.group('g1'))?.version ?? null
    const members = [
      { ...blankMember, person: 'tenant:member', profession, outsideSocialWelfare: false },
      { ...blankMember, person: 'tenant:police', profession, outsideSocialWelfare: true },
      { ...blankMember, person: null, profession, outsideSocialWelfare: true },
    ]
    await w.store.saveGroup(aGroup({ members, chair: 'tenant:member', secretary: 'tenant:secretary' }), version)
    for (const id of ['member', 'police', 'secretary', 'coordinator']) await w.reachable(`tenant:${id}`)
    const c = await w.send({ state: 'scheduled', session: placeOf(at) })
    const slots = [{ start: at, end: later({ days: 1, hours: 1 }), consultationId: c.id }]
    const empty = [{ ...slots[0], start: at, end: at, consultationId: null }]
    const sessions = [
      aSession({ id: 'held', start: at, slots }),
      aSession({ id: 'moved', start: later({ days: 2 }), slots }),
      aSession({ id: 'cancelled', start: at, slots, cancelled: true }),
      aSession({ id: 'empty', start: at, slots: empty }),
      aSession({ id: 'begun', start, slots }),
    ]
    await w.store.commit(aChange({ sessions: sessions.map((value) => ({ value, version: null })) }))
    const row = (thingId: string, stamp: string) =>
      aDueRow({ at: start, duty: 'remindMembers', thingId, stamp, notice: null, change: 'of the placing' })
    await w.store.due.write([
      ...['held', 'moved', 'cancelled', 'empty'].map((id) => row(id, at)),
      row('begun', start),
      row('unknown', at),
    ])
    await w.sweep()
    expect(w.post.met.map(({ place, meeting }) => `${meeting.notice} ${place}`).sort()).toEqual([
      'remindDay place of tenant:coordinator',
      'remindDay place of tenant:member',
      'remindDay place of tenant:police',
      'remindDay place of tenant:secretary',
    ])
    const agenda = [expect.objectContaining({ c: expect.objectContaining({ id: c.id }) })]
    const held = expect.objectContaining({ session: expect.objectContaining({ id: 'held' }), agenda })
    expect(w.post.met.map(({ meeting }) => meeting.view)).toEqual([held, held, held, held])
    expect(await w.left()).toEqual([])
  })

  test('texts stay while they are not due: before the undo ends, and after it was taken back', async () => {
    await w.send({ id: 'k1', state: 'waiting', textKeys: ['t:k1:1'] }, [{ duty: 'purgeText', notice: null }])
    await w.sweep()
    expect((await w.store.consultation('g1', 'k1'))?.value.textPurgedAt).toBeNull()
    expect(await w.store.history('g1', 'k1')).toHaveLength(1)
  })
})
