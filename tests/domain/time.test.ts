import {
  addWorkingDays,
  dayBefore,
  instantOf,
  isInstant,
  isWorkingDay,
  local,
  plus,
  sameDay,
  toInstant,
} from '../../src/domain/time.ts'

/** Finnish summer time: from 29.3.2026 3.00 to 25.10.2026 4.00, from 28.3.2027 3.00 to 31.10.2027 4.00. */
const at = (day: string, clock: string) => {
  const instant = instantOf(day, clock)
  if (!instant) throw new Error(`no such time: ${day} ${clock}`)
  return instant
}

test('an instant is UTC to the millisecond, written one way only', () => {
  expect(isInstant('2026-12-01T07:00:00.000Z')).toBe(true)
  const others = ['2026-12-01T07:00:00Z', '2026-12-01T09:00:00.000+02:00', '2026-12-01', '2026-02-30T07:00:00.000Z', '']
  expect(others.filter(isInstant)).toEqual([])
})

describe('a Helsinki date and clock time', () => {
  test('is two hours ahead of UTC in winter and three in summer', () => {
    expect(instantOf('2026-12-01', '09:00')).toBe('2026-12-01T07:00:00.000Z')
    expect(instantOf('2026-07-01', '09:00')).toBe('2026-07-01T06:00:00.000Z')
    expect(instantOf('2026-01-01', '00:30')).toBe('2025-12-31T22:30:00.000Z')
  })

  test.each([
    ['the 30th of February', '2026-02-30', '09:00'],
    ['the 13th month', '2026-13-01', '09:00'],
    ['25 o’clock', '2026-12-01', '25:00'],
    ['24 o’clock, which would be another day', '2026-12-01', '24:00'],
    ['a time in the hour that summer time skips', '2026-03-29', '03:30'],
    ['a date written the Finnish way', '1.12.2026', '09:00'],
    ['a clock time with a dot', '2026-12-01', '9.00'],
    ['more than a clock time', '2026-12-01', '09:00+05:00'],
    ['nothing', '', ''],
  ])('is none for %s', (_, day, clock) => {
    expect(instantOf(day, clock)).toBeNull()
  })

  test('in the hour that comes twice is one of the two, on that clock', () => {
    expect(local(at('2026-10-25', '03:30')).toFormat('d.M. HH:mm')).toBe('25.10. 03:30')
  })

  test('reads back as it was written', () => {
    expect(toInstant(local('2026-12-01T07:00:00.000Z'))).toBe('2026-12-01T07:00:00.000Z')
    expect(local('2026-12-01T07:00:00.000Z').toFormat('yyyy-MM-dd HH:mm')).toBe('2026-12-01 09:00')
    expect(() => local('tomorrow')).toThrow(RangeError)
  })
})

describe('adding', () => {
  test('a day keeps the clock time across the change to summer time, 24 hours do not', () => {
    const saturday = at('2026-03-28', '09:00')
    expect(plus(saturday, { days: 1 })).toBe(at('2026-03-29', '09:00'))
    expect(plus(saturday, { hours: 24 })).toBe(at('2026-03-29', '10:00'))
    expect(plus(at('2026-10-24', '09:00'), { days: 1 })).toBe(at('2026-10-25', '09:00'))
  })

  test('a month ends with the shorter month', () => {
    expect(plus(at('2026-08-31', '09:00'), { months: 6 })).toBe(at('2027-02-28', '09:00'))
  })
})

describe('one working day', () => {
  test.each([
    ['an ordinary day', '2026-11-24', '10:15', 1, '2026-11-25'],
    ['over a weekend', '2026-11-27', '10:15', 1, '2026-11-30'],
    ['from a Saturday', '2026-11-28', '10:15', 1, '2026-11-30'],
    ['two days over a weekend', '2026-11-27', '10:15', 2, '2026-12-01'],
    ['over Midsummer with its eve', '2026-06-18', '10:15', 1, '2026-06-22'],
    ['over Christmas with its eve', '2026-12-23', '10:15', 1, '2026-12-28'],
    ['over New Year', '2026-12-31', '10:15', 1, '2027-01-04'],
    ['over Epiphany', '2026-01-05', '10:15', 1, '2026-01-07'],
    ['over Easter', '2026-04-02', '10:15', 1, '2026-04-07'],
    ['over the first of May', '2026-04-30', '10:15', 1, '2026-05-04'],
    ['over Ascension Day', '2026-05-13', '10:15', 1, '2026-05-15'],
    ['over an Independence Day that is a Monday', '2027-12-03', '10:15', 1, '2027-12-07'],
    ['over an Independence Day that is a Sunday', '2026-12-04', '10:15', 1, '2026-12-07'],
    ['over the change to summer time', '2026-03-27', '15:00', 1, '2026-03-30'],
    ['over the change to winter time', '2026-10-23', '15:00', 1, '2026-10-26'],
    ['over the hour that is skipped', '2026-03-27', '03:30', 1, '2026-03-30'],
    ['over Easter with the hour that is skipped', '2027-03-25', '03:30', 1, '2027-03-30'],
    ['over the hour that comes twice', '2026-10-23', '03:30', 1, '2026-10-26'],
    ['none at all', '2026-11-28', '10:15', 0, '2026-11-28'],
  ])('%s', (_, day, clock, count, expected) => {
    expect(local(addWorkingDays(at(day, clock), count)).toFormat('yyyy-MM-dd HH:mm')).toBe(`${expected} ${clock}`)
  })

  test('is counted by the Helsinki day: Friday 23.30 is a Friday, though 0.30 is not', () => {
    expect(isWorkingDay('2026-11-27T21:30:00.000Z')).toBe(true)
    expect(isWorkingDay('2026-11-27T22:30:00.000Z')).toBe(false)
    expect(isWorkingDay('2026-11-29T22:30:00.000Z')).toBe(true)
  })
})

describe('an hour of a day', () => {
  test('the day before at nine, also over the change of time', () => {
    expect(dayBefore(at('2026-12-01', '09:00'), 9)).toBe(at('2026-11-30', '09:00'))
    expect(dayBefore(at('2026-12-01', '00:05'), 9)).toBe(at('2026-11-30', '09:00'))
    expect(dayBefore(at('2026-03-30', '09:00'), 9)).toBe('2026-03-29T06:00:00.000Z')
    expect(dayBefore(at('2026-10-26', '09:00'), 9)).toBe('2026-10-25T07:00:00.000Z')
  })

  test('the same day at eight', () => {
    expect(sameDay(at('2026-12-01', '23:55'), 8)).toBe('2026-12-01T06:00:00.000Z')
    expect(sameDay(at('2026-03-29', '00:30'), 8)).toBe('2026-03-29T05:00:00.000Z')
  })
})
