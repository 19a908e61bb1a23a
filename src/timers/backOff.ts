import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'

/** Seconds that a row is leased while its duty is being done: a crash delays it by no more. */
export const leaseSeconds = 30

/** After this many attempts a row is set aside: tried once a day, each time with a line in the log, and never dropped. */
export const manyAttempts = 20

const waits = [10, 30, 120, 600]

/** When a row that failed is tried again: after 10 s, 30 s, 2 min, 10 min, then hourly; daily once it is set aside. */
export function nextAttempt(now: Instant, attempts: number): Instant {
  if (attempts > manyAttempts) return plus(now, { days: 1 })
  return plus(now, { seconds: waits[attempts - 1] ?? 3600 })
}
