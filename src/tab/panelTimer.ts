import type { Guide } from '../api/guideContract.ts'
import type { Instant } from '../domain/ids.ts'

/** A step's time at a moment. `seconds` left, negative when it has run over; `spent`: the part of its time that is gone, 0 to 1; `endsAt`: when all is done at this pace. */
export interface Timer {
  seconds: number
  spent: number
  endsAt: Instant
}

/** The timer of a session's step by the server's clock (milliseconds since 1970): the same for everybody who looks at that moment. */
export function timerAt({ since, until, rest }: NonNullable<Guide['guide']>, now: number): Timer {
  const [from, to] = [Date.parse(since), Date.parse(until)]
  const seconds = Math.ceil((to - now) / 1000)
  const spent = to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : 1
  return { seconds, spent, endsAt: new Date(Math.max(to, now) + rest * 60_000).toISOString() }
}

/** Seconds as a clock shows them, without a sign: `4:05`, `62:00`. */
export function minutesAndSeconds(seconds: number): string {
  const all = Math.abs(seconds)
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}
