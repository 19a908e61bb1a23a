import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { FrozenEvent, Lobby } from '../domain/meeting.ts'
import type { Session } from '../domain/session.ts'

export type { FrozenEvent, Kept, Lobby } from '../domain/meeting.ts'

/**
 * Why a calendar did not do what it was asked to, as plain data: no subject, no body, nobody's address.
 * `missingPermission`: an administrator has to grant it; `optional`: all else works without it. `unavailable`: away or too busy, worth trying again, after
 * `retryAfterSeconds` if it said so. `refused`: trying the same again does not help.
 */
export type CalendarProblem =
  | { kind: 'missingPermission'; permission: string; optional?: true }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  | { kind: 'refused'; status: number; code: string }

export type Reply<T> = { value: T; problem?: undefined } | { value?: undefined; problem: CalendarProblem }

/** Somebody who is invited; without the app too (police, school). */
export interface Guest {
  address: string
  name: string
}

/** A session's meeting as it should be. What is not in here does not go out: no code, no topic, no case, no client. */
export interface Wish {
  session: Pick<Session, 'id' | 'groupId' | 'start' | 'end' | 'cancelled' | 'days'>
  group: Pick<Group, 'name' | 'language'>
  /** Rises when the session needs another event (after a cancellation that was taken back, or for a link it never had). */
  revision: number
  /** A Teams meeting; false: in person, no link to join. */
  online: boolean
  place: string | null
  /** What to bring, where to park: written once, when the event is made. */
  practicalities: string | null
  /** Each guest sees only themselves. */
  hideGuests: boolean
  /** Null: who they are cannot be asked now; those of the event stay. */
  guests: Guest[] | null
  /** What guests read when it is cancelled. */
  comment: string
}

/** An event as it stands in the calendar. */
export interface Seen {
  start: Instant
  end: Instant
  cancelled: boolean
  joinUrl: string | null
}

/** Days from 1 (Monday) to 7, and clock times `HH:MM` in Helsinki. */
export interface WorkingHours {
  days: number[]
  from: string
  to: string
}

/** When somebody is taken; `busy` null: the calendar does not know this address. Never with what. */
export interface Availability {
  address: string
  busy: { start: Instant; end: Instant }[] | null
  hours: WorkingHours | null
}

/**
 * A calendar that makes real meetings. Only a duty of a due row calls it, never a use case in a turn: an outage is then
 * tried again. (But for `availability`, which only proposes.) Every call may be repeated, after a crash or a lost answer too, and the second time changes nothing more.
 * `prepare` is pure; its result has to be stored before `create` is first tried (keepInStep.ts does it in this order).
 * 'gone': the event is no longer there.
 */
export interface Calendar {
  prepare(wish: Wish): FrozenEvent
  create(frozen: FrozenEvent): Promise<Reply<{ eventId: string; joinUrl: string | null }>>
  move(eventId: string, start: Instant, end: Instant): Promise<Reply<'done' | 'gone'>>
  setPlace(eventId: string, place: string | null): Promise<Reply<'done' | 'gone'>>
  /** The subject, once the group has another name. The body stays: without its Teams part the meeting would end. */
  rename(eventId: string, wish: Wish): Promise<Reply<'done' | 'gone'>>
  /** The whole list of guests; those who come or go are told, nobody else. */
  setGuests(eventId: string, guests: Guest[]): Promise<Reply<'done' | 'gone'>>
  /** All but the invited wait in the lobby. What Graph refuses leaves the meeting as it is; its permission is optional. */
  closeLobby(joinUrl: string): Promise<Reply<Lobby>>
  /** An event that is gone already counts as cancelled. */
  cancel(eventId: string, comment: string): Promise<Reply<'done'>>
  look(eventId: string): Promise<Reply<Seen | 'gone'>>
  availability(addresses: string[], from: Instant, to: Instant): Promise<Reply<Availability[]>>
}
