import { readFileSync } from 'node:fs'
import { type Cadence, inBreak, nextStarts } from '../../src/domain/cadence.ts'

const firstTuesday: Cadence = { kind: 'monthly', week: 1, weekday: 2, time: '09:00' }
const lastFriday: Cadence = { kind: 'monthly', week: -1, weekday: 5, time: '09:00' }
const after = '2026-01-01T00:00:00.000Z'

const inHelsinki = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
/** As `DD/MM/YYYY, HH:MM` on a Helsinki clock, by the platform's own zone data. */
const shown = (starts: string[]) => starts.map((start) => inHelsinki.format(new Date(start)))

/** The day of a month by counting days one by one. */
function dayIn(year: number, month: number, fits: (day: Date) => boolean): Date[] {
  const days = Array.from({ length: 31 }, (_, i) => new Date(Date.UTC(year, month, i + 1)))
  return days.filter((day) => day.getUTCMonth() === month && fits(day))
}
const expected = (weekday: number, which: 0 | -1) =>
  Array.from({ length: 60 }, (_, i) => {
    const day = dayIn(2026 + Math.floor(i / 12), i % 12, (d) => d.getUTCDay() === weekday).at(which)
    const [year, month, date] = day?.toISOString().slice(0, 10).split('-') ?? []
    return `${date}/${month}/${year}, 09:00`
  })

describe('the dates of a cadence', () => {
  test('five years of first Tuesdays at nine, summer and winter', () => {
    expect(shown(nextStarts(firstTuesday, after, 60))).toEqual(expected(2, 0))
  })

  test('five years of last Fridays at nine, summer and winter', () => {
    expect(shown(nextStarts(lastFriday, after, 60))).toEqual(expected(5, -1))
  })

  test('are these in the winter and spring of 2027, in UTC; Christmas Day is kept, whoever moves it', () => {
    expect(nextStarts(firstTuesday, '2026-11-20T08:00:00.000Z', 5)).toEqual([
      '2026-12-01T07:00:00.000Z',
      '2027-01-05T07:00:00.000Z',
      '2027-02-02T07:00:00.000Z',
      '2027-03-02T07:00:00.000Z',
      '2027-04-06T06:00:00.000Z',
    ])
    expect(nextStarts(lastFriday, '2026-11-28T08:00:00.000Z', 2)).toEqual([
      '2026-12-25T07:00:00.000Z',
      '2027-01-29T07:00:00.000Z',
    ])
  })

  test('start after the instant, never at it', () => {
    expect(nextStarts(firstTuesday, '2026-12-01T06:59:59.999Z', 1)).toEqual(['2026-12-01T07:00:00.000Z'])
    expect(nextStarts(firstTuesday, '2026-12-01T07:00:00.000Z', 1)).toEqual(['2027-01-05T07:00:00.000Z'])
  })

  test('a fourth Thursday lies between the 22nd and the 28th', () => {
    const days = shown(nextStarts({ kind: 'monthly', week: 4, weekday: 4, time: '13:30' }, after, 24))
    for (const day of days) expect(day).toMatch(/^2[2-8]\/\d\d\/\d{4}, 13:30$/)
  })

  test('on demand there are none', () => {
    expect(nextStarts({ kind: 'onDemand' }, after, 3)).toEqual([])
  })
})

/** The dates of five years, as somebody who plans a calendar would check them by hand. */
const golden = readFileSync(new URL('./lastFridays.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

describe('five years of a group that meets on the last Friday', () => {
  const summer = [{ from: '07-01', to: '07-31' }]

  test('without July and the public holidays, at nine in summer and in winter', () => {
    const starts = nextStarts(lastFriday, after, 60, { breaks: summer, holidays: 'skip' })
    expect(shown(starts).filter((day) => Number(day.slice(6, 10)) <= 2030)).toEqual(golden)
    expect(golden.join()).not.toMatch(/\/07\/|25\/12\/2026|26\/03\/2027|25\/06\/2027/)
  })

  test('where holidays are moved: the same dates, and for each holiday the last working day before it in its week', () => {
    const moved = shown(nextStarts(lastFriday, after, 60, { breaks: summer, holidays: 'move' }))
    const within = moved.filter((day) => Number(day.slice(6, 10)) <= 2030)
    expect(within.filter((day) => golden.includes(day))).toEqual(golden)
    expect(within.filter((day) => !golden.includes(day))).toEqual([
      // Before Christmas, Good Friday, Midsummer Eve, Good Friday.
      '23/12/2026, 09:00',
      '25/03/2027, 09:00',
      '24/06/2027, 09:00',
      '29/03/2029, 09:00',
    ])
  })

  test('a date that would move into a break is held nowhere', () => {
    const friday: Cadence = { kind: 'weeks', every: 1, weekday: 5, time: '09:00', from: '2026-12-18' }
    const breaks = [{ from: '12-21', to: '12-24' }]
    const starts = nextStarts(friday, '2026-12-17T00:00:00.000Z', 2, { breaks, holidays: 'move' })
    expect(shown(starts)).toEqual(['18/12/2026, 09:00', '31/12/2026, 09:00'])
  })

  test('a day that is a holiday is held on the next working day of its week', () => {
    const firstWednesday: Cadence = { kind: 'monthly', week: 1, weekday: 3, time: '09:00' }
    const [moved] = shown(nextStarts(firstWednesday, '2027-01-02T00:00:00.000Z', 1, { breaks: [], holidays: 'move' }))
    expect(moved).toBe('07/01/2027, 09:00')
  })
})

test('every second week is counted from its first date, through summer time', () => {
  const cadence: Cadence = { kind: 'weeks', every: 2, weekday: 3, time: '13:00', from: '2026-01-07' }
  expect(shown(nextStarts(cadence, '2026-03-20T00:00:00.000Z', 3))).toEqual([
    '01/04/2026, 13:00',
    '15/04/2026, 13:00',
    '29/04/2026, 13:00',
  ])
})

test('a break may go over New Year', () => {
  expect(inBreak('2026-12-27', [{ from: '12-20', to: '01-06' }])).toBe(true)
  expect(inBreak('2027-01-06', [{ from: '12-20', to: '01-06' }])).toBe(true)
  expect(inBreak('2027-01-07', [{ from: '12-20', to: '01-06' }])).toBe(false)
})
