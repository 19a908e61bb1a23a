import ICAL from 'ical.js'
import { isHoliday } from './holidays.ts'
import type { Instant } from './ids.ts'
import { instantOf, local, plus } from './time.ts'

/** 1 = Monday … 5 = Friday. */
export type Weekday = 1 | 2 | 3 | 4 | 5

/**
 * When a group meets, on the Helsinki clock. `monthly`: the nth weekday of each month, the last when `week` is -1; `weeks`: every
 * so many weeks on a weekday, counted from a date; `agreed`: so many times a year, one or two days, by a poll each time.
 */
export type Cadence =
  | { kind: 'onDemand' }
  | { kind: 'monthly'; week: 1 | 2 | 3 | 4 | -1; weekday: Weekday; time: string }
  | { kind: 'weeks'; every: number; weekday: Weekday; time: string; from: string }
  | { kind: 'agreed'; timesAYear: number; days: 1 | 2 }

/** Weeks of each year without sessions: from and to as `MM-DD`, both included; a break may go over New Year. */
export interface Break {
  from: string
  to: string
}

/** What is left out of a cadence: breaks, and Finnish public holidays, which are skipped or moved. */
export interface Exceptions {
  breaks: Break[]
  holidays: 'skip' | 'move' | 'keep'
}

const none: Exceptions = { breaks: [], holidays: 'keep' }
const days = ['MO', 'TU', 'WE', 'TH', 'FR']

/** Whether a Helsinki day (`YYYY-MM-DD`) lies in one of the breaks. */
export function inBreak(day: string, breaks: Break[]): boolean {
  const date = day.slice(5)
  return breaks.some(({ from, to }) => (from <= to ? from <= date && date <= to : from <= date || date <= to))
}

/** The next working day after a holiday within the same week, else the last one before it; null when the week has none. */
function moved(day: string): string | null {
  const noon = local(`${day}T12:00:00`)
  const later = [1, 2, 3, 4].filter((days) => noon.weekday + days <= 5)
  const earlier = [-1, -2, -3, -4].filter((days) => noon.weekday + days >= 1)
  const week = [...later, ...earlier].map((days) => noon.plus({ days }).toISODate())
  return week.find((each) => !isHoliday(each)) ?? null
}

/** The day on which an occurrence is held: itself, another one, or none. */
function heldOn(day: string, { breaks, holidays }: Exceptions): string | null {
  const off = holidays !== 'keep' && isHoliday(day)
  const on = off ? (holidays === 'move' ? moved(day) : null) : day
  return on && !inBreak(on, breaks) ? on : null
}

/** The rule as RFC 5545 has it, and the day to count from. */
function ruleOf(cadence: Exclude<Cadence, { kind: 'onDemand' | 'agreed' }>, first: string) {
  const weekday = days[cadence.weekday - 1]
  return cadence.kind === 'monthly'
    ? { rule: `FREQ=MONTHLY;BYDAY=${cadence.week}${weekday}`, from: `${first.slice(0, 7)}-01` }
    : { rule: `FREQ=WEEKLY;INTERVAL=${cadence.every};BYDAY=${weekday};WKST=MO`, from: cadence.from }
}

/** How far ahead dates are looked for, in years: a cadence whose dates are all left out ends there. */
const horizonYears = 10

/**
 * The next starts of a cadence after an instant, in order, at most `count`. A cadence on demand or by agreement has none.
 * The days are reckoned by the Helsinki calendar, so that the clock time stays when summer time begins or ends; days in a
 * break are left out, public holidays skipped or moved within their week (moved).
 */
export function nextStarts(cadence: Cadence, after: Instant, count: number, except: Exceptions = none): Instant[] {
  if (cadence.kind === 'onDemand' || cadence.kind === 'agreed') return []
  // A moved date may come after the instant though its own day does not.
  const first = local(plus(after, { days: -7 })).toISODate()
  const last = local(plus(after, { years: horizonYears })).toISODate()
  const { rule, from } = ruleOf(cadence, first)
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from))
  const starts: Instant[] = []
  for (let date = dates.next(); date && starts.length < count; date = dates.next()) {
    const day = date.toString().slice(0, 10)
    if (day > last) break
    if (day < first) continue
    const on = heldOn(day, except)
    const start = on && instantOf(on, cadence.time)
    if (start && start > after) starts.push(start)
  }
  return starts
}
