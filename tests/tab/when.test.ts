import { languages } from '../../src/domain/language.ts'
import { plus } from '../../src/domain/time.ts'
import * as cards from '../../src/i18n/dates.ts'
import { ago, clock, day, moment, span } from '../../src/tab/when.ts'

test('the tab says times as the cards do, through a whole year and both changes of the clock', () => {
  for (let hours = 0; hours < 366 * 24; hours += 101) {
    const start = plus('2026-01-01T00:00:00.000Z', { hours })
    for (const end of [plus(start, { minutes: 90 }), plus(start, { minutes: 60 })]) {
      for (const language of languages) {
        expect(span(start, end, language)).toBe(cards.span(start, end, language))
        expect(moment(end, language)).toBe(cards.moment(end, language))
        expect(day(start, language)).toBe(cards.day(start, language))
      }
    }
  }
})

test('times are said as people say them', () => {
  expect(span('2026-12-01T07:00:00.000Z', '2026-12-01T08:30:00.000Z', 'fi')).toBe('ti 1.12. klo 9–10.30')
  expect(span('2026-12-01T07:00:00.000Z', '2026-12-01T08:00:00.000Z', 'sv')).toBe('ti 1.12 kl. 9–10')
  expect(moment('2026-12-01T07:00:00.000Z', 'en')).toBe('Tue 1 Dec 9:00')
  expect(clock('2026-06-01T06:05:00.000Z', 'fi')).toBe('9.05')
})

test('days ago are counted by the Helsinki calendar', () => {
  const now = '2026-12-01T22:30:00.000Z' // half past midnight on the 2nd in Helsinki
  expect(ago('2026-12-01T21:59:00.000Z', now, 'fi')).toBe('eilen')
  expect(ago('2026-12-01T22:00:00.000Z', now, 'fi')).toBe('tänään')
  expect(ago('2026-11-28T12:00:00.000Z', now, 'fi')).toBe('4 päivää sitten')
  expect(ago('2026-11-28T12:00:00.000Z', now, 'sv')).toBe('för 4 dagar sedan')
})
