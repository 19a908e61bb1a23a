import { bookable } from '../../src/app/bookings.ts'
import * as booking from '../../src/app/bookTime.ts'
import { load, type Ref } from '../../src/app/change.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import type { Deps } from '../../src/app/deps.ts'
import { reportFollowUp } from '../../src/app/followUp.ts'
import { followMove } from '../../src/app/meetings.ts'
import * as own from '../../src/app/openTimes.ts'
import * as outcome from '../../src/app/outcome.ts'
import * as requester from '../../src/app/requesterActions.ts'
import { entryIn } from '../../src/calendar/entry.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { instantOf, local, plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { decisions, multiProfessional, neighbour, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, colleague, consultant, second, stranger, chair } = people
let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

const time = (day: string, clock: string) => instantOf(day, clock) ?? ''
const nine = time('2026-12-01', '09:00')
const ten = time('2026-12-01', '10:00')
const halfPast = time('2026-12-01', '09:30')
const thursday = time('2026-12-03', '13:00')

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}
const gone = { kind: 'conflict', by: null, freeStarts: [] }
const clocks = (starts: string[]) => starts.map((start) => local(start).toFormat('d.M. HH:mm'))
/** What a request could be booked at now, as Helsinki clock times. */
const free = async (ref: Ref) => clocks(await bookable(w.deps, await load(w.deps, ref)))
const list = async () => clocks((await own.ownTimes(w.deps, consultant)).free.map(({ start }) => start))

/** A request of the worker's in a group, of which everybody has heard. */
async function request(group = oneToOne): Promise<Ref> {
  const ref = await w.request(group)
  await w.heard()
  return ref
}

describe('The consultant’s open times', () => {
  test('single and weekly ones are one list by date; one or a whole series goes; what is past vanishes by itself', async () => {
    await own.addTimes(w.deps, consultant, [thursday, nine])
    const { weekly } = await own.addWeekly(w.deps, consultant, {
      weekday: 2,
      time: '14:00',
      from: '2026-11-24',
      until: '2026-12-08',
    })
    const all = ['24.11. 14:00', '1.12. 09:00', '1.12. 14:00', '3.12. 13:00', '8.12. 14:00']
    expect(await list()).toEqual(all)
    await own.removeTimes(w.deps, consultant, [time('2026-12-01', '14:00'), thursday])
    expect(await list()).toEqual(['24.11. 14:00', '1.12. 09:00', '8.12. 14:00'])
    await w.pass({ days: 2 })
    expect(await list()).toEqual(['1.12. 09:00', '8.12. 14:00'])
    await own.removeSeries(w.deps, consultant, weekly[0]?.id ?? '')
    expect(await list()).toEqual(['1.12. 09:00'])
    await w.pass({ days: 6, minutes: 1 })
    expect(await list()).toEqual([])
  })

  test('are kept by consultants only, and are none of a group with an agenda', async () => {
    for (const who of [worker, chair, stranger, people.admin, people.fallback])
      expect([who.name, await refusal(own.addTimes(w.deps, who, [nine]))]).toEqual([who.name, { kind: 'notAllowed' }])
    await w.store.saveGroup({ ...multiProfessional, id: 'other', coordinators: [chair.id] }, null)
    expect(await refusal(own.ownTimes(w.deps, chair))).toEqual({ kind: 'notAllowed' })
  })

  test('refuse what is no time, past, or a series without sense', async () => {
    const bad = async (work: Promise<unknown>) => (await refusal(work)) as unknown
    const problem = (field: string, why: string) => ({ kind: 'badInput', field, why })
    const add = (starts: string[]) => own.addTimes(w.deps, consultant, starts)
    expect(await bad(add([]))).toEqual(problem('times', 'missing'))
    expect(await bad(add(['tomorrow']))).toEqual(problem('times', 'badTime'))
    expect(await bad(add(['2026-12-01T09:00:00+02:00']))).toEqual(problem('times', 'badTime'))
    expect(await bad(add([nine, w.at()]))).toEqual(problem('times', 'pastTime'))
    const weekly = { weekday: 2, time: '09:00', from: '2026-12-01', until: '2026-12-31' }
    const every = (over: Partial<typeof weekly>) => own.addWeekly(w.deps, consultant, { ...weekly, ...over })
    expect(await bad(every({ weekday: 6 }))).toEqual(problem('weekday', 'missing'))
    expect(await bad(every({ time: '25:00' }))).toEqual(problem('clock', 'badTime'))
    expect(await bad(every({ from: 'soon' }))).toEqual(problem('from', 'badTime'))
    expect(await bad(every({ until: '2026-11-30' }))).toEqual(problem('until', 'badTime'))
    expect(await bad(every({ until: '2027-11-24' }))).toEqual(problem('until', 'badTime'))
    expect(await bad(every({ from: '2026-01-01', until: '2026-11-22' }))).toEqual(problem('until', 'pastTime'))
    expect(await bad(own.removeTimes(w.deps, consultant, ['nothing']))).toEqual(problem('times', 'missing'))
    expect(await list()).toEqual([])
  })

  test('each group knows until when, of all who coordinate it', async () => {
    const until = async (id: string) => (await w.store.group(id))?.value.bookableUntil
    await own.addTimes(w.deps, second, [thursday])
    await own.addTimes(w.deps, consultant, [nine])
    expect([await until('one-to-one'), await until('neighbour'), await until('multi')]).toEqual([
      thursday,
      thursday,
      undefined,
    ])
    await own.removeTimes(w.deps, second, [thursday])
    expect([await until('one-to-one'), await until('neighbour')]).toEqual([nine, null])
  })

  test('a group’s break hides weekly times from those who ask there', async () => {
    const found = await w.store.group('neighbour')
    await w.store.saveGroup({ ...neighbour, breaks: [{ from: '12-01', to: '12-10' }] }, found?.version ?? '')
    await own.addWeekly(w.deps, second, { weekday: 2, time: '09:00', from: '2026-12-01', until: '2026-12-15' })
    expect(await free(await request(neighbour))).toEqual(['15.12. 09:00'])
    expect(await free(await request())).toEqual(['1.12. 09:00', '8.12. 09:00', '15.12. 09:00'])
  })
})

