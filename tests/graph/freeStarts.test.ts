import { freeStarts } from '../../src/calendar/freeStarts.ts'
import type { Availability } from '../../src/calendar/port.ts'

const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '16:00' }
const person = (more: Partial<Availability> = {}): Availability => ({
  address: 'a@b.fi',
  busy: [],
  hours: null,
  ...more,
})
const taken = (day: string, from: string, to: string) => ({
  start: `${day}T${from}:00.000Z`,
  end: `${day}T${to}:00.000Z`,
})
/** The Helsinki clock times of a winter day's starts. */
const clocks = (starts: string[]) =>
  starts.map((at) => `${String(Number(at.slice(11, 13)) + 2).padStart(2, '0')}${at.slice(13, 16)}`)

const monday = '2027-01-11'
const day = [`${monday}T00:00:00.000Z`, `${monday}T21:00:00.000Z`] as const

test('a free day offers full and half hours within office hours', () => {
  const starts = clocks(freeStarts([person()], ...day))
  expect([starts[0], starts.at(-1), starts.length]).toEqual(['08:00', '15:00', 15])
})

test('both people must be free, for the whole hour', () => {
  const one = person({ busy: [taken(monday, '06:00', '09:00')], hours: { days: [1], from: '09:00', to: '15:00' } })
  const other = person({ busy: [taken(monday, '10:15', '12:30')] })
  expect(clocks(freeStarts([one, other], ...day))).toEqual(['11:00'])
})

test('a meeting may begin when another ends, and end when another begins', () => {
  const one = person({ busy: [taken(monday, '06:00', '08:00'), taken(monday, '09:00', '14:00')] })
  expect(clocks(freeStarts([one], ...day))).toEqual(['10:00'])
})

test('not at weekends, on holidays, or on days somebody does not work', () => {
  const week = ['2027-01-04T00:00:00.000Z', '2027-01-10T21:00:00.000Z'] as const
  const days = (people: Availability[]) => [...new Set(freeStarts(people, ...week).map((at) => at.slice(0, 10)))]
  // 6 January is Epiphany.
  expect(days([person({ hours: everyDay })])).toEqual(['2027-01-04', '2027-01-05', '2027-01-07', '2027-01-08'])
  const partTime = person({ hours: { days: [2, 5], from: '08:00', to: '16:00' } })
  expect(days([person(), partTime])).toEqual(['2027-01-05', '2027-01-08'])
})

test('never before the period or beyond it', () => {
  const starts = freeStarts([person()], `${monday}T08:10:00.000Z`, `${monday}T10:00:00.000Z`)
  expect(clocks(starts)).toEqual(['10:30', '11:00'])
})

test('never outside the service’s hours, though somebody works longer', () => {
  const early = person({ hours: { ...everyDay, from: '06:00', to: '20:00' } })
  const starts = clocks(freeStarts([early], ...day))
  expect([starts[0], starts.at(-1)]).toEqual(['08:00', '15:00'])
})

test('a calendar that is not known offers nothing', () => {
  expect(freeStarts([person(), person({ busy: null })], ...day)).toEqual([])
})

test('hours are Helsinki clock hours on both sides of the change to summer time', () => {
  const starts = freeStarts([person()], '2027-03-27T00:00:00.000Z', '2027-03-30T21:00:00.000Z', 480)
  // The change is on Sunday; Monday is Easter Monday.
  expect(starts).toEqual(['2027-03-30T05:00:00.000Z'])
  const before = freeStarts([person()], '2027-03-19T00:00:00.000Z', '2027-03-19T21:00:00.000Z', 480)
  expect(before).toEqual(['2027-03-19T06:00:00.000Z'])
})
