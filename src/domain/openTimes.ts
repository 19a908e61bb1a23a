import { type Break, inBreak, nextStarts, type Weekday } from './cadence.ts'
import type { Consultation } from './consultation.ts'
import type { Instant, PersonId } from './ids.ts'
import { local, plus } from './time.ts'

/** An open time of every week on the Helsinki clock, between two days (`YYYY-MM-DD`, both included). `off`: those taken out. */
export interface Weekly {
  id: string
  weekday: Weekday
  time: string
  from: string
  until: string
  off: Instant[]
}

/** A time of the consultant's that is taken, in whichever group; `revision`: what the consultation had when it was taken. */
export interface Booking {
  groupId: string
  consultationId: string
  start: Instant
  end: Instant
  revision: number
  at: Instant
}

/** A consultant's open times ("vapaat ajat") and what is taken of their time: the person's, over all their groups. */
export interface OpenTimes {
  person: PersonId
  singles: Instant[]
  weekly: Weekly[]
  bookings: Booking[]
}

/** One open time; `series`: the weekly one it comes from. */
export interface OpenTime {
  start: Instant
  series: string | null
}

interface Span {
  start: Instant
  end: Instant
}

/** At most this far ahead goes a weekly open time. */
export const weeklyYears = 1
/** More than the weeks of a year. */
const mostOccurrences = 60
/** So long a booking may be on its way before it is taken for a leftover. */
const graceMinutes = 2

export function noTimes(person: PersonId): OpenTimes {
  return { person, singles: [], weekly: [], bookings: [] }
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** The occurrences of a weekly time after an instant: same clock time over DST, without breaks, public holidays, and those taken out. */
export function occurrences(weekly: Weekly, after: Instant, breaks: Break[] = []): Instant[] {
  const { weekday, time, from, until, off } = weekly
  const cadence = { kind: 'weeks', every: 1, weekday, time, from } as const
  return nextStarts(cadence, after, mostOccurrences, { breaks, holidays: 'skip' }).filter(
    (start) => local(start).toISODate() <= until && !off.includes(start),
  )
}

/** All open times after an instant, by date, each once. Breaks are a group's; a single time in one was meant. */
export function openAhead(times: OpenTimes, after: Instant, breaks: Break[] = []): OpenTime[] {
  const all = new Map<Instant, OpenTime>()
  for (const start of times.singles) if (start > after) all.set(start, { start, series: null })
  for (const weekly of times.weekly)
    for (const start of occurrences(weekly, after, breaks)) all.set(start, { start, series: weekly.id })
  return [...all.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** Whether a start lies in breaks that all of these groups have. */
export function inEveryBreak(start: Instant, breaks: Break[][]): boolean {
  const day = local(start).toISODate()
  return breaks.length > 0 && breaks.every((each) => inBreak(day, each))
}

/** Those whose whole duration is free of what is taken. */
export function withoutTaken(open: OpenTime[], taken: Span[], minutes: number): OpenTime[] {
  return open.filter(({ start }) => {
    const end = plus(start, { minutes })
    return !taken.some((span) => overlap(span, { start, end }))
  })
}

/**
 * Whether a booking still takes the time, compared with its consultation as it is (null: there is none). It is written
 * before the change it belongs to: until that came about or something else did, it stands for as long as a change takes.
 */
export function stands(booking: Booking, person: PersonId, c: Consultation | null, now: Instant): boolean {
  if (c === null || c.revision <= booking.revision) return plus(booking.at, { minutes: graceMinutes }) > now
  return c.state === 'scheduled' && c.session?.start === booking.start && c.takenBy === person
}

/** Without what is past: singles, ended series, bookings, what was taken out. */
export function tidied(times: OpenTimes, now: Instant): OpenTimes {
  const today = local(now).toISODate()
  return {
    ...times,
    singles: times.singles.filter((start) => start > now),
    weekly: times.weekly
      .filter(({ until }) => until >= today)
      .map((weekly) => ({ ...weekly, off: weekly.off.filter((start) => start > now) })),
    bookings: times.bookings.filter(({ end }) => end > now),
  }
}

export function withSingles(times: OpenTimes, starts: Instant[]): OpenTimes {
  return { ...times, singles: [...new Set([...times.singles, ...starts])].sort() }
}

/** With a weekly time; the same weekday and clock time over days that overlap would be the same twice: its days are joined. */
export function withWeekly(times: OpenTimes, added: Weekly): OpenTimes {
  const same = times.weekly.filter(
    ({ weekday, time, from, until }) =>
      weekday === added.weekday && time === added.time && from <= added.until && until >= added.from,
  )
  const from = [added, ...same].map((each) => each.from).sort()[0] ?? added.from
  const until =
    [added, ...same]
      .map((each) => each.until)
      .sort()
      .at(-1) ?? added.until
  return { ...times, weekly: [...times.weekly.filter((each) => !same.includes(each)), { ...added, from, until }] }
}

/** Without these times: single ones go, of a weekly one the occurrence is taken out. */
export function without(times: OpenTimes, starts: Instant[]): OpenTimes {
  return {
    ...times,
    singles: times.singles.filter((start) => !starts.includes(start)),
    weekly: times.weekly.map((weekly) => {
      // A day before: whether they are occurrences does not hang on now.
      const hit = starts.filter((start) => occurrences(weekly, plus(start, { days: -1 })).includes(start))
      return hit.length > 0 ? { ...weekly, off: [...weekly.off, ...hit] } : weekly
    }),
  }
}

/** Without whatever begins so that it would overlap a span, `minutes` long each; `keep`: that one stays. */
export function withoutSpan(times: OpenTimes, span: Span, minutes: number, keep: Instant | null = null): OpenTimes {
  const near = openAhead(times, plus(span.start, { minutes: -minutes }))
  const hit = near.filter(({ start }) => start !== keep && overlap(span, { start, end: plus(start, { minutes }) }))
  return hit.length > 0
    ? without(
        times,
        hit.map(({ start }) => start),
      )
    : times
}

/** Without a whole weekly series. */
export function withoutSeries(times: OpenTimes, id: string): OpenTimes {
  return { ...times, weekly: times.weekly.filter((weekly) => weekly.id !== id) }
}
