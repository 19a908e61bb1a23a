import type { Instant } from './ids.ts'

/** One place on a session's agenda, with its own start time; empty when `consultationId` is null. */
export interface Slot {
  start: Instant
  end: Instant
  consultationId: string | null
}

/** A meeting of a group, or of a worker and a consultant (one slot). Its id is its first start, so that a group cannot have two at once. */
export interface Session {
  id: string
  groupId: string
  start: Instant
  end: Instant
  slots: Slot[]
  /** Where to join; null: "linkki tulee". Only Teams hosts (see joinLink.ts). */
  joinUrl: string | null
  /** The unguessable part of the calendar file's address. */
  calendarKey: string
  /** Rises with each change of time, as iCalendar's SEQUENCE wants (RFC 5545 3.8.7.4). */
  sequence: number
  cancelled: boolean
}
