import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'

/** Seconds that a row is leased while its duty is being done: a crash delays it by no more. */
export const leaseSeconds = 30

const waits = [10, 30, 120, 600]

/**
 * When a row that failed is tried again: after 10 s, 30 s, 2 min, 10 min, then hourly, until it is set aside (setAside.ts). Not before
 * `askedSeconds` have passed, which who refused asked for. `random` (0 to 1; 0.5 without): up to a quarter sooner or later,
 * so that what failed together does not come back together.
 */
export function nextAttempt(now: Instant, attempts: number, askedSeconds = 0, random = 0.5): Instant {
  const seconds = Math.max((waits[attempts - 1] ?? 3600) * (0.75 + random / 2), askedSeconds)
  return plus(now, { milliseconds: Math.round(seconds * 1000) })
}
