import {
  type Booking,
  inEveryBreak,
  noTimes,
  occurrences,
  openAhead,
  overlap,
  stands,
  tidied,
  type Weekly,
  without,
  withoutSeries,
  withoutTaken,
  withSingles,
  withWeekly,
} from '../../src/domain/openTimes.ts'
import { instantOf, local } from '../../src/domain/time.ts'
import { aConsultation } from '../store/samples.ts'

const at = (day: string, clock: string) => instantOf(day, clock) ?? ''
const clocks = (starts: string[]) => starts.map((start) => local(start).toFormat('d.M. HH:mm'))
const series = (over: Partial<Weekly> = {}): Weekly => ({
  id: 'w1',
  weekday: 2,
  time: '09:00',
  from: '2026-12-01',
  until: '2026-12-31',
  off: [],
  ...over,
})
const none = noTimes('tenant:consultant')
const now = at('2026-11-23', '09:00')

describe('the occurrences of a weekly open time', () => {
  const cases: [string, Weekly, string, { from: string; to: string }[], string[]][] = [
    [
      'every week, both days included',
      series({ until: '2026-12-15' }),
      '2026-11-23',
      [],
      ['1.12. 09:00', '8.12. 09:00', '15.12. 09:00'],
    ],
    [
      'from a day that is another weekday, from its next one',
      series({ from: '2026-12-03', until: '2026-12-15' }),
      '2026-11-23',
      [],
      ['8.12. 09:00', '15.12. 09:00'],
    ],
    [
      'over the end of summer time at the same clock time',
      series({ weekday: 5, from: '2026-10-16', until: '2026-11-06' }),
      '2026-10-01',
      [],
      ['16.10. 09:00', '23.10. 09:00', '30.10. 09:00', '6.11. 09:00'],
    ],
    [
      'over the beginning of summer time too, without Easter Monday',
      series({ weekday: 1, from: '2027-03-15', until: '2027-04-05' }),
      '2027-03-01',
      [],
      ['15.3. 09:00', '22.3. 09:00', '5.4. 09:00'],
    ],
    [
      'without Independence Day and Epiphany',
      series({ weekday: 3, from: '2026-12-30', until: '2027-01-13' }),
      '2026-12-01',
      [],
      ['30.12. 09:00', '13.1. 09:00'],
    ],
    [
      'without the breaks, over New Year too',
      series({ until: '2027-01-12' }),
      '2026-11-23',
      [{ from: '12-21', to: '01-07' }],
      ['1.12. 09:00', '8.12. 09:00', '15.12. 09:00', '12.1. 09:00'],
    ],
    [
      'without what was taken out',
      series({ until: '2026-12-15', off: [at('2026-12-08', '09:00')] }),
      '2026-11-23',
      [],
      ['1.12. 09:00', '15.12. 09:00'],
    ],
    ['none when it ends before it begins', series({ from: '2026-12-02', until: '2026-12-07' }), '2026-11-23', [], []],
  ]
  test.each(cases)('%s', (_, weekly, after, breaks, expected) => {
    expect(clocks(occurrences(weekly, at(after, '12:00'), breaks))).toEqual(expected)
  })

  test('in UTC the hour changes with summer time, on the clock it does not', () => {
    const [before, after] = occurrences(
      series({ weekday: 5, from: '2026-10-23', until: '2026-10-30' }),
      at('2026-10-01', '12:00'),
    )
    expect([before, after]).toEqual(['2026-10-23T06:00:00.000Z', '2026-10-30T07:00:00.000Z'])
  })

  test('what is just beginning is past', () => {
    expect(clocks(occurrences(series({ until: '2026-12-08' }), at('2026-12-01', '09:00')))).toEqual(['8.12. 09:00'])
  })
})

