import {
  afterReminding,
  heldUntil,
  inHours,
  neverReminded,
  type Reminded,
  remindAt,
  reminderKind,
  snoozeTo,
  usual,
  wishDays,
  workingHours,
} from '../../src/domain/reminding.ts'
import { instantOf } from '../../src/domain/time.ts'
import { aDueRow } from '../store/samples.ts'

const at = (day: string, clock: string) => {
  const instant = instantOf(day, clock)
  if (!instant) throw new Error(`no such time: ${day} ${clock}`)
  return instant
}
const wednesday = at('2026-11-25', '10:00')
const waits = aDueRow({ notice: { kind: 'waitingLong', to: 'coordinators' }, stamp: 's' })
const other = aDueRow({ notice: { kind: 'clarificationWaits', to: 'requesters' }, stamp: 's' })
const dayBefore = aDueRow({ notice: { kind: 'remindDay', to: 'invited' }, stamp: 's' })

describe('reminding hours', () => {
  test.each([
    ['8.00 of a working day is in them', at('2026-11-25', '08:00'), at('2026-11-25', '08:00')],
    ['16.59 too', at('2026-11-25', '16:59'), at('2026-11-25', '16:59')],
    ['17.00 waits for the next 8.00', at('2026-11-25', '17:00'), at('2026-11-26', '08:00')],
    ['7.59 waits for 8.00', at('2026-11-25', '07:59'), at('2026-11-25', '08:00')],
    ['midnight waits for 8.00', at('2026-11-25', '00:00'), at('2026-11-25', '08:00')],
    ['Friday evening waits for Monday', at('2026-11-27', '18:00'), at('2026-11-30', '08:00')],
    ['Saturday noon waits for Monday', at('2026-11-28', '12:00'), at('2026-11-30', '08:00')],
    ['Christmas Eve waits until it is over', at('2026-12-24', '09:00'), at('2026-12-28', '08:00')],
    ['Midsummer Eve too', at('2026-06-19', '12:00'), at('2026-06-22', '08:00')],
    ['the night when summer time begins', at('2027-03-28', '02:30'), at('2027-03-30', '08:00')],
    ['the night when it ends', '2026-10-25T00:30:00.000Z', at('2026-10-26', '08:00')],
  ])('%s', (_, instant, expected) => {
    expect(inHours(instant)).toBe(expected)
  })
})

const prompt = { kind: 'outcomePrompt', to: 'recorders' } as const

describe('what is told at once, but not out of hours', () => {
  const escalated = aDueRow({ notice: { kind: 'escalated', to: 'fallback' } })
  const ofSession = (sessionNotice: 'agenda' | 'quorum' | 'moved', start: string) =>
    aDueRow({ duty: 'tellSession', notice: null, sessionNotice, stamp: start })
  const [saturday, monday] = [at('2026-11-28', '03:00'), at('2026-11-30', '08:00')]
  const nine = at('2026-11-30', '09:00')
  test.each([
    ['the fallback person’s turn waits for Monday', escalated, saturday, monday],
    ['in hours it is told', escalated, wednesday, null],
    ['an agenda that is late waits', ofSession('agenda', nine), saturday, monday],
    ['a quorum that fails, too', ofSession('quorum', nine), saturday, monday],
    ['unless the session begins before', ofSession('quorum', monday), saturday, null],
    ['that a session moves does not wait', ofSession('moved', nine), saturday, null],
  ])('%s', (_, row, now, expected) => {
    expect(heldUntil(row, now)).toBe(expected)
  })
})

describe('what is a reminder', () => {
  const session = { duty: 'tellSession', notice: null } as const
  test.each([
    ['that a request waits', waits, 'waitingLong'],
    ['the day before', dayBefore, 'remindDay'],
    ['the day before a group’s session', aDueRow({ ...session, sessionNotice: 'remindDay' }), 'remindDay'],
    ['a poll that is not answered', aDueRow({ duty: 'tellPoll', notice: null, pollNotice: 'remind' }), 'remind'],
    ['that a follow-up is late', aDueRow({ notice: { kind: 'followUpLate', to: 'coordinators' } }), 'followUpLate'],
    ['what nobody recorded, asked again', aDueRow({ notice: prompt, round: 2 }), 'outcomePrompt'],
    ['not the question right after the session', aDueRow({ notice: prompt }), null],
    ['not the hour before, which somebody asked for', aDueRow({ notice: { kind: 'remindHour', to: 'wanting' } }), null],
    ['not what has happened', aDueRow({ notice: { kind: 'taken', to: 'requesters' } }), null],
    ['not that the fallback person may act now', aDueRow({ notice: { kind: 'escalated', to: 'fallback' } }), null],
    ['not a new session', aDueRow({ ...session, sessionNotice: 'added' }), null],
  ])('%s', (_, row, expected) => {
    expect(reminderKind(row)).toBe(expected)
  })
})