describe('Booking an open time', () => {
  test('one press: agreed at once, taken by whose time it is; the consultant and the pair hear of it, nobody else', async () => {
    await own.addTimes(w.deps, consultant, [nine, ten])
    const ref = await request()
    await requester.joinAsPair(w.deps, colleague, (await w.read(ref)).code)
    await w.heard()
    await booking.bookTime(w.deps, worker, ref, nine)
    expect(await w.read(ref)).toMatchObject({ state: 'scheduled', takenBy: consultant.id, session: { start: nine } })
    expect(await w.heard()).toEqual(['colleague: scheduled', 'consultant: scheduled'])
    expect(await list()).toEqual(['1.12. 10:00'])
    expect((await own.ownTimes(w.deps, consultant)).booked).toBe(1)
    await w.pass({ days: 7 })
    expect(await w.heard()).toEqual(['colleague: remindDay', 'consultant: remindDay', 'worker: remindDay'])
  })

  test('the pair may; a colleague, the consultant and another tenant’s worker may not', async () => {
    await own.addTimes(w.deps, consultant, [nine])
    const ref = await request()
    for (const who of [colleague, stranger, consultant])
      expect(['notAllowed', 'notFound']).toContain(
        ((await refusal(booking.bookTime(w.deps, who, ref, nine))) as { kind: string }).kind,
      )
    await requester.joinAsPair(w.deps, colleague, (await w.read(ref)).code)
    await booking.bookTime(w.deps, colleague, ref, nine)
    expect((await w.read(ref)).state).toBe('scheduled')
  })

  test('refuses what is no open time: never opened, removed, past, garbage', async () => {
    await own.addTimes(w.deps, consultant, [nine, thursday])
    await own.removeTimes(w.deps, consultant, [thursday])
    const ref = await request()
    for (const start of [ten, thursday, 'x', '', '2026-12-01', time('2026-11-20', '09:00')])
      expect([start, await refusal(booking.bookTime(w.deps, worker, ref, start))]).toMatchObject([
        start,
        { kind: 'conflict' },
      ])
    await w.pass({ days: 8, minutes: 1 })
    expect(await refusal(booking.bookTime(w.deps, worker, ref, nine))).toMatchObject({ kind: 'conflict' })
    expect((await w.read(ref)).state).toBe('waiting')
  })

  test('a time that went meanwhile is gone in every group of the consultant, with all that overlaps it', async () => {
    await own.addTimes(w.deps, second, [nine, halfPast, ten, thursday])
    const [here, there] = [await request(), await request(neighbour)]
    expect(await free(there)).toEqual(['1.12. 09:00', '1.12. 09:30', '1.12. 10:00', '3.12. 13:00'])
    await booking.bookTime(w.deps, worker, here, nine)
    expect(await free(there)).toEqual(['1.12. 10:00', '3.12. 13:00'])
    for (const start of [nine, halfPast])
      expect(await refusal(booking.bookTime(w.deps, worker, there, start))).toEqual(gone)
    await booking.bookTime(w.deps, worker, there, ten)
    expect(await free(await request())).toEqual(['3.12. 13:00'])
  })

  test('who has taken the request is booked; of a request that nobody has taken, whoever has the time open', async () => {
    await own.addTimes(w.deps, consultant, [nine])
    await own.addTimes(w.deps, second, [ten])
    const ref = await request()
    expect(await free(ref)).toEqual(['1.12. 09:00', '1.12. 10:00'])
    await coordinator.take(w.deps, consultant, ref)
    expect(await free(ref)).toEqual(['1.12. 09:00'])
    expect(await refusal(booking.bookTime(w.deps, worker, ref, ten))).toMatchObject({ kind: 'conflict' })
    const other = await request()
    await booking.bookTime(w.deps, worker, other, ten)
    expect((await w.read(other)).takenBy).toBe(second.id)
  })

  test('offered times are the consultant’s too: what was booked elsewhere meanwhile cannot be picked', async () => {
    await own.addTimes(w.deps, second, [nine])
    const [here, there] = [await request(), await request(neighbour)]
    await coordinator.offerTimes(w.deps, second, here, [halfPast, thursday])
    await booking.bookTime(w.deps, worker, there, nine)
    expect(await refusal(requester.pickTime(w.deps, worker, here, halfPast))).toEqual({
      ...gone,
      freeStarts: [thursday],
    })
    await requester.pickTime(w.deps, worker, here, thursday)
    await own.addTimes(w.deps, second, [thursday])
    expect(await free(await request(neighbour))).toEqual([])
  })

  test('a group with an agenda has none', async () => {
    const ref = await request(multiProfessional)
    expect(await free(ref)).toEqual([])
    expect(await refusal(booking.bookTime(w.deps, worker, ref, nine))).toEqual({ kind: 'notAllowed' })
  })
})

