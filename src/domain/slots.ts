import { type Group, startsOf } from './group.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { overlap } from './openTimes.ts'
import type { Day, Session, Slot } from './session.ts'
import { isWorkingDay, plus } from './time.ts'

/** The days of a session: the model's duration each, at the same clock time, on working days one after another. */
export function daysFrom(model: OperatingModel, start: Instant, count: number): Day[] {
  const days: Day[] = []
  for (let at = start; days.length < count; at = plus(at, { days: 1 })) {
    if (days.length === 0 || isWorkingDay(at)) days.push({ start: at, end: plus(at, { minutes: model.durationMin }) })
  }
  return days
}

/** The empty case slots of a session that starts at `start`: each day's duration in equal parts, one after another. */
export function emptySlots(model: OperatingModel, start: Instant, days = 1): Slot[] {
  const minutes = Math.floor(model.durationMin / model.slotsPerMeeting)
  return daysFrom(model, start, days).flatMap((day) =>
    Array.from({ length: model.slotsPerMeeting }, (_, i) => ({
      start: plus(day.start, { minutes: i * minutes }),
      end: plus(day.start, { minutes: (i + 1) * minutes }),
      consultationId: null,
    })),
  )
}

/** A place that can be given to a case: which session, which slot of it. */
export interface FreeSlot {
  sessionId: Instant
  start: Instant
  end: Instant
}

/** The deadline of a session: afterwards only a coordinator adds to its agenda, and nobody enrols any more. */
export function deadlineOf(session: Pick<Session, 'start'>, model: OperatingModel): Instant {
  return plus(session.start, { days: -model.leadTimeDays })
}

/** Whether a group meets then already, by one of its sessions that stand; the one at this id is not asked. */
export function meetsDuring(
  known: Pick<Session, 'id' | 'start' | 'end' | 'cancelled'>[],
  span: Pick<Session, 'id' | 'start' | 'end'>,
): boolean {
  return known.some((s) => !s.cancelled && s.id !== span.id && overlap(s, span))
}

/** An occurrence of the rhythm, as long as nothing is known of it. */
export function spanFrom(model: OperatingModel, start: Instant): Pick<Session, 'id' | 'start' | 'end'> {
  return { id: start, start, end: plus(start, { minutes: model.durationMin }) }
}

/**
 * Whether an occurrence of the rhythm is one that nothing was decided of: a cancelled one is off, one that was moved is
 * where it is now, and where the group meets already there is none.
 */
export function isUndecided(known: Session[], model: OperatingModel, start: Instant): boolean {
  return known.every(({ id }) => id !== start) && !meetsDuring(known, spanFrom(model, start))
}

/** The next occurrences that nothing was decided of. */
function undecided(group: Group, model: OperatingModel, known: Session[], after: Instant, count: number): Instant[] {
  return startsOf(group, model, after, count + known.length).filter((start) => isUndecided(known, model, start))
}

/**
 * The free slots of the group's next sessions whose deadline has not passed; of a coordinator (`late`) also those of a
 * session that has not begun. `known` are the sessions stored so far; an occurrence of the cadence without a row is wholly
 * free, and what was agreed besides the cadence is a row alone.
 */
export function freeSlots(
  group: Group,
  model: OperatingModel,
  known: Session[],
  now: Instant,
  sessions = 3,
  late = false,
): FreeSlot[] {
  const after = late ? now : plus(now, { days: model.leadTimeDays })
  const agreed = known.filter((s) => !s.cancelled && s.start > after)
  const dated = undecided(group, model, known, after, sessions).map((start) => ({
    ...{ id: start, start, slots: emptySlots(model, start) },
  }))
  const all = [...agreed, ...dated].sort((a, b) => (a.start < b.start ? -1 : 1))
  return all
    .slice(0, sessions)
    .flatMap(({ id, slots }) =>
      slots
        .filter((s) => s.consultationId === null && s.start > now)
        .map((s) => ({ sessionId: id, start: s.start, end: s.end })),
    )
}

/** The start of the group's next session after an instant; null when none is agreed yet. */
export function nextSession(group: Group, model: OperatingModel, known: Session[], after: Instant): Instant | null {
  const agreed = known.filter((s) => !s.cancelled && s.start > after).map((s) => s.start)
  return [...undecided(group, model, known, after, 1), ...agreed].sort()[0] ?? null
}
