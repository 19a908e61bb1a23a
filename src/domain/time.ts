import { DateTime, type DurationLike } from 'luxon'
import { isHoliday } from './holidays.ts'
import type { Instant } from './ids.ts'

/** The time zone of the service. All calendar arithmetic is in it; instants are UTC. */
export const zone = 'Europe/Helsinki'

/** Instants already read: a card asks for the same few again and again, and reading one is slow. */
const known = new Map<Instant, DateTime<true>>()

/** An instant as Helsinki wall-clock time. */
export function local(at: Instant): DateTime<true> {
  const before = known.get(at)
  if (before) return before
  const value = DateTime.fromISO(at, { zone })
  if (!value.isValid) throw new RangeError('not an instant')
  if (known.size >= 5000) known.clear()
  known.set(at, value)
  return value
}

/** The instant of a Helsinki date (`YYYY-MM-DD`) and clock time (`HH:MM`); null when there is no such time. */
export function instantOf(day: string, clock: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(clock)) return null
  const value = DateTime.fromISO(`${day}T${clock}`, { zone })
  // Luxon moves 24:00 and the hour that summer time skips to a time that was not meant.
  return value.isValid && value.toFormat('HH:mm') === clock ? toInstant(value) : null
}

/** Whether this is an instant as the store writes it, in UTC to the millisecond: only such are compared rightly. */
export function isInstant(value: string): value is Instant {
  const at = DateTime.fromISO(value, { zone })
  return at.isValid && toInstant(at) === value
}

/** A luxon time as an instant. */
export function toInstant(value: DateTime): Instant {
  return new Date(value.toMillis()).toISOString() as Instant
}

/** Adds a duration by the Helsinki calendar: a day later is the same clock time, across the change to summer time too. */
export function plus(at: Instant, duration: DurationLike): Instant {
  return toInstant(local(at).plus(duration))
}

/** Monday to Friday, no Finnish holiday. */
export function isWorkingDay(at: Instant): boolean {
  const day = local(at)
  return day.weekday <= 5 && !isHoliday(day.toISODate())
}

/** The same clock time `count` working days later ("one working day" of the domain rules, 1.5). */
export function addWorkingDays(at: Instant, count: number): Instant {
  let days = 0
  for (let left = count; left > 0; ) {
    days += 1
    if (isWorkingDay(plus(at, { days }))) left -= 1
  }
  return plus(at, { days })
}

/** The same clock time `count` working days earlier. */
export function workingDaysBefore(at: Instant, count: number): Instant {
  let days = 0
  for (let left = count; left > 0; ) {
    days += 1
    if (isWorkingDay(plus(at, { days: -days }))) left -= 1
  }
  return plus(at, { days: -days })
}

/** The day before at a Helsinki clock time, e.g. `09:00`. */
export function dayBefore(at: Instant, hour: number): Instant {
  return toInstant(local(at).minus({ days: 1 }).startOf('day').set({ hour }))
}

/** The same Helsinki day at an hour. */
export function sameDay(at: Instant, hour: number): Instant {
  return toInstant(local(at).startOf('day').set({ hour }))
}
