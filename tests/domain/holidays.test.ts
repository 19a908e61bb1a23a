import { isHoliday } from '../../src/domain/holidays.ts'

/** Easter Sunday, Midsummer Day and All Saints' Day of each year; the other days follow from these or stand still. */
const movable = {
  2026: { easter: ['04-03', '04-05', '04-06', '05-14', '05-24'], midsummer: ['06-19', '06-20'], saints: '10-31' },
  2027: { easter: ['03-26', '03-28', '03-29', '05-06', '05-16'], midsummer: ['06-25', '06-26'], saints: '11-06' },
  2028: { easter: ['04-14', '04-16', '04-17', '05-25', '06-04'], midsummer: ['06-23', '06-24'], saints: '11-04' },
  2029: { easter: ['03-30', '04-01', '04-02', '05-10', '05-20'], midsummer: ['06-22', '06-23'], saints: '11-03' },
  2030: { easter: ['04-19', '04-21', '04-22', '05-30', '06-09'], midsummer: ['06-21', '06-22'], saints: '11-02' },
}
const standing = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']

const daysOf = (year: string): string[] => {
  const first = Date.UTC(Number(year), 0, 1)
  const count = (Date.UTC(Number(year) + 1, 0, 1) - first) / 86_400_000
  return Array.from({ length: count }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10))
}

describe('the Finnish holidays', () => {
  test.each(Object.entries(movable))('of %s are these days and no other', (year, { easter, midsummer, saints }) => {
    const expected = [...standing, ...easter, ...midsummer, saints].map((day) => `${year}-${day}`)
    expect(daysOf(year).filter(isHoliday)).toEqual(expected.toSorted())
  })

  test('New Year’s Eve and Mother’s Day are ordinary days', () => {
    expect(['2026-12-31', '2026-05-10'].filter(isHoliday)).toEqual([])
  })
})