describe('the list by date', () => {
  const both = { ...withSingles(none, [at('2026-12-08', '09:00'), at('2026-12-02', '13:30')]), weekly: [series()] }

  test('holds single and weekly times in order, each once, and nothing that is past', () => {
    const list = openAhead(both, at('2026-12-02', '08:00'))
    expect(clocks(list.map(({ start }) => start))).toEqual([
      '2.12. 13:30',
      '8.12. 09:00',
      '15.12. 09:00',
      '22.12. 09:00',
      '29.12. 09:00',
    ])
    expect(list.map(({ series }) => series)).toEqual([null, 'w1', 'w1', 'w1', 'w1'])
    expect(openAhead(both, at('2027-01-01', '00:00'))).toEqual([])
  })

  test('a single time in a break was meant; an occurrence is not', () => {
    const breaks = [{ from: '12-01', to: '12-20' }]
    expect(clocks(openAhead(both, now, breaks).map(({ start }) => start))).toEqual([
      '2.12. 13:30',
      '8.12. 09:00',
      '22.12. 09:00',
      '29.12. 09:00',
    ])
    expect(inEveryBreak(at('2026-12-08', '09:00'), [breaks, breaks])).toBe(true)
    expect(inEveryBreak(at('2026-12-08', '09:00'), [breaks, []])).toBe(false)
    expect(inEveryBreak(at('2026-12-08', '09:00'), [])).toBe(false)
  })

  test('one is taken out of a series, and of the single ones; the rest stands', () => {
    const left = without(both, [at('2026-12-08', '09:00'), at('2026-12-22', '09:00')])
    expect(clocks(openAhead(left, now).map(({ start }) => start))).toEqual([
      '1.12. 09:00',
      '2.12. 13:30',
      '15.12. 09:00',
      '29.12. 09:00',
    ])
    expect(left.weekly[0]?.off).toHaveLength(2)
    expect(without(both, [at('2026-12-09', '09:00')])).toEqual(both)
  })

  test('a whole series goes, and single times at its clock time stay', () => {
    expect(clocks(openAhead(withoutSeries(both, 'w1'), now).map(({ start }) => start))).toEqual([
      '2.12. 13:30',
      '8.12. 09:00',
    ])
    expect(withoutSeries(both, 'other')).toEqual(both)
  })

  test('the same weekly time given again is one series, and brings back what was taken out', () => {
    const once = without({ ...none, weekly: [series()] }, [at('2026-12-08', '09:00')])
    const again = withWeekly(once, series({ id: 'w2', from: '2026-12-20', until: '2027-01-20' }))
    expect(again.weekly).toEqual([series({ id: 'w2', until: '2027-01-20' })])
    expect(withWeekly(once, series({ id: 'w2', time: '10:00' })).weekly).toHaveLength(2)
    expect(withWeekly(once, series({ id: 'w2', from: '2027-01-01', until: '2027-02-01' })).weekly).toHaveLength(2)
  })

  test('what is past vanishes by itself: times, series, what was taken out, bookings', () => {
    const old = at('2026-12-01', '09:00')
    const booking = (start: string, end: string): Booking => ({
      groupId: 'g',
      consultationId: 'k',
      start,
      end,
      revision: 1,
      at: now,
    })
    const times = {
      ...withSingles(none, [old, at('2026-12-20', '09:00')]),
      weekly: [series({ off: [old] }), series({ id: 'past', until: '2026-12-09' })],
      bookings: [
        booking(old, at('2026-12-01', '10:00')),
        booking(at('2026-12-10', '08:00'), at('2026-12-10', '09:30')),
      ],
    }
    const left = tidied(times, at('2026-12-10', '09:00'))
    expect(left.singles).toEqual([at('2026-12-20', '09:00')])
    expect(left.weekly).toEqual([series()])
    expect(left.bookings).toEqual([times.bookings[1]])
    expect(tidied(times, at('2026-12-09', '23:59')).weekly).toHaveLength(2)
  })
})

describe('what is taken', () => {
  const span = (from: string, to: string) => ({ start: at('2026-12-01', from), end: at('2026-12-01', to) })
  test.each([
    ['before', '08:00', '09:00', false],
    ['into its beginning', '08:30', '09:30', true],
    ['the same', '09:00', '10:00', true],
    ['within it', '09:15', '09:45', true],
    ['out of its end', '09:30', '10:30', true],
    ['after', '10:00', '11:00', false],
  ])('%s an hour from nine: %s–%s overlaps: %s', (_, from, to, expected) => {
    expect(overlap(span(from, to), span('09:00', '10:00'))).toBe(expected)
    const open = [{ start: at('2026-12-01', '09:00'), series: null }]
    expect(withoutTaken(open, [span(from, to)], 60)).toEqual(expected ? [] : open)
  })

  const start = at('2026-12-01', '09:00')
  const booking: Booking = {
    groupId: 'g1',
    consultationId: 'k1',
    start,
    end: at('2026-12-01', '10:00'),
    revision: 3,
    at: now,
  }
  const session = { id: start, start, end: booking.end, joinUrl: null, calendarKey: 'k', sequence: 0 }
  const agreed = aConsultation({ state: 'scheduled', session, takenBy: 'tenant:consultant', revision: 4 })
  const soon = '2026-11-23T07:01:59.999Z'
  const later = '2026-11-23T07:02:00.000Z'
  test.each([
    ['while its change is on its way', aConsultation({ revision: 3 }), soon, true],
    ['and of a consultation that is just being made', null, soon, true],
    ['but not two minutes on, when nothing came of it', aConsultation({ revision: 3 }), later, false],
    ['nor when nothing was made', null, later, false],
    ['as long as it is agreed', agreed, later, true],
    [
      'not once it has been cancelled, at once',
      { ...agreed, state: 'taken', session: null, revision: 5 } as const,
      soon,
      false,
    ],
    [
      'not at its old time once it was moved',
      { ...agreed, session: { ...session, start: at('2026-12-02', '09:00') }, revision: 5 },
      soon,
      false,
    ],
    ['not of this consultant when another one has it', { ...agreed, takenBy: 'tenant:other' }, later, false],
    [
      'not when somebody else changed the request first',
      aConsultation({ state: 'declined', revision: 4 }),
      soon,
      false,
    ],
    ['not any more when the talk was held', { ...agreed, state: 'followUp' } as const, later, false],
  ])('a booking takes the time %s', (_, c, when, expected) => {
    expect(stands(booking, 'tenant:consultant', c, when)).toBe(expected)
  })
})
