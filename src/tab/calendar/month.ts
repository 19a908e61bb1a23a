import type { Instant } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'

// Months (`2026-12`) and days (`2026-12-01`) by the browser's own calendar: the server's weighs more than the view.
const helsinki = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Helsinki' })
const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** The Helsinki day of an instant. */
export const dayOf = (at: Instant): string => helsinki.format(new Date(at))

/** The Helsinki month of an instant. */
export const monthOf = (at: Instant): string => dayOf(at).slice(0, 7)

const first = (month: string) => new Date(`${month}-01T00:00:00Z`)

/** So many months on, or back. */
export function monthsFrom(month: string, count: number): string {
  const at = first(month)
  at.setUTCMonth(at.getUTCMonth() + count)
  return at.toISOString().slice(0, 7)
}

/** The weeks of a month, Monday first; null where a day is of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const begins = first(month)
  const count = new Date(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + 1, 0)).getUTCDate()
  const empty = (begins.getUTCDay() + 6) % 7
  const days = [
    ...Array<null>(empty).fill(null),
    ...Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`),
  ]
  const all = [...days, ...Array<null>((7 - (days.length % 7)) % 7).fill(null)]
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7))
}

/** A month's name with its year: `joulukuu 2026`. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first(month))

/** The weekdays from Monday on, in full and short. */
export function weekdayNames(language: Language): { long: string; short: string }[] {
  const name = (style: 'long' | 'short', i: number) =>
    new Intl.DateTimeFormat(locales[language], { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2026, 10, 2 + i))
  return Array.from({ length: 7 }, (_, i) => ({ long: name('long', i), short: name('short', i) }))
}
