import type { Instant } from '../domain/ids.ts'

/** Seconds that a Retry-After asks for: a number, fractions too (Graph sends them), or an HTTP date; null: nothing usable. */
export function retryAfterSeconds(header: string | null, now: Instant): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.parse(now)) / 1000)
}

/** Seconds before the next try where Graph names none: 0.5, 1, 2, 4 ... and between half and the whole of it, by chance. */
export function backOffSeconds(triesSoFar: number, random: number): number {
  return 0.5 * 2 ** triesSoFar * (0.5 + random / 2)
}