describe('Changing and cancelling', () => {
  async function booked() {
    await own.addTimes(w.deps, consultant, [nine, ten, thursday])
    const ref = await request()
    await booking.bookTime(w.deps, worker, ref, nine)
    await w.heard()
    return ref
  }
  const move = (who: typeof worker, ref: Ref, start: string, reason = '') =>
    booking.moveTime(w.deps, who, ref, start, reason, decisions)

  test.each([
    ['the worker', worker, ['consultant: timeChanged'], ['1.12. 09:00', '1.12. 10:00']],
    ['the consultant', consultant, ['worker: timeChanged'], ['1.12. 10:00']],
  ])(
    '%s changes to another open time in one step: the other side hears why, and the old one is then as it should be',
    async (_, who, told, left) => {
      const ref = await booked()
      const before = await w.read(ref)
      expect(await free(ref)).toEqual(['1.12. 10:00', '3.12. 13:00'])
      await move(who, ref, thursday, 'Tuli este.')
      const after = await w.read(ref)
      expect(after).toMatchObject({ state: 'scheduled', takenBy: consultant.id, session: { start: thursday } })
      expect(await w.heard()).toEqual(told)
      expect(await free(await request())).toEqual(left)
      expect(await w.texts(who === worker ? consultant : worker, ref)).toContain('Tuli este.')
      // The calendar's entry stays the same one and moves: a higher sequence, the old address cancelled below it.
      const [old, now] = await Promise.all([nine, thursday].map((id) => w.store.session(ref.groupId, id)))
      const entry = (row: typeof old, c: typeof before) =>
        entryIn((row ?? old ?? (Promise.reject(new Error()) as never)).value, {
          slot: c.session?.start ?? null,
          of: c.id,
          revision: c.revision,
        })
      expect(entry(old, before)).toMatchObject({ about: ref.id, cancelled: true })
      expect(entry(now, after)).toMatchObject({ about: ref.id, cancelled: false, start: thursday })
      expect(entry(now, after).sequence).toBeGreaterThan(entry(old, before).sequence)
    },
  )

  test('at which the consultant’s own calendar is taken meanwhile are not shown; the agreed meeting itself stands in nobody’s way', async () => {
    await own.addTimes(w.deps, consultant, [nine, ten, thursday])
    const ref = await request()
    w.deps.busyTimes = async (person) => (person === consultant.id ? [{ start: halfPast, end: ten }] : [])
    expect(await free(ref)).toEqual(['1.12. 10:00', '3.12. 13:00'])
    await booking.bookTime(w.deps, worker, ref, ten)
    w.deps.busyTimes = async () => [{ start: ten, end: time('2026-12-01', '11:00') }]
    await own.addTimes(w.deps, consultant, [time('2026-12-01', '10:30')])
    expect(await free(ref)).toEqual(['1.12. 09:00', '1.12. 10:30', '3.12. 13:00'])
  })

  test('of a group with two consultants go each by their own: both at the same time, each in a session of its own', async () => {
    for (const who of [consultant, second]) await own.addTimes(w.deps, who, [nine, ten])
    const [one, other, third] = [await request(), await request(), await request()]
    await booking.bookTime(w.deps, worker, one, nine)
    expect(await free(other)).toEqual(['1.12. 09:00', '1.12. 10:00'])
    await booking.bookTime(w.deps, worker, other, nine)
    const both = [await w.read(one), await w.read(other)]
    expect(new Set(both.map(({ takenBy }) => takenBy))).toEqual(new Set([consultant.id, second.id]))
    expect(both.map(({ session }) => session?.start)).toEqual([nine, nine])
    expect(new Set(both.map(({ session }) => session?.id)).size).toBe(2)
    expect(await free(third)).toEqual(['1.12. 10:00'])
    expect(await refusal(booking.bookTime(w.deps, worker, third, nine))).toEqual(gone)
    // One given up leaves the other where it is.
    await requester.cancelTime(w.deps, worker, one, '', decisions)
    const left = (await w.read(other)).session
    const rows = await w.store.sessions(one.groupId, nine, ten)
    expect(rows.filter(({ value }) => !value.cancelled).map(({ value }) => value.id)).toEqual([left?.id])
    await booking.bookTime(w.deps, worker, third, nine)
    expect((await w.read(third)).session?.id).not.toBe(left?.id)
  })

  test('into a time that overlaps one’s own is fine, into another’s is not, and the old one stands', async () => {
    const ref = await booked()
    await own.addTimes(w.deps, consultant, [halfPast])
    const other = await request()
    await booking.bookTime(w.deps, worker, other, thursday)
    expect(await refusal(move(worker, ref, thursday))).toMatchObject({ kind: 'conflict' })
    expect(await refusal(move(worker, ref, nine))).toEqual(gone)
    expect((await w.read(ref)).session?.start).toBe(nine)
    await move(worker, ref, halfPast)
    expect((await w.read(ref)).session?.start).toBe(halfPast)
    expect(await free(other)).toEqual([])
  })

  test('a reason that identifies somebody changes nothing', async () => {
    const ref = await booked()
    const found = await move(worker, ref, thursday, 'Soita 040 123 4567.')
    expect('review' in found).toBe(true)
    expect((await w.read(ref)).session?.start).toBe(nine)
  })

  test('cancelled by the worker with a reason, the time is open again at once, and the request lives on', async () => {
    const ref = await booked()
    await requester.cancelTime(w.deps, worker, ref, 'Tuli este.', decisions)
    expect(await w.heard()).toEqual(['consultant: timeCancelled', 'second: timeCancelled'])
    await booking.bookTime(w.deps, worker, ref, ten)
    await move(worker, ref, thursday, 'Tuli toinen.')
    const reasons = (await w.store.texts(ref.groupId, ref.id)).flatMap(({ reasonFor }) => reasonFor ?? [])
    expect(reasons).toEqual(['timeCancelled', 'timeChanged'])
    await requester.cancelTime(w.deps, worker, ref, '', decisions)
    expect(await free(ref)).toEqual(['1.12. 09:00', '1.12. 10:00', '3.12. 13:00'])
    await booking.bookTime(w.deps, worker, ref, ten)
  })

  test.each([
    ['cancels', (ref: Ref) => requester.cancelTime(w.deps, consultant, ref, 'Tuli este.', decisions)],
    ['asks to change', (ref: Ref) => requester.changeTime(w.deps, consultant, ref)],
    ['offers others instead of', (ref: Ref) => coordinator.offerTimes(w.deps, consultant, ref, [thursday])],
  ])('a time that the consultant %s is closed, with what overlaps it, until they open it', async (_, giveUp) => {
    const ref = await booked()
    await own.addTimes(w.deps, consultant, [halfPast])
    await own.addWeekly(w.deps, consultant, { weekday: 2, time: '09:00', from: '2026-11-24', until: '2026-12-08' })
    await giveUp(ref)
    const other = await request()
    expect(await free(other)).toEqual(['24.11. 09:00', '1.12. 10:00', '3.12. 13:00', '8.12. 09:00'])
    expect(await refusal(booking.bookTime(w.deps, worker, other, nine))).toEqual(gone)
    await own.addTimes(w.deps, consultant, [nine])
    await booking.bookTime(w.deps, worker, other, nine)
    expect((await w.read(other)).session?.start).toBe(nine)
  })

  test('a refused cancellation closes nothing', async () => {
    const ref = await booked()
    const found = await requester.cancelTime(w.deps, consultant, ref, 'Soita 040 123 4567.', decisions)
    expect('review' in found).toBe(true)
    await requester.cancelTime(w.deps, worker, ref, '', decisions)
    expect(await free(ref)).toContain('1.12. 09:00')
  })

  test('once it has begun it is neither changed nor cancelled', async () => {
    const ref = await booked()
    await w.pass({ days: 8 })
    expect(await refusal(move(worker, ref, thursday))).toMatchObject({ kind: 'wrongState' })
    expect(await refusal(requester.cancelTime(w.deps, worker, ref, '', decisions))).toMatchObject({
      kind: 'wrongState',
    })
  })

  test('withdrawn it is open; undone it is taken again, unless somebody has it by then', async () => {
    const ref = await booked()
    await requester.withdraw(w.deps, worker, ref)
    const other = await request()
    expect(await free(other)).toContain('1.12. 09:00')
    await requester.undoWithdraw(w.deps, worker, ref)
    expect(await refusal(booking.bookTime(w.deps, worker, other, nine))).toMatchObject({ kind: 'conflict' })
    await requester.withdraw(w.deps, worker, ref)
    await booking.bookTime(w.deps, worker, other, nine)
    await requester.undoWithdraw(w.deps, worker, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null })
  })

  test('a crash between the guard and the change leaves the old time, and two minutes later nothing else', async () => {
    const ref = await booked()
    const broken: Deps = {
      ...w.deps,
      store: { ...w.store, commit: () => Promise.reject(new Error('the store is gone')) },
    }
    await expect(booking.moveTime(broken, worker, ref, thursday, '', decisions)).rejects.toThrow('the store is gone')
    expect((await w.read(ref)).session?.start).toBe(nine)
    const other = await request()
    expect(await free(other)).toEqual(['1.12. 10:00'])
    await w.pass({ minutes: 2 })
    expect(await free(other)).toEqual(['1.12. 10:00', '3.12. 13:00'])
  })
})