describe('when one is reminded', () => {
  const record = (set: Partial<Reminded>): Reminded => ({ ...neverReminded, ...set })
  const fewer = { fewer: true, pausedUntil: null }
  const tomorrow = at('2026-11-26', '08:00')

  test('now, in the hours of a working day', () => {
    expect(remindAt(waits, usual, neverReminded, wednesday)).toBe(wednesday)
    expect(remindAt(waits, usual, neverReminded, at('2026-11-25', '21:00'))).toBe(tomorrow)
  })

  test('of the same thing once a day, whatever the duty', () => {
    const once = record({ at: at('2026-11-25', '08:00'), counts: { 'waitingLong s': 1 } })
    expect(remindAt(other, usual, once, wednesday)).toBe(tomorrow)
    expect(remindAt(other, usual, once, tomorrow)).toBe(tomorrow)
  })

  test('three times of one duty and no more; of another duty, or the same begun anew, again', () => {
    const counted = (n: number) => record({ counts: { 'waitingLong s': n } })
    expect(remindAt(waits, usual, counted(2), wednesday)).toBe(wednesday)
    expect(remindAt(waits, usual, counted(3), wednesday)).toBeNull()
    expect(remindAt(other, usual, counted(3), wednesday)).toBe(wednesday)
    expect(remindAt({ ...waits, stamp: 'anew' }, usual, counted(3), wednesday)).toBe(wednesday)
  })

  test('once of one duty, and not the day before, who wants fewer', () => {
    expect(remindAt(waits, fewer, neverReminded, wednesday)).toBe(wednesday)
    expect(remindAt(waits, fewer, record({ counts: { 'waitingLong s': 1 } }), wednesday)).toBeNull()
    expect(remindAt(dayBefore, fewer, neverReminded, wednesday)).toBeNull()
  })

  test('after a holiday, on the first working day', () => {
    const away = { fewer: false, pausedUntil: at('2026-12-05', '00:00') }
    expect(remindAt(waits, away, neverReminded, wednesday)).toBe(at('2026-12-07', '08:00'))
    expect(remindAt(waits, away, neverReminded, at('2026-12-07', '10:00'))).toBe(at('2026-12-07', '10:00'))
  })

  test('not before one asked to be reminded again; then however often it was', () => {
    const put = record({ snoozedUntil: tomorrow, counts: { 'waitingLong s': 3 } })
    expect(remindAt({ ...waits, asked: true }, usual, put, wednesday)).toBe(tomorrow)
    expect(remindAt(other, usual, put, wednesday)).toBe(tomorrow)
    expect(remindAt({ ...waits, asked: true }, fewer, put, tomorrow)).toBe(tomorrow)
  })

  test('what was sent counts, what one asked for oneself does not; a snooze that is over is forgotten', () => {
    const sent = afterReminding(record({ snoozedUntil: wednesday }), waits, wednesday)
    expect(sent).toEqual({ at: wednesday, counts: { 'waitingLong s': 1 }, snoozedUntil: null })
    expect(afterReminding(sent, { ...waits, asked: true }, tomorrow).counts).toEqual({ 'waitingLong s': 1 })
    expect(afterReminding(sent, waits, tomorrow).counts).toEqual({ 'waitingLong s': 2 })
  })
})

test.each([
  ['tomorrow', wednesday, at('2026-11-26', '08:00')],
  ['tomorrow', at('2026-11-27', '15:00'), at('2026-11-30', '08:00')],
  ['nextWeek', wednesday, at('2026-11-30', '08:00')],
  ['nextWeek', at('2026-11-29', '12:00'), at('2026-11-30', '08:00')],
  ['nextWeek', at('2027-03-24', '12:00'), at('2027-03-30', '08:00')],
] as const)('put off until %s', (pick, now, expected) => {
  expect(snoozeTo(pick, now)).toBe(expected)
})

test('the usual holidays end with this week, the next, and in four weeks', () => {
  expect(wishDays(wednesday)).toEqual([at('2026-11-30', '00:00'), at('2026-12-07', '00:00'), at('2026-12-21', '00:00')])
})

test('working hours: those between eight and five of working days', () => {
  expect(workingHours(at('2026-11-27', '15:00'), at('2026-11-30', '09:30'))).toBe(3.5)
  expect(workingHours(at('2026-11-28', '10:00'), at('2026-11-29', '18:00'))).toBe(0)
  expect(workingHours(at('2026-12-23', '08:00'), at('2026-12-28', '08:00'))).toBe(9)
  expect(workingHours(at('2026-11-30', '10:00'), at('2026-11-30', '10:00'))).toBe(0)
})
