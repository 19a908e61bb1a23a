import { instantOf, plus } from '../../../src/domain/time.ts'
import { backAfter, beginningOf, dayOf, daysAfter, lastDayOf, lastDays } from '../../../src/tab/settings/days.ts'

test('a Helsinki day begins in the tab when it begins for the server, through a whole year', () => {
  for (let n = 0; n < 366; n += 1) {
    const day = daysAfter('2026-01-01', n)
    expect(beginningOf(day)).toBe(instantOf(day, '00:00'))
    expect(dayOf(beginningOf(day))).toBe(day)
  }
})

test('a holiday can end today at the earliest, also late in the evening', () => {
  expect(lastDays('2026-12-30T21:59:00.000Z', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
  expect(lastDays('2026-12-30T22:00:00.000Z', 1)).toEqual(['2026-12-31'])
})

test('one is back on the morning after the last day, and that morning says which day was the last', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31']) {
    expect(backAfter(day)).toBe(plus(instantOf(day, '00:00') ?? '', { days: 1 }))
    expect(lastDayOf(backAfter(day))).toBe(day)
  }
})
