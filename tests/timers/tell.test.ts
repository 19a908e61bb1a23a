import { plus } from '../../src/domain/time.ts'
import { aChange, aDueRow, aGroup, aPlace, aSession } from '../store/samples.ts'
import { start, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const told = () => w.post.sent.map(({ to, notice }) => `${notice.kind} to ${to.person ?? to.place.key}`).sort()
const saveGroup = async (over: object) => {
  const version = (await w.store.group('g1'))?.version ?? null
  await w.store.saveGroup(aGroup(over), version)
}

describe('who is told', () => {
  test('the requester and the pair, each in their own language', async () => {
    await w.reachable('tenant:worker')
    await w.reachable('tenant:pair-sv')
    await w.send({ pair: 'tenant:pair-sv' }, [{}])
    await w.sweep()
    expect(told()).toEqual(['sent to tenant:pair-sv', 'sent to tenant:worker'])
    expect(w.post.sent.map(({ to }) => `${to.language} ${to.side}`).sort()).toEqual(['fi requester', 'sv requester'])
    expect(await w.left()).toEqual([])
  })

  test('not the one who did it', async () => {
    await w.reachable('tenant:worker')
    await w.reachable('tenant:pair')
    await w.send({ pair: 'tenant:pair' }, [{ except: 'tenant:worker' }])
    await w.sweep()
    expect(told()).toEqual(['sent to tenant:pair'])
  })

  test("the group in all its channel's places, in the group's language", async () => {
    await saveGroup({ channelId: '19:channel', language: 'sv' })
    await w.store.saveChannelPlace('19:channel', aPlace({ key: 'channel here' }))
    await w.store.saveChannelPlace('19:channel', aPlace({ key: 'channel there' }))
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep()
    expect(told()).toEqual(['newRequest to channel here', 'newRequest to channel there'])
    expect(w.post.sent.every(({ to }) => to.language === 'sv' && to.side === 'group')).toBe(true)
  })

  test('the coordinators where the group has no channel, or one that the app has not been added to', async () => {
    await w.reachable('tenant:coordinator')
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep()
    await saveGroup({ channelId: '19:channel' })
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep()
    expect(told()).toEqual(['newRequest to tenant:coordinator', 'newRequest to tenant:coordinator'])
  })

  describe('of a channel that is gone', () => {
    const twoPlaces = async () => {
      await saveGroup({ channelId: '19:channel', coordinators: ['tenant:coordinator', 'tenant:second'] })
      await w.store.saveChannelPlace('19:channel', aPlace({ key: 'channel here' }))
      await w.store.saveChannelPlace('19:channel', aPlace({ key: 'channel there' }))
      await w.reachable('tenant:coordinator')
    }
    const newRequest = { notice: { kind: 'newRequest', to: 'group' } } as const

    test.each([403, 404, 410])(
      '(%s) the coordinators in their own chats, who is not there yet later, each once',
      async (status) => {
        await twoPlaces()
        w.post.failing.set('channel here', status).set('channel there', status)
        await w.send({}, [newRequest])
        await w.sweep()
        expect(told()).toEqual(['newRequest to tenant:coordinator'])
        expect(w.log).toEqual([['channelGone', { row: expect.any(String), group: 'g1' }]])
        await w.reachable('tenant:second')
        await w.sweep()
        expect(told()).toEqual(['newRequest to tenant:coordinator', 'newRequest to tenant:second'])
        expect(await w.left()).toEqual([])
      },
    )

    test('nobody else where another of its places is there', async () => {
      await twoPlaces()
      w.post.failing.set('channel here', 404)
      await w.send({}, [newRequest])
      await w.sweep()
      expect(told()).toEqual(['newRequest to channel there'])
      expect(await w.left()).toEqual([])
    })

    test('the same channel again where it only failed', async () => {
      await twoPlaces()
      w.post.failing.set('channel here', 500).set('channel there', 404)
      await w.send({}, [newRequest])
      await w.sweep()
      expect(told()).toEqual([])
      w.post.failing.clear()
      w.clock.pass({ minutes: 1 })
      await w.sweep()
      expect(told()).toEqual(['newRequest to channel here', 'newRequest to channel there'])
    })

    test('of a session those who are told of it anyway', async () => {
      await twoPlaces()
      await w.reachable('tenant:second')
      w.post.failing.set('channel here', 404).set('channel there', 403)
      const at = '2026-12-01T07:00:00.000Z'
      await w.store.commit(aChange({ sessions: [{ value: aSession({ id: 's1', start: at }), version: null }] }))
      const row = { at: start, duty: 'tellSession', thingId: 's1', stamp: at, notice: null } as const
      await w.store.due.write([aDueRow({ ...row, sessionNotice: 'added' })])
      await w.sweep()
      const coordinators = ['place of tenant:coordinator', 'place of tenant:second']
      expect(w.post.met.map(({ place }) => place).sort()).toEqual(coordinators)
      expect(await w.left()).toEqual([])
    })
  })

  test('the coordinators personally when a request waits long, even with a channel', async () => {
    await saveGroup({ channelId: '19:channel' })
    await w.store.saveChannelPlace('19:channel', aPlace({ key: 'channel' }))
    await w.reachable('tenant:coordinator')
    await w.send({}, [{ notice: { kind: 'waitingLong', to: 'coordinators' }, stamp: start }])
    await w.sweep()
    expect(told()).toEqual(['waitingLong to tenant:coordinator'])
  })

  test('the fallback person of a group without coordinators, else the administrators', async () => {
    await w.reachable('tenant:fallback')
    await w.reachable('tenant:admin')
    await saveGroup({ coordinators: [], fallback: 'tenant:fallback' })
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep({ administrators: ['tenant:admin'] })
    await saveGroup({ coordinators: [], fallback: null })
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' } }])
    await w.sweep({ administrators: ['tenant:admin'] })
    expect(told()).toEqual(['newRequest to tenant:admin', 'newRequest to tenant:fallback'])
  })

  test('the secretary for the outcome, else the coordinators', async () => {
    for (const person of ['tenant:coordinator', 'tenant:secretary']) await w.reachable(person)
    const session = { id: start, start, end: start, joinUrl: null, calendarKey: 'key', sequence: 0 }
    const prompt = { notice: { kind: 'outcomePrompt' as const, to: 'recorders' as const }, stamp: `scheduled@${start}` }
    await w.send({ state: 'scheduled', session }, [prompt])
    await w.sweep()
    await saveGroup({ secretary: 'tenant:secretary' })
    await w.send({ state: 'scheduled', session }, [prompt])
    await w.sweep()
    expect(told()).toEqual(['outcomePrompt to tenant:coordinator', 'outcomePrompt to tenant:secretary'])
  })

  test('of those invited the consultant too in one-to-one support; those who wanted an hour reminder, and only they', async () => {
    for (const person of ['tenant:worker', 'tenant:coordinator']) await w.reachable(person)
    await saveGroup({ modelId: 'M2' })
    const later = '2026-12-01T07:00:00.000Z'
    const session = { id: later, start: later, end: later, joinUrl: null, calendarKey: 'key', sequence: 0 }
    const stamp = `scheduled@${later}`
    await w.send({ state: 'scheduled', session, takenBy: 'tenant:coordinator', hourReminder: ['tenant:coordinator'] }, [
      { notice: { kind: 'remindDay', to: 'invited' }, stamp },
      { notice: { kind: 'remindHour', to: 'wanting' }, stamp },
    ])
    await w.sweep()
    expect(told()).toEqual([
      'remindDay to tenant:coordinator',
      'remindDay to tenant:worker',
      'remindHour to tenant:coordinator',
    ])
    expect(w.post.sent.find(({ to }) => to.person === 'tenant:coordinator')?.to.side).toBe('group')
  })

  test('who took a request and coordinates no more is reminded of nothing: whoever does now is', async () => {
    for (const person of ['tenant:former', 'tenant:coordinator']) await w.reachable(person)
    const later = '2026-12-01T07:00:00.000Z'
    const session = { id: later, start: later, end: later, joinUrl: null, calendarKey: 'key', sequence: 0 }
    const remind = { notice: { kind: 'remindDay' as const, to: 'invited' as const }, stamp: `scheduled@${later}` }
    await saveGroup({ modelId: 'M2' })
    await w.send({ state: 'scheduled', session, takenBy: 'tenant:former' }, [remind])
    await w.sweep()
    expect(told()).toEqual(['remindDay to tenant:coordinator'])
    // Whoever stood in for the coordinators keeps what they took.
    await saveGroup({ modelId: 'M2', fallback: 'tenant:former' })
    await w.send({ state: 'scheduled', session, takenBy: 'tenant:former' }, [remind])
    await w.sweep()
    expect(told()).toEqual(['remindDay to tenant:coordinator', 'remindDay to tenant:former'])
  })

  test('not of the day before who hears of it an hour before, when it is that late; the others all the same', async () => {
    for (const person of ['tenant:worker', 'tenant:pair']) await w.reachable(person)
    const soon = plus(start, { minutes: 50 })
    const session = { id: soon, start: soon, end: soon, joinUrl: null, calendarKey: 'key', sequence: 0 }
    const late = { state: 'scheduled', session, pair: 'tenant:pair', hourReminder: ['tenant:worker'] } as const
    const stamp = `scheduled@${soon}`
    await w.send({ ...late, hourReminder: [...late.hourReminder] }, [
      { notice: { kind: 'remindDay', to: 'invited' }, stamp },
      { notice: { kind: 'remindHour', to: 'wanting' }, stamp },
    ])
    await w.sweep()
    expect(told()).toEqual(['remindDay to tenant:pair', 'remindHour to tenant:worker'])
  })

  test('nobody whose role has ended meanwhile', async () => {
    await w.reachable('tenant:former')
    await w.send({}, [{ notice: { kind: 'newRequest', to: 'group' }, only: 'tenant:former' }])
    await w.sweep()
    expect(told()).toEqual([])
    expect(await w.left()).toEqual([])
  })
})

describe('a message', () => {
  test('replaces the one before it in the same place, which is marked as superseded', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    await w.store.due.write([{ ...againRow(c.id), id: 'second' }])
    await w.sweep()
    expect(w.post.sent).toHaveLength(2)
    expect(w.post.updated.map(({ shown, superseded }) => `${shown.activityId} ${superseded}`)).toEqual(['m1 true'])
    expect((await w.store.shown('g1', c.id)).map((shown) => shown.activityId)).toEqual(['m2'])
  })

  test('that cannot be marked as superseded is left, and the new one counts as delivered', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    await w.store.due.write([{ ...againRow(c.id), id: 'second' }])
    const failing = { ...w.post, update: () => Promise.reject(new Error('no')) }
    await w.sweep({ notifier: failing })
    expect(w.post.sent).toHaveLength(2)
    expect(await w.left()).toEqual([])
    expect(w.log).toContainEqual(['supersedeFailed', expect.objectContaining({ consultation: c.id })])
  })

  test('is brought up to date wherever it is, one that fails not stopping the others', async () => {
    for (const person of ['tenant:worker', 'tenant:pair']) await w.reachable(person)
    const c = await w.send({ pair: 'tenant:pair' }, [{}])
    await w.sweep()
    w.post.failing.set('place of tenant:worker', 500)
    w.clock.pass({ seconds: 1 })
    await w.store.due.write([{ ...againRow(c.id), at: w.clock.now(), duty: 'refresh', notice: null }])
    await w.sweep()
    expect(w.post.updated.map(({ shown }) => shown.placeKey)).toEqual(['place of tenant:pair'])
    w.post.failing.clear()
    w.clock.pass({ minutes: 1 })
    await w.sweep()
    expect(w.post.updated.map(({ shown }) => shown.placeKey)).toContain('place of tenant:worker')
    expect(await w.left()).toEqual([])
  })

  test('that was sent after the change already shows it, and stays with what it told', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    w.clock.pass({ seconds: 5 })
    await w.sweep()
    await w.store.due.write([{ ...againRow(c.id), duty: 'refresh', notice: null }])
    await w.sweep()
    expect(w.post.updated).toEqual([])
    expect(await w.left()).toEqual([])
  })

  test('that is gone needs no bringing up to date', async () => {
    await w.reachable('tenant:worker')
    const c = await w.send({}, [{}])
    await w.sweep()
    w.post.failing.set('place of tenant:worker', 404)
    w.clock.pass({ seconds: 1 })
    await w.store.due.write([{ ...againRow(c.id), at: w.clock.now(), duty: 'refresh', notice: null }])
    await w.sweep()
    expect(await w.left()).toEqual([])
  })
})

/** Another row for a consultation, of no change of its own. */
function againRow(thingId: string) {
  return aDueRow({ at: start, thingId, notice: { kind: 'sent', to: 'requesters' } })
}
