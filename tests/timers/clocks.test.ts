import type { Consultation } from '../../src/domain/consultation.ts'
import type { DueRow } from '../../src/domain/due.ts'
import { plannedFor } from '../../src/domain/duties.ts'
import type { Instant } from '../../src/domain/ids.ts'
import type { Notice, NoticeKind } from '../../src/domain/notice.ts'
import { instantOf, local, plus } from '../../src/domain/time.ts'
import { reconcileRow } from '../../src/timers/reconcile.ts'
import { aSession } from '../store/samples.ts'
import { settings, start, type World, world } from './world.ts'

let w: World
let told: string[]
beforeEach(async () => {
  w = await world()
  told = []
  for (const person of ['tenant:worker', 'tenant:coordinator']) await w.reachable(person)
})

const clockOf = (at: Instant) => local(at).toFormat('ccc d.M. HH:mm', { locale: 'en' })
const helsinki = (day: string, clock: string) => instantOf(day, clock) ?? ''
/** The notifier, which also says at which time of the clock it sent what. */
const watched = () => ({
  ...w.post,
  send: async (...args: Parameters<typeof w.post.send>) => {
    told.push(`${clockOf(w.clock.now())} ${args[1].kind}`)
    return w.post.send(...args)
  },
})
/** A look, until all is quiet. */
const sweep = () => w.sweep({ notifier: watched() })
const placeAt = (at: Instant) => ({
  ...{ id: at, start: at, end: plus(at, { hours: 1 }), joinUrl: null, calendarKey: 'key', sequence: 0 },
})
/** A consultation with the rows of all that time will ask of it. */
async function planned(c: Partial<Consultation>) {
  const made = await w.send(c)
  const rows = plannedFor(made, settings.retention)
  const bare = {
    groupId: 'g1',
    thingId: made.id,
    change: null,
    only: null,
    except: null,
    attempts: 0,
    leaseUntil: null,
  }
  await w.store.due.write(rows.map((row, i): DueRow => ({ ...row, ...bare, id: `${made.id} ${i}` })))
  return made
}
/** One in a session, whose worker wants the reminder an hour before. */
const inSession = (id: string, at: Instant) =>
  planned({ id, state: 'scheduled', session: placeAt(at), hourReminder: ['tenant:worker'] })

describe('A clock that jumps', () => {
  test('an hour back: nothing is said twice, and what was being done goes on', async () => {
    await inSession('k', helsinki('2026-11-24', '10:00'))
    for (const [day, clock] of [
      ['2026-11-23', '09:00'],
      ['2026-11-24', '09:00'],
      ['2026-11-24', '11:10'],
    ] as const) {
      w.clock.set(helsinki(day, clock))
      await sweep()
      w.clock.pass({ hours: -1 })
      await sweep()
      w.clock.pass({ hours: 1 })
      await sweep()
    }
    await sweep()
    expect(told).toEqual([
      'Mon 23.11. 09:00 remindDay',
      'Tue 24.11. 09:00 remindHour',
      'Tue 24.11. 11:10 outcomePrompt',
    ])
  })

  test('hours ahead, past what it would have said: that is skipped and recorded, the rest is said once', async () => {
    const begins = helsinki('2026-11-24', '10:00')
    await inSession('k', begins)
    w.clock.set(plus(begins, { hours: 5 }))
    await sweep()
    w.clock.set(plus(begins, { hours: 1, minutes: 20 }))
    await sweep()
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['outcomePrompt'])
    expect(
      w.log.filter(([event]) => event === 'dueRowDropped').map(([, { kind, reason }]) => `${kind} ${reason}`),
    ).toEqual(['remindDay overtaken', 'remindHour overtaken'])
    expect(await w.store.upkeep.seenTo(`g1 k remindHour scheduled@${begins}`)).toBe(false)
  })
})

