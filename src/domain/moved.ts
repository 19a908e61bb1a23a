import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { daysOf, type Session } from './session.ts'
import { daysFrom } from './slots.ts'
import { plus } from './time.ts'

const shifted = <T extends { start: Instant; end: Instant }>(time: T, ms: number): T => ({
  ...time,
  start: plus(time.start, { milliseconds: ms }),
  end: plus(time.end, { milliseconds: ms }),
})

/**
 * The session from another start on: as many days, working days one after another at the same clock time, each as long as it
 * was and with its slots and their cases. What people said of the old time is forgotten: they are asked anew.
 */
export function movedTo(session: Session, model: OperatingModel, start: Instant): Session {
  if (start === session.start) return session
  const before = daysOf(session)
  const begins = daysFrom(model, start, before.length).map((day) => day.start)
  const shiftOf = (at: Instant) => {
    const n = Math.max(
      0,
      before.findLastIndex((day) => day.start <= at),
    )
    return Date.parse(begins[n] ?? start) - Date.parse(before[n]?.start ?? session.start)
  }
  const days = before.map((day) => shifted(day, shiftOf(day.start)))
  const slots = session.slots.map((slot) => shifted(slot, shiftOf(slot.start)))
  return { ...session, start, end: days.at(-1)?.end ?? start, days, slots, replies: {} }
}
