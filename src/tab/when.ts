import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'

// The cards' words for times (src/i18n/dates.ts) with the browser's own calendar: the server's weighs more than the tab.
const weekdays: Record<Language, readonly string[]> = {
  fi: ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'],
  sv: ['sö', 'må', 'ti', 'on', 'to', 'fr', 'lö'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const before: Record<Language, string> = { fi: 'klo ', sv: 'kl. ', en: '' }
const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

const helsinki = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
})

/** An instant's Helsinki wall clock, as a time that is read in UTC. */
const wall = (at: Instant): Date => new Date(`${helsinki.format(new Date(at)).replace(' ', 'T')}Z`)

/** The Helsinki day as people say it: `ti 1.12.`, `ti 1.12`, `Tue 1 Dec`. */
export function day(at: Instant, language: Language): string {
  const date = wall(at)
  const name = weekdays[language][date.getUTCDay()]
  if (language === 'en') return `${name} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`
  return `${name} ${date.getUTCDate()}.${date.getUTCMonth() + 1}${language === 'fi' ? '.' : ''}`
}

/** From when to when: `9–10`, `9.30–10.30`; in English `9–10`, `9:30–10:30`. */
export function clocks(start: Instant, end: Instant, language: Language): string {
  return `${hour(start, language, false)}–${hour(end, language, false)}`
}

/** A time within a day: `ti 1.12. klo 9–10`. */
export function span(start: Instant, end: Instant, language: Language): string {
  return `${day(start, language)} ${before[language]}${clocks(start, end, language)}`
}

/** A moment: `ti 1.12. klo 9`. */
export function moment(at: Instant, language: Language): string {
  return `${day(at, language)} ${before[language]}${hour(at, language, true)}`
}

/** The clock alone: `14.05`, `14:05`. */
export function clock(at: Instant, language: Language): string {
  const date = wall(at)
  return `${date.getUTCHours()}${language === 'en' ? ':' : '.'}${String(date.getUTCMinutes()).padStart(2, '0')}`
}

/** How many days ago: `tänään`, `eilen`, `3 päivää sitten`. */
export function ago(at: Instant, now: Instant, language: Language): string {
  const midnight = (instant: Instant) => wall(instant).setUTCHours(0, 0, 0, 0)
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000)
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day')
}

function hour(at: Instant, language: Language, alone: boolean): string {
  const date = wall(at)
  return date.getUTCMinutes() === 0 && !(alone && language === 'en') ? `${date.getUTCHours()}` : clock(at, language)
}
