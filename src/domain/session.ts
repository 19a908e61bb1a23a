import type { GuideMark } from './guide.ts'
import type { Instant, PersonId } from './ids.ts'
import type { Kept } from './meeting.ts'
import type { OperatingModel } from './model.ts'
import type { SessionRecord } from './sessionEnd.ts'

/** One place on a session's agenda, with its own start time; empty when `consultationId` is null. */
export interface Slot {
  start: Instant
  end: Instant
  consultationId: string | null
}

/** One day of a session. */
export interface Day {
  start: Instant
  end: Instant
}

/** Whether an invited person comes. */
export type Reply = 'coming' | 'notComing'

/**
 * A meeting of a group, or of a worker and a consultant (one slot). Its id is its first start, so that a group cannot have
 * two at once. What may be missing was not known to an earlier version: it is read through the functions below.
 */
export interface Session {
  id: string
  groupId: string
  start: Instant
  end: Instant
  slots: Slot[]
  /** Where to join; null: "linkki tulee", unless it meets in person. Only Teams hosts (see joinLink.ts). */
  joinUrl: string | null
  /** The unguessable part of the calendar file's address. */
  calendarKey: string
  /** Rises with each change of time, as iCalendar's SEQUENCE wants (RFC 5545 3.8.7.4). */
  sequence: number
  cancelled: boolean
  /** Its days, the first from `start`, the last until `end`. */
  days?: Day[]
  mode?: OperatingModel['mode']
  /** Where it meets; empty in Teams. */
  place?: string
  /** What else one needs to know to come. */
  practicalities?: string
  /** Workers of the area who enrolled for it (M1). */
  enrolled?: PersonId[]
  /** Those whose enrolment a coordinator took back: they do not enrol again. */
  removed?: PersonId[]
  /** Who said that they come, or that they cannot, by memberKey: of members without the app a coordinator notes it. */
  replies?: Record<string, Reply>
  /** Who was there, by memberKey or person, as the secretary or a coordinator marked it afterwards; null: not marked. */
  present?: string[] | null
  /** Where it stands while it runs; null: nobody has begun its guide. */
  guide?: GuideMark | null
  /** What was recorded of it afterwards; null: nothing yet. Not held, it is cancelled too. */
  record?: SessionRecord | null
  /** Asked for a date in the poll that it came of, or enrolled for an earlier one: they hear of it though they are no members. */
  asked?: PersonId[]
  /** The name of the worker who changed it last, for whoever is second. */
  changedBy?: string
  /** What the organiser's calendar has been told of it; absent without Graph. It outlives a cancellation. */
  meeting?: Kept | null
  /** What came of it is asked of the whole at once, as of every session of a group; of its cases only what is left over. */
  askedAsWhole?: boolean
  /** Made ahead from the group's rhythm, by nobody: it goes when the rhythm changes, as long as it is empty. */
  planned?: boolean
}

export function daysOf(session: Pick<Session, 'start' | 'end' | 'days'>): Day[] {
  return session.days ?? [{ start: session.start, end: session.end }]
}

export function modeOf(session: Pick<Session, 'mode'>): OperatingModel['mode'] {
  return session.mode ?? 'remote'
}

/** Whether one joins it by a link: somebody may, unless all meet in person. Of a consultation's own copy of it, too. */
export function needsLink(session: Pick<Session, 'mode'>): boolean {
  return modeOf(session) !== 'inPerson'
}

export function placeOf(session: Pick<Session, 'place'>): string {
  return session.place ?? ''
}

export function practicalitiesOf(session: Pick<Session, 'practicalities'>): string {
  return session.practicalities ?? ''
}

export function enrolledIn(session: Pick<Session, 'enrolled'>): PersonId[] {
  return session.enrolled ?? []
}

export function removedFrom(session: Pick<Session, 'removed'>): PersonId[] {
  return session.removed ?? []
}

export function repliesOf(session: Pick<Session, 'replies'>): Record<string, Reply> {
  return session.replies ?? {}
}

/** The consultations on its agenda, by time. */
export function casesOf(session: Pick<Session, 'slots'>): string[] {
  return session.slots.flatMap(({ consultationId }) => consultationId ?? [])
}

/** Who was there, as marked; before anybody has marked it those who said that they come, and those who enrolled. */
export function presentIn(session: Pick<Session, 'present' | 'replies' | 'enrolled'>): string[] {
  const coming = Object.entries(repliesOf(session)).flatMap(([who, reply]) => (reply === 'coming' ? [who] : []))
  return session.present ?? [...coming, ...enrolledIn(session)]
}
