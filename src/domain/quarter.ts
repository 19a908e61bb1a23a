import type { Instant } from './ids.ts'
import { instantOf, local, plus } from './time.ts'

/** A quarter of a calendar year in Helsinki: `2026-4`. */
export type Quarter = `${number}-${1 | 2 | 3 | 4}`

/** The quarter in which an instant lies. */
export const quarterOf = (at: Instant): Quarter => {
  const { year, quarter } = local(at)
  return `${year}-${quarter as 1 | 2 | 3 | 4}`
}

/** When a quarter begins (included) and ends (not included); null: there is no such quarter. */
export function timesOf(quarter: string): { begins: Instant; ends: Instant } | null {
  const [, year, number] = /^(\d{4})-([1-4])$/.exec(quarter) ?? []
  if (!year || !number) return null
  const begins = instantOf(`${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`, '00:00')
  return begins === null ? null : { begins, ends: plus(begins, { months: 3 }) }
}

/** The quarters from the one in which `since` lies to the one of `now`, the newest first, at most `count`. */
export function quartersBack(since: Instant, now: Instant, count: number): Quarter[] {
  const all: Quarter[] = []
  for (let at = timesOf(quarterOf(now))?.begins ?? now; all.length < count; at = plus(at, { months: -3 })) {
    all.push(quarterOf(at))
    if (at <= since) break
  }
  return all
}
