import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { isWorkingDay, local, plus, sameDay } from '../domain/time.ts'

type Local = ReturnType<typeof local>

/** How a language writes days, clock times and waiting. Swedish as in Finland: "ti 1.12 kl. 9–10". */
interface Writing {
  weekdays: readonly string[]
  date: (at: Local) => string
  minute: string
  clock: (text: string) => string
  joined: (day: string, clock: string) => string
  near: Record<'yesterday' | 'today' | 'tomorrow', string>
  lessThanDay: string
  days: (count: number) => string
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const writing: Record<Language, Writing> = {
  fi: {
    weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    date: (at) => `${at.day}.${at.month}.`,
    minute: '.',
    clock: (text) => `klo ${text}`,
    joined: (day, clock) => `${day} ${clock}`,
    near: { yesterday: 'eilen', today: 'tänään', tomorrow: 'huomenna' },
    lessThanDay: 'alle työpäivän',
    days: (count) => (count === 1 ? 'työpäivän' : `${count} työpäivää`),
  },
  sv: {
    weekdays: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
    date: (at) => `${at.day}.${at.month}`,
    minute: '.',
    clock: (text) => `kl. ${text}`,
    joined: (day, clock) => `${day} ${clock}`,
    near: { yesterday: 'i går', today: 'i dag', tomorrow: 'i morgon' },
    lessThanDay: 'under en arbetsdag',
    days: (count) => (count === 1 ? 'en arbetsdag' : `${count} arbetsdagar`),
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    date: (at) => `${at.day} ${englishMonths[at.month - 1]}`,
    minute: ':',
    clock: (text) => text,
    joined: (day, clock) => `${day} ${clock}`,
    near: { yesterday: 'yesterday', today: 'today', tomorrow: 'tomorrow' },
    lessThanDay: 'less than a working day',
    days: (count) => (count === 1 ? 'one working day' : `${count} working days`),
  },
}

/** Full hours without minutes, as people say them, except a lone English one, which would not read as a time. */
function hour(at: Local, language: Language, alone: boolean): string {
  const bare = at.minute === 0 && !(alone && language === 'en')
  return bare ? `${at.hour}` : `${at.hour}${writing[language].minute}${String(at.minute).padStart(2, '0')}`
}

/** A Helsinki day: "ti 1.12.", "ti 1.12", "Tue 1 Dec". */
export function day(at: Instant, language: Language): string {
  const value = local(at)
  return `${writing[language].weekdays[value.weekday - 1]} ${writing[language].date(value)}`
}

/** A moment: "ti 1.12. klo 9", "ti 1.12 kl. 9", "Tue 1 Dec 9:00". */
export function moment(at: Instant, language: Language): string {
  return writing[language].joined(day(at, language), clock(at, language))
}

/** A clock time: "klo 9.30", "kl. 9.30", "9:30". */
export function clock(at: Instant, language: Language): string {
  return writing[language].clock(hour(local(at), language, true))
}

/** From when to when, within a day: "ti 1.12. klo 9–10", "ti 1.12 kl. 9–10", "Tue 1 Dec 9–10". */
export function span(start: Instant, end: Instant, language: Language): string {
  return writing[language].joined(day(start, language), clocks(start, end, language))
}

function clocks(start: Instant, end: Instant, language: Language): string {
  const from = hour(local(start), language, false)
  return writing[language].clock(`${from}–${hour(local(end), language, false)}`)
}

/** The same said from today: "tänään klo 9–10", "huomenna klo 9–10"; the date when it is further. Only for what is read at once. */
export function spanFrom(start: Instant, end: Instant, now: Instant, language: Language): string {
  return writing[language].joined(dayFrom(start, now, language), clocks(start, end, language))
}

/** A day said from today: "tänään", "huomenna", "eilen", else its date. */
export function dayFrom(at: Instant, now: Instant, language: Language): string {
  const difference = Math.round(local(at).startOf('day').diff(local(now).startOf('day'), 'days').days)
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const
  const word = near[String(difference) as keyof typeof near]
  return word ? writing[language].near[word] : day(at, language)
}

/** Whole working days between two moments: the clock time of the first, that many working days later, has passed. */
export function workingDaysBetween(since: Instant, now: Instant): number {
  let count = 0
  for (let at = plus(since, { days: 1 }); at <= now && count < 250; at = plus(at, { days: 1 })) {
    if (isWorkingDay(sameDay(at, 12))) count += 1
  }
  return count
}

/** How long something has waited, to be put into a sentence: "alle työpäivän", "työpäivän", "2 työpäivää". */
export function waiting(since: Instant, now: Instant, language: Language): string {
  const count = workingDaysBetween(since, now)
  return count === 0 ? writing[language].lessThanDay : writing[language].days(count)
}
