import type { Instant } from './ids.ts'

/**
 * After so many failures a due row is set aside. With the waits of the back-off (10 s, 30 s, 2 min, 10 min, then hourly)
 * that is sixteen hours: an outage of a night passes without anybody having to look.
 */
export const manyAttempts = 20

/** Since when a due row has been set aside, and why, as a code of the log. */
export interface SetAside {
  since: Instant
  code: string
}

/** How many duties were not where they should have been, by kind (delivery.ts, `kindOf`). */
export type Found = Record<string, number>

/** Where a day's check stands: the group it is in, the consultation it has come to there (null: not begun). */
export interface SoFar {
  step: number
  group: string
  after: string | null
  looked: number
  found: Found
}

/** How the latest check ended. `inAll`: how much all of them have found, since the first of them. */
export interface Check {
  at: Instant
  looked: number
  found: Found
  since: Instant
  inAll: number
}

/** All that was found, of whatever kind. */
export function total(found: Found): number {
  return Object.values(found).reduce((sum, count) => sum + count, 0)
}

/** The latest check, added to what the ones before it have found. */
export function checked(before: Check | null, { looked, found }: Pick<SoFar, 'looked' | 'found'>, now: Instant): Check {
  return { at: now, looked, found, since: before?.since ?? now, inAll: (before?.inAll ?? 0) + total(found) }
}
