import type { Instant } from '../domain/ids.ts'
import { type Day, daysOf, needsLink, placeOf, practicalitiesOf, type Session } from '../domain/session.ts'

/** What an address asks for: a slot (by its start), and whose it was when the address was given. All null: the whole session. */
export interface Asked {
  slot: Instant | null
  of: string | null
  revision: number | null
}

/** An entry of somebody's calendar. `about` is what it stays the same entry for; it is never shown, only its digest. */
export interface Entry {
  about: string
  sequence: number
  start: Instant
  end: Instant
  /** The days of the whole session, or the one slot. */
  days: Day[]
  joinUrl: string | null
  /** Whether a link to join comes, if there is none yet; where all meet in person none does. */
  linkComes: boolean
  /** Where one goes; empty in Teams. */
  place: string
  /** What else one needs to know to come. */
  practicalities: string
  cancelled: boolean
}

/**
 * The entry that an address stands for. A slot that was asked for gives its own times; none such, the session's. The entry
 * of a slot is the consultation's, not the session's: one-to-one support changes a time by another session, and the entry
 * must move, not double. It is cancelled when the session is, or when the slot is not that consultation's any more.
 *
 * SEQUENCE must rise with each new time (RFC 5545 3.8.7.4), and a new session starts from 0 again: an address therefore
 * carries the consultation's revision, which rises with every change. Twice that, plus one when cancelled: a cancellation
 * goes over its own time and stays under the next, so that an old address opened late takes no new time away.
 */
export function entryIn(session: Session, { slot, of, revision }: Asked): Entry {
  const [first, ...rest] = session.slots
  const own = session.slots.find((s) => s.start === slot) ?? (rest.length === 0 ? first : undefined)
  const holder = own?.consultationId ?? null
  const cancelled = session.cancelled || (of !== null && of !== holder)
  const { start, end } = own ?? session
  return {
    about: of ?? holder ?? session.id,
    sequence: of === null || revision === null ? session.sequence : 2 * revision + Number(cancelled),
    start,
    end,
    days: own ? [{ start, end }] : daysOf(session),
    joinUrl: cancelled ? null : session.joinUrl,
    linkComes: needsLink(session),
    place: placeOf(session),
    practicalities: practicalitiesOf(session),
    cancelled,
  }
}
