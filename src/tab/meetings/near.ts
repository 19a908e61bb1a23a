import type { Meeting } from '../../api/contract.ts'
import type { Instant } from '../../domain/ids.ts'

/** One can join so many minutes before a meeting begins. */
export const joinMinutes = 15

/** Whether it is time to join: from a quarter of an hour before until the end. */
export function isNear({ start, end }: { start: Instant; end: Instant }, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(start) - joinMinutes * 60_000 && now < end
}

/** Meetings in three: those to join now, those to come, the nearest first, and those of the last days, the latest first. */
export function inTurn(meetings: Meeting[], now: Instant) {
  const sorted = meetings.toSorted((a, b) => a.start.localeCompare(b.start))
  const joinable = (m: Meeting) => !m.cancelled && isNear(m, now)
  return {
    near: sorted.filter(joinable),
    coming: sorted.filter((m) => m.end > now && !joinable(m)),
    past: sorted.filter((m) => m.end <= now).toReversed(),
  }
}
