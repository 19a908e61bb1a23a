import type { Instant } from './ids.ts'

/** An event settled to the last byte before it is first tried. `body` is kept as it was sent: it holds nobody's address. */
export interface FrozenEvent {
  transactionId: string
  body: string
  start: Instant
  end: Instant
  place: string | null
  /** What the group was called in it; an earlier version did not keep it. */
  name?: string
}

/** Who waits in the lobby: all but the invited, or as the tenant's policy has it because that may not be changed. */
export type Lobby = 'invitedPass' | 'notAllowed'

/** What the calendar has been told of a session; kept with the session, so that a crash forgets nothing. */
export type Kept =
  | { state: 'frozen'; revision: number; online: boolean; frozen: FrozenEvent }
  | {
      state: 'standing'
      revision: number
      online: boolean
      eventId: string
      joinUrl: string | null
      start: Instant
      end: Instant
      place: string | null
      name?: string
      /** A digest of the invited addresses; '' while nobody is invited. */
      guests: string
      lobby: Lobby | 'unset'
    }
  /** `by` a person: cancelled or deleted in Outlook, not here. */
  | { state: 'ended'; revision: number; by: 'us' | 'person' }
