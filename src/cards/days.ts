import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { instantOf, isWorkingDay, local, plus, sameDay } from '../domain/time.ts'
import { clock, day } from '../i18n/dates.ts'
import type { Choice } from './inputs.ts'

const choiceOf = (at: Instant, language: Language): Choice => ({ id: local(at).toISODate(), title: day(at, language) })

/**
 * The next working days from today, as choices whose ids are Helsinki days (`YYYY-MM-DD`). Choices and not a date picker:
 * they read in the person's language in every client, and offer no Sunday.
 */
export function workingDays(now: Instant, count: number, language: Language): Choice[] {
  const days: Choice[] = []
  for (let at = sameDay(now, 12); days.length < count; at = plus(at, { days: 1 })) {
    if (isWorkingDay(at)) days.push(choiceOf(at, language))
  }
  return days
}

/** The latest working days up to today, newest first, as choices whose ids are Helsinki days. */
export function workingDaysBack(now: Instant, count: number, language: Language): Choice[] {
  const days: Choice[] = []
  for (let at = sameDay(now, 12); days.length < count; at = plus(at, { days: -1 })) {
    if (isWorkingDay(at)) days.push(choiceOf(at, language))
  }
  return days
}

/** Working days one to twelve weeks ahead, for a follow-up; a holiday becomes the next working day. */
export function weeksAhead(now: Instant, language: Language): Choice[] {
  return [1, 2, 3, 4, 6, 8, 12].map((weeks) => {
    let at = plus(sameDay(now, 12), { weeks })
    while (!isWorkingDay(at)) at = plus(at, { days: 1 })
    return choiceOf(at, language)
  })
}

/** Clock times of office hours, every half hour, as choices whose ids are `HH:MM`. */
export function clockTimes(language: Language): Choice[] {
  return Array.from({ length: 19 }, (_, i) => {
    const id = `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`
    return { id, title: clock(instantOf('2026-01-15', id) as Instant, language) }
  })
}

/** The next days from today, Sundays too, as choices whose ids are Helsinki days. */
export function daysAhead(now: Instant, count: number, language: Language): Choice[] {
  return Array.from({ length: count }, (_, days) => choiceOf(plus(sameDay(now, 12), { days }), language))
}