describe('After a session', () => {
  async function held() {
    await own.addTimes(w.deps, consultant, [nine, thursday, time('2026-12-10', '09:00')])
    const ref = await request()
    await booking.bookTime(w.deps, worker, ref, nine)
    await w.pass({ days: 8, hours: 2 })
    await outcome.recordOutcome(
      w.deps,
      consultant,
      ref,
      { recommendations: ['Jatkakaa.'], followUpAt: time('2026-12-20', '09:00') },
      decisions,
    )
    await w.heard()
    return ref
  }

  test('the next talk is booked in one press, with a code of its own; the first goes on being followed up', async () => {
    const ref = await held()
    expect(await free(ref)).toEqual(['3.12. 13:00', '10.12. 09:00'])
    await booking.bookNext(w.deps, worker, ref, thursday)
    const first = await w.read(ref)
    const next = await w.read({ groupId: ref.groupId, id: first.next?.id ?? '' })
    expect(first).toMatchObject({ state: 'followUp', next: { code: next.code } })
    expect(next).toMatchObject({
      state: 'scheduled',
      takenBy: consultant.id,
      requester: worker.id,
      session: { start: thursday },
      previous: { id: ref.id, how: 'continued' },
      textKeys: [],
    })
    expect(await w.heard()).toEqual(['consultant: scheduled', 'worker: scheduled'])
    expect(await refusal(booking.bookNext(w.deps, worker, ref, time('2026-12-10', '09:00')))).toMatchObject({
      kind: 'wrongState',
    })
    await w.pass({ minutes: 5 })
    expect(await free(await request())).toEqual(['10.12. 09:00'])
    expect((await w.store.mine(worker.id, 10)).map(({ code }) => code)).toContain(next.code)
  })

  test('stuck at the follow-up: it goes on as the talk that is agreed, or as a new one when that was withdrawn', async () => {
    const ref = await held()
    await booking.bookNext(w.deps, worker, ref, thursday)
    const { next } = await w.read(ref)
    await reportFollowUp(w.deps, worker, ref, { resolution: 'stuck', words: 'Vielä kesken.' }, decisions)
    expect(await w.read(ref)).toMatchObject({ state: 'continued', next })
    expect(await w.store.queue('one-to-one')).toHaveLength(1)

    const other = await held2()
    await booking.bookNext(w.deps, worker, other, time('2026-12-10', '09:00'))
    const planned = (await w.read(other)).next
    await requester.withdraw(w.deps, worker, { groupId: other.groupId, id: planned?.id ?? '' })
    await reportFollowUp(w.deps, worker, other, { resolution: 'stuck', words: '' }, decisions)
    expect((await w.read(other)).next?.code).not.toBe(planned?.code)
  })

  async function held2() {
    const soon = time('2026-12-02', '09:00')
    await own.addTimes(w.deps, consultant, [soon])
    const ref = await request()
    await booking.bookTime(w.deps, worker, ref, soon)
    await w.pass({ days: 1 })
    await outcome.recordOutcome(
      w.deps,
      consultant,
      ref,
      { recommendations: [], followUpAt: time('2026-12-20', '09:00') },
      decisions,
    )
    return ref
  }
})

