import { daysFrom, deadlineOf, emptySlots, freeSlots, nextSession } from '../../src/domain/slots.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { aGroup, aSession } from '../store/samples.ts'

const group = aGroup()
const now = '2026-11-20T08:00:00.000Z'
const [nine, ten, eleven] = ['2026-12-01T07:00:00.000Z', '2026-12-01T08:00:00.000Z', '2026-12-01T09:00:00.000Z']
const december = (first: string | null, second: string | null) =>
  aSession({
    id: nine,
    start: nine,
    end: eleven,
    slots: [
      { start: nine, end: ten, consultationId: first },
      { start: ten, end: eleven, consultationId: second },
    ],
  })
const starts = (free: { start: string }[]) => free.map((slot) => slot.start)

describe('the slots of a session', () => {
  test('are equal parts of it, one after another', () => {
    expect(emptySlots(m3, nine)).toEqual([
      { start: nine, end: ten, consultationId: null },
      { start: ten, end: eleven, consultationId: null },
    ])
    expect(emptySlots({ ...m3, durationMin: 100, slotsPerMeeting: 3 }, nine).map((s) => s.end)).toEqual([
      '2026-12-01T07:33:00.000Z',
      '2026-12-01T08:06:00.000Z',
      '2026-12-01T08:39:00.000Z',
    ])
  })
})

describe('a session of two days', () => {
  test('has the model’s slots on each of them, at the same clock time', () => {
    const thursday = '2026-12-03T07:00:00.000Z'
    const slots = emptySlots(m1, thursday, 2)
    expect(starts(slots)).toEqual([
      thursday,
      '2026-12-03T08:30:00.000Z',
      '2026-12-03T10:00:00.000Z',
      '2026-12-03T11:30:00.000Z',
      '2026-12-04T07:00:00.000Z',
      '2026-12-04T08:30:00.000Z',
      '2026-12-04T10:00:00.000Z',
      '2026-12-04T11:30:00.000Z',
    ])
    expect(slots.at(-1)?.end).toBe('2026-12-04T13:00:00.000Z')
  })

  test.each([
    ['goes over a weekend', '2026-12-11T07:00:00.000Z', '2026-12-14T07:00:00.000Z'],
    ['goes over a holiday', '2026-12-23T07:00:00.000Z', '2026-12-28T07:00:00.000Z'],
    ['keeps its clock time as winter time begins', '2026-10-23T06:00:00.000Z', '2026-10-26T07:00:00.000Z'],
  ])('%s', (_, first, second) => {
    expect(daysFrom(m1, first, 2).map((day) => day.start)).toEqual([first, second])
  })
})

describe('after the deadline', () => {
  const late = '2026-11-30T08:00:00.000Z'
  test('only a coordinator still finds room, until the session begins', () => {
    const session = december('k1', null)
    expect(deadlineOf(session, m3)).toBe('2026-11-28T07:00:00.000Z')
    expect(starts(freeSlots(group, m3, [session], late))[0]).toBe('2027-01-05T07:00:00.000Z')
    expect(starts(freeSlots(group, m3, [session], late, 3, true))[0]).toBe(ten)
    expect(starts(freeSlots(group, m3, [session], nine, 3, true))[0]).toBe('2027-01-05T07:00:00.000Z')
  })
})

describe('the next session', () => {
  const agreed = aSession({ id: '2026-12-15T07:00:00.000Z', start: '2026-12-15T07:00:00.000Z' })
  test('is the first of what the rhythm gives and what was agreed besides it, but for what was cancelled', () => {
    const off = { ...december(null, null), cancelled: true }
    expect(nextSession(group, m3, [agreed], now)).toBe(nine)
    expect(nextSession(group, m3, [agreed, off], now)).toBe(agreed.start)
    expect(nextSession(group, m3, [off], now)).toBe('2027-01-05T07:00:00.000Z')
  })

  test('of a group without dates of its own is none until one is agreed', () => {
    expect(nextSession(group, m1, [], now)).toBeNull()
    expect(nextSession(group, m1, [agreed], now)).toBe(agreed.start)
  })
})

describe('the free slots', () => {
  test('are those of the next three sessions when nothing is stored yet', () => {
    const free = freeSlots(group, m3, [], now)
    expect(starts(free)).toEqual([
      nine,
      ten,
      '2027-01-05T07:00:00.000Z',
      '2027-01-05T08:00:00.000Z',
      '2027-02-02T07:00:00.000Z',
      '2027-02-02T08:00:00.000Z',
    ])
    expect(free[1]).toEqual({ sessionId: nine, start: ten, end: eleven })
  })

  test('are none where a case already is; the last slot is one, then the next session begins', () => {
    expect(starts(freeSlots(group, m3, [december('k1', null)], now, 1))).toEqual([ten])
    expect(starts(freeSlots(group, m3, [december(null, 'k2')], now, 1))).toEqual([nine])
    expect(starts(freeSlots(group, m3, [december('k1', 'k2')], now, 1))).toEqual([])
    expect(starts(freeSlots(group, m3, [december('k1', 'k2')], now, 2))[0]).toBe('2027-01-05T07:00:00.000Z')
  })

  test('are none in a session that is cancelled', () => {
    const free = freeSlots(group, m3, [{ ...december(null, null), cancelled: true }], now)
    expect(starts(free)[0]).toBe('2027-01-05T07:00:00.000Z')
    expect(new Set(free.map(({ sessionId }) => sessionId)).size).toBe(3)
  })

  test('end with the lead time: three days before the session it is full for new cases', () => {
    expect(starts(freeSlots(group, m3, [], '2026-11-28T06:59:00.000Z'))[0]).toBe(nine)
    expect(starts(freeSlots(group, m3, [], '2026-11-28T07:01:00.000Z'))[0]).toBe('2027-01-05T07:00:00.000Z')
  })

  test('are none on a date of the rhythm at which the group meets otherwise already', () => {
    const january = '2027-01-05T07:00:00.000Z'
    const extra = (start: string, end: string) => aSession({ id: start, start, end, slots: [] })
    const with_ = (start: string, end: string) => starts(freeSlots(group, m3, [extra(start, end)], now))
    expect(with_('2026-12-01T08:30:00.000Z', '2026-12-01T10:30:00.000Z')[0]).toBe(january)
    expect(with_('2026-12-01T09:00:00.000Z', '2026-12-01T11:00:00.000Z')[0]).toBe(nine)
    const off = { ...extra('2026-12-01T08:30:00.000Z', eleven), cancelled: true }
    expect(starts(freeSlots(group, m3, [off], now))[0]).toBe(nine)
    // One of two days that goes over it.
    expect(nextSession(group, m3, [extra('2026-11-30T07:00:00.000Z', eleven)], nine)).toBe(january)
  })

  test('follow the group’s own rhythm where it has one', () => {
    const friday = { ...group, cadence: { kind: 'monthly', week: -1, weekday: 5, time: '12:00' } as const }
    expect(starts(freeSlots(friday, m3, [], now))[0]).toBe('2026-11-27T10:00:00.000Z')
  })

  test('of one-to-one support are none: its times are offered', () => {
    expect(freeSlots(group, m2, [], now)).toEqual([])
  })
})
