import { type Group, startsOf } from './group.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import type { Session, Slot } from './session.ts'
import { plus } from './time.ts'

/** The empty case slots of a session that starts at `start`: the model's duration in equal parts, one after another. */
export function emptySlots(model: OperatingModel, start: Instant): Slot[] {
  const minutes = Math.floor(model.durationMin / model.slotsPerMeeting)
  return Array.from({ length: model.slotsPerMeeting }, (_, i) => ({
    start: plus(start, { minutes: i * minutes }),
    end: plus(start, { minutes: (i + 1) * minutes }),
    consultationId: null,
  }))
}

/** A place that can be given to a case: which session, which slot of it. */
export interface FreeSlot {
  sessionId: Instant
  start: Instant
  end: Instant
}

/**
 * The free slots of the group's next sessions, those whose lead time has not passed. `known` are the sessions stored so
 * far; an occurrence of the cadence without a row is wholly free.
 */
export function freeSlots(
  group: Group,
  model: OperatingModel,
  known: Session[],
  now: Instant,
  sessions = 3,
): FreeSlot[] {
  const after = plus(now, { days: model.leadTimeDays })
  const starts = startsOf(group, model, after, sessions)
  return starts.flatMap((start) => {
    const session = known.find((s) => s.id === start)
    if (session?.cancelled) return []
    const slots = session?.slots ?? emptySlots(model, start)
    return slots.filter((s) => s.consultationId === null).map((s) => ({ sessionId: start, start: s.start, end: s.end }))
  })
}
