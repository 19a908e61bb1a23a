import { emptySlots, freeSlots } from '../../src/domain/slots.ts'
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
  })

  test('end with the lead time: three days before the session it is full for new cases', () => {
    expect(starts(freeSlots(group, m3, [], '2026-11-28T06:59:00.000Z'))[0]).toBe(nine)
    expect(starts(freeSlots(group, m3, [], '2026-11-28T07:01:00.000Z'))[0]).toBe('2027-01-05T07:00:00.000Z')
  })

  test('follow the group’s own rhythm where it has one', () => {
    const friday = { ...group, cadence: { kind: 'monthly', week: -1, weekday: 5, time: '12:00' } as const }
    expect(starts(freeSlots(friday, m3, [], now))[0]).toBe('2026-11-27T10:00:00.000Z')
  })

  test('of one-to-one support are none: its times are offered', () => {
    expect(freeSlots(group, m2, [], now)).toEqual([])
  })
})
