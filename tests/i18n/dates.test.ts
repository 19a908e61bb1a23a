import { clock, day, dayFrom, moment, span, spanFrom, waiting, workingDaysBetween } from '../../src/i18n/dates.ts'

// 1 December 2026 is a Tuesday; Helsinki is two hours ahead of UTC in winter, three in summer.
const nine = '2026-12-01T07:00:00.000Z'
const ten = '2026-12-01T08:00:00.000Z'
const half = '2026-12-01T07:30:00.000Z'
const summer = '2026-06-17T06:15:00.000Z'

test.each([
  ['fi', nine, ten, 'ti 1.12. klo 9–10'],
  ['sv', nine, ten, 'ti 1.12 kl. 9–10'],
  ['en', nine, ten, 'Tue 1 Dec 9–10'],
  ['fi', half, ten, 'ti 1.12. klo 9.30–10'],
  ['sv', half, ten, 'ti 1.12 kl. 9.30–10'],
  ['en', half, ten, 'Tue 1 Dec 9:30–10'],
] as const)('in %s a session from %s to %s is %s', (language, start, end, said) => {
  expect(span(start, end, language)).toBe(said)
})

test.each([
  ['fi', nine, 'ti 1.12. klo 9'],
  ['sv', nine, 'ti 1.12 kl. 9'],
  ['en', nine, 'Tue 1 Dec 9:00'],
  ['fi', summer, 'ke 17.6. klo 9.15'],
  ['sv', summer, 'on 17.6 kl. 9.15'],
  ['en', summer, 'Wed 17 Jun 9:15'],
] as const)('in %s the moment %s is %s', (language, at, said) => {
  expect(moment(at, language)).toBe(said)
})

test.each([
  ['fi', ['ma 23.11.', 'su 29.11.']],
  ['sv', ['må 23.11', 'sö 29.11']],
  ['en', ['Mon 23 Nov', 'Sun 29 Nov']],
] as const)('in %s the week goes from Monday to Sunday', (language, said) => {
  expect([day('2026-11-23T10:00:00.000Z', language), day('2026-11-29T10:00:00.000Z', language)]).toEqual(said)
})

test('midnight in Helsinki, not in UTC, changes the day', () => {
  expect(day('2026-11-30T22:30:00.000Z', 'fi')).toBe('ti 1.12.')
  expect(clock('2026-11-30T22:30:00.000Z', 'fi')).toBe('klo 0.30')
})

test.each([
  ['fi', 'eilen', 'tänään', 'huomenna', 'to 3.12.'],
  ['sv', 'i går', 'i dag', 'i morgon', 'to 3.12'],
  ['en', 'yesterday', 'today', 'tomorrow', 'Thu 3 Dec'],
] as const)('in %s days near are said as %s, %s, %s, others by date', (language, ...said) => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map((d) => `${d}T21:30:00.000Z`)
  expect(days.map((at) => dayFrom(at, nine, language))).toEqual(said)
})

test('a session tomorrow is said from today', () => {
  const start = '2026-12-02T07:00:00.000Z'
  expect(spanFrom(start, '2026-12-02T08:00:00.000Z', nine, 'fi')).toBe('huomenna klo 9–10')
})

test.each([
  // from, to, working days: over a weekend, over Independence Day (Sunday) and over Christmas
  ['2026-11-24T08:00:00.000Z', '2026-11-25T07:59:00.000Z', 0],
  ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z', 1],
  ['2026-11-27T08:00:00.000Z', '2026-11-30T08:00:00.000Z', 1],
  ['2026-11-27T08:00:00.000Z', '2026-11-29T20:00:00.000Z', 0],
  ['2026-12-23T08:00:00.000Z', '2026-12-28T08:00:00.000Z', 1],
])('from %s to %s there are %i working days', (since, until, count) => {
  expect(workingDaysBetween(since, until)).toBe(count)
})

test.each([
  ['fi', 'alle työpäivän', 'työpäivän', '2 työpäivää'],
  ['sv', 'under en arbetsdag', 'en arbetsdag', '2 arbetsdagar'],
  ['en', 'less than a working day', 'one working day', '2 working days'],
] as const)('in %s waiting is %s, %s, %s', (language, ...said) => {
  const since = '2026-11-24T08:00:00.000Z'
  const untils = ['2026-11-24T12:00:00.000Z', '2026-11-25T12:00:00.000Z', '2026-11-26T12:00:00.000Z']
  expect(untils.map((until) => waiting(since, until, language))).toEqual(said)
})