describe('Two at once', () => {
  test('twenty-five races of two workers in two groups for one consultant’s time: one gets it, the other is told', async () => {
    const starts = Array.from({ length: 25 }, (_, i) => new Date(Date.parse(nine) + i * 2 * 3_600_000).toISOString())
    await own.addTimes(w.deps, second, starts)
    const won = { here: 0, there: 0 }
    const race = async (start: string) => {
      const [here, there] = await Promise.all([w.request(oneToOne), w.request(neighbour)])
      const results = await Promise.all(
        [here, there].map((ref) => refusal(booking.bookTime(w.deps, worker, ref, start))),
      )
      const winners = results.filter((result) => result === 'nothing was refused')
      const losers = results.filter((result) => result !== 'nothing was refused')
      expect([start, winners.length, losers]).toEqual([start, 1, [gone]])
      won[results[0] === 'nothing was refused' ? 'here' : 'there'] += 1
      const agreed = await Promise.all([here, there].map(w.read))
      expect(agreed.filter(({ session }) => session?.start === start)).toHaveLength(1)
    }
    for (let i = 0; i < starts.length; i += 5) await Promise.all(starts.slice(i, i + 5).map(race))
    expect(won.here + won.there).toBe(25)
    const left = await own.ownTimes(w.deps, second)
    expect([left.free.length, left.booked]).toEqual([0, 25])
  }, 120_000)

  test('a worker who presses two times at once has one', async () => {
    await own.addTimes(w.deps, consultant, [nine, thursday])
    const ref = await request()
    const results = await Promise.all(
      [nine, thursday].map((start) => refusal(booking.bookTime(w.deps, worker, ref, start))),
    )
    expect(results.filter((result) => result === 'nothing was refused')).toHaveLength(1)
    const { session } = await w.read(ref)
    expect(await free(await request())).toEqual(clocks([nine, thursday].filter((start) => start !== session?.start)))
  })

  test('the consultant changes the list while a worker books: neither is lost', async () => {
    await own.addTimes(w.deps, consultant, [nine])
    const ref = await request()
    await Promise.all([
      booking.bookTime(w.deps, worker, ref, nine),
      own.addTimes(w.deps, consultant, [thursday]),
      own.addWeekly(w.deps, consultant, { weekday: 4, time: '09:00', from: '2026-12-10', until: '2026-12-10' }),
    ])
    expect(await list()).toEqual(['3.12. 13:00', '10.12. 09:00'])
    expect((await w.read(ref)).state).toBe('scheduled')
  })
})