describe('The night of a changed clock', () => {
  const nights = [
    // Easter: Monday is a holiday. The hour from three to four is not there.
    ['spring', '2027-03-25', '2027-03-28', 'Sun 28.3. 02:30', '2027-03-30', 'Tue 30.3. 08:00'],
    // The hour from three to four comes twice.
    ['autumn', '2027-10-29', '2027-10-31', 'Sun 31.10. 03:30', '2027-11-01', 'Mon 1.11. 08:00'],
  ] as const
  test.each(nights)(
    'in %s: an hour before is an hour before, eight is eight, each once',
    async (_, day, night, hour, next, eight) => {
      const evening = helsinki(day, '18:00')
      w.clock.set(evening)
      const begins = helsinki(night, '04:30')
      await inSession('k', begins)
      // Its turn came on the evening of the working day before: a day later is out of hours, so at eight of the next.
      await planned({ id: 'waits', turnSince: plus(evening, { days: -1 }) })
      const steps: Instant[] = []
      for (let at = plus(begins, { hours: -4 }); at < plus(begins, { hours: 2 }); at = plus(at, { minutes: 30 }))
        steps.push(at)
      for (const clock of ['07:30', '08:00', '08:30', '09:00']) steps.push(helsinki(next, clock))
      const timers = w.timers({ notifier: watched() })
      for (const at of steps) {
        w.clock.set(at)
        timers.sweep()
        await timers.idle()
      }
      const kinds = ['remindHour', 'waitingLong']
      expect(told.filter((line) => kinds.some((kind) => line.endsWith(kind)))).toEqual([
        `${hour} remindHour`,
        `${eight} waitingLong`,
      ])
    },
  )
})

describe('Down for three days', () => {
  test('what was to be said meanwhile is said in its order, once; what makes no sense any more is skipped, with the reason', async () => {
    const kinds: NoticeKind[] = ['newRequest', 'edited', 'clarificationAnswered', 'rewritten', 'redirected']
    const row = (i: number) => ({
      at: plus(start, { hours: 14 * i }),
      notice: { kind: kinds[i], to: 'requesters' } as Notice,
    })
    await w.send({ id: 'news' }, [3, 0, 4, 2, 1].map(row))
    await inSession('over', plus(start, { days: 2, hours: 2 }))
    await inSession('coming', plus(start, { days: 9 }))
    const cancelled = aSession({
      id: 's',
      start: plus(start, { days: 2 }),
      end: plus(start, { days: 3 }),
      cancelled: true,
    })
    const nothing = { consultations: [], texts: [], purge: [], events: [], mine: [], due: [] }
    await w.store.commit({ groupId: 'g1', ...nothing, sessions: [{ value: cancelled, version: null }] })
    const bare = { groupId: 'g1', thingId: 's', change: null, only: null, except: null, attempts: 0, leaseUntil: null }
    const ofSession = { ...bare, duty: 'tellSession', at: start, stamp: cancelled.start, notice: null } as const
    await w.store.due.write([{ ...ofSession, id: 'agenda', sessionNotice: 'agenda' }])

    w.clock.set(plus(start, { days: 3 }))
    for (let i = 0; i < 3; i += 1) await w.sweep()
    const ofNews = w.post.sent.filter(({ c }) => c.id === 'news').map(({ notice }) => notice.kind)
    expect(ofNews).toEqual(kinds)
    expect(w.post.sent.filter(({ c }) => c.id === 'coming')).toEqual([])
    const skipped = w.log
      .filter(([event]) => event === 'dueRowDropped')
      .map(([, line]) => `${line.thing} ${line.kind} ${line.reason}`)
    expect(skipped.toSorted()).toEqual(['over remindHour overtaken', 's agenda overtaken'])
    expect(w.post.met).toEqual([])
    expect((await w.left()).every(({ at }) => at > w.clock.now())).toBe(true)
  })
})

describe.each([2, 5])('%s servers at once', (count) => {
  test('do each thing once: news, reminders, sessions, the day’s check', async () => {
    for (let i = 0; i < 12; i += 1) await w.send({ id: `k${i}` }, [{}, { duty: 'refresh', notice: null }])
    for (let i = 0; i < 5; i += 1) await planned({ id: `waits${i}`, turnSince: plus(start, { days: -1 }) })
    await w.store.due.write([{ ...reconcileRow(start, 'tenant'), at: start }])
    const servers = Array.from({ length: count }, () => w.timers())
    for (let i = 0; i < 4; i += 1) {
      for (const timers of servers) timers.sweep()
      await Promise.all(servers.map((timers) => timers.idle()))
    }
    const sent = w.post.sent.filter(({ notice }) => notice.kind === 'sent').map(({ c }) => c.id)
    expect(sent.toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => `k${i}`).toSorted())
    const reminded = w.post.bundles.flatMap(({ lines }) =>
      lines.map((line) => (line.kind === 'consultation' ? line.c.id : '')),
    )
    const alone = w.post.sent.filter(({ notice }) => notice.kind === 'waitingLong').map(({ c }) => c.id)
    expect([...reminded, ...alone].toSorted()).toEqual(Array.from({ length: 5 }, (_, i) => `waits${i}`))
    expect(w.log.filter(([event]) => event === 'reconciled')).toHaveLength(1)
    expect((await w.left()).every(({ at }) => at > start)).toBe(true)
  })
})
