import { dayOf, monthName, monthOf, monthsFrom, weekdayNames, weeksOf } from '../../src/tab/calendar/month.ts'

test('a month’s weeks begin on Monday and are whole', () => {
  const weeks = weeksOf('2026-12')
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
  expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'])
  expect(weeks.at(-1)).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null])
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(weeksOf('2026-11')[0]?.at(-1)).toBe('2026-11-01')
})

test('months follow each other over New Year', () => {
  expect([monthsFrom('2026-12', 1), monthsFrom('2026-01', -1), monthsFrom('2026-05', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-05',
  ])
})

test('a day and its month are those of Helsinki', () => {
  expect(dayOf('2026-11-30T22:30:00.000Z')).toBe('2026-12-01')
  expect(monthOf('2026-11-30T21:30:00.000Z')).toBe('2026-11')
})

test('names in the person’s language', () => {
  expect([monthName('2026-12', 'fi'), monthName('2026-12', 'sv'), monthName('2026-12', 'en')]).toEqual([
    'joulukuu 2026',
    'december 2026',
    'December 2026',
  ])
  expect([weekdayNames('fi')[0]?.long, weekdayNames('sv')[6]?.long]).toEqual(['maanantai', 'söndag'])
})