describe('A talk that somebody moves in Outlook', () => {
  /** As the look at the calendar finds it. */
  async function moved(start: string) {
    const row = (await w.store.sessions(oneToOne.id, nine, ten)).find(({ value }) => !value.cancelled)
    if (!row || !models.M2) throw new Error('no session')
    const kept = { state: 'ended', revision: 0, by: 'us' } as const
    await followMove(w.deps, { group: oneToOne, model: models.M2, row }, kept, start, plus(start, { minutes: 60 }))
  }

  test('takes the consultant’s time there: nobody books it, in another group either', async () => {
    await own.addTimes(w.deps, second, [nine, thursday])
    const [ref, elsewhere] = [await request(), await request(neighbour)]
    await booking.bookTime(w.deps, worker, ref, nine)
    await w.heard()
    await moved(thursday)
    expect(await w.heard()).toEqual(['second: timeChanged', 'worker: timeChanged'])
    expect(await free(elsewhere)).toEqual(['1.12. 09:00'])
    expect(await refusal(booking.bookTime(w.deps, worker, elsewhere, thursday))).toEqual(gone)
  })

  test('onto another of theirs: it stands so in the calendar, and both hear that it clashes', async () => {
    await own.addTimes(w.deps, second, [nine, thursday])
    const [ref, elsewhere] = [await request(), await request(neighbour)]
    await booking.bookTime(w.deps, worker, ref, nine)
    await booking.bookTime(w.deps, worker, elsewhere, thursday)
    await w.heard()
    await moved(thursday)
    expect(await w.heard()).toEqual(['second: timeClashes', 'worker: timeClashes'])
    expect((await w.read(ref)).session?.start).toBe(thursday)
  })
})
