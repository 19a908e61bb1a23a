import type { Instant } from '../../domain/ids.ts'

const helsinki = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
})
const hourMs = 3_600_000

/** The Helsinki day of an instant, as `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => helsinki.format(new Date(at)).slice(0, 10)

/** The day so many days after a day. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hourMs).toISOString().slice(0, 10)
}

/** The instant at which a Helsinki day begins. */
export function beginningOf(day: string): Instant {
  // Two hours ahead of UTC in winter, three in summer.
  const at = [2, 3].map((hours) => new Date(Date.parse(`${day}T00:00:00Z`) - hours * hourMs))
  return (at.find((time) => helsinki.format(time) === `${day} 00:00`) ?? new Date(`${day}T00:00:00Z`)).toISOString()
}

/** The days that can be the last one of a holiday that begins now: from today on. */
export const lastDays = (now: Instant, count: number): string[] =>
  Array.from({ length: count }, (_, i) => daysAfter(dayOf(now), i))

/** The morning on which one is back after a holiday's last day; with `lastDayOf` there and back. */
export const backAfter = (lastDay: string): Instant => beginningOf(daysAfter(lastDay, 1))
export const lastDayOf = (back: Instant): string => daysAfter(dayOf(back), -1)
