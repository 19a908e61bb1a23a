import type { GroupNotice } from './groupNotice.ts'
import type { Instant, PersonId } from './ids.ts'
import type { Notice } from './notice.ts'
import type { PollNoticeKind, SessionNoticeKind } from './sessionNotice.ts'
import type { SetAside, SoFar } from './upkeep.ts'

/**
 * What has to happen. `tell`: send a notice; `refresh`: bring the cards that are out up to date; `carryOver`: what was
 * redirected is brought to its new group; `tellGroup`: send news of a group itself;
 * `keepMeeting`, `lookAtMeeting`: bring a session's event of the calendar into step, see what a person did to it there;
 * `planSessions`: make the coming sessions of a group ahead (without a group: of all of them); `tellSession`, `tellPoll`: send news of a session or of a poll for its date; `refreshPoll`: its channel card shows the tally; `purgePoll`: its answers go;
 * `remind`: a person's reminders that have come together are sent; `releaseOffers`: times that nobody picks go back to the
 * coordinator; `tidy`: old records of deliveries go; `batchSurveys`: what waits of a model's survey is written;
 * `lookForFading`: which of a tenant's groups have had no cases for long; `reconcile`: the day's check whether all that should
 * be due is there; `tellAside`: the administrators hear that rows were set aside; the rest as named.
 */
export type Duty =
  | 'tell'
  | 'refresh'
  | 'purgeText'
  | 'expireDraft'
  | 'remindMembers'
  | 'carryOver'
  | 'purgeWords'
  | 'purgeStatement'
  | 'batchSurveys'
  | 'lookForFading'
  | 'tellGroup'
  | 'tellSession'
  | 'tellPoll'
  | 'refreshPoll'
  | 'purgePoll'
  | 'keepMeeting'
  | 'lookAtMeeting'
  | 'planSessions'
  | 'remind'
  | 'releaseOffers'
  | 'tidy'
  | 'reconcile'
  | 'tellAside'

/**
 * Something that has to happen at an instant, written before the change it belongs to. It is a hint: whoever finds it
 * compares it with the thing as it is, and does it only if `change` came about and `stamp` still fits (duties.ts).
 */
export interface DueRow {
  id: string
  at: Instant
  duty: Duty
  groupId: string
  /** A consultation's id, a session's id, for a draft the person's id, for news of a group and its coming sessions the group's, for those of all groups the tenant's. */
  thingId: string
  /** The event of the change that this row belongs to; null when it belongs to none (a draft's end). */
  change: string | null
  /** What the thing must still look like for the duty to make sense, e.g. the session's start; see duties.ts. */
  stamp: string
  notice: Notice | null
  /** News of a group itself; then there is no other notice. */
  groupNotice?: GroupNotice
  /** News of a session, of a poll. */
  sessionNotice?: SessionNoticeKind
  pollNotice?: PollNoticeKind
  /** Only to this person (a row parked until they appear, or a single person's reminder); null: the notice's audience. */
  only: PersonId | null
  /** Not to this person: they did it themselves and already see the result. */
  except: PersonId | null
  /** Nor to these: of a session's news, those who hear it as news of their own case. */
  but?: PersonId[]
  /** Which time of asking it is, of a reminder that comes again. */
  round?: number
  /** The person asked to be reminded of it again. */
  asked?: true
  /** A reminder that has come to its person's others; what its delivery is recorded under. */
  collectedAs?: string
  /** It waited for its person until they could be reached: what it stands under among the undelivered. */
  waited?: string
  /** It has failed too often, and waits for an administrator or the day's check. */
  setAside?: SetAside
  /** How far the day's check has come. */
  soFar?: SoFar
  attempts: number
  /** Nobody else may touch it before this instant. */
  leaseUntil: Instant | null
}

/**
 * What a delivery of the row is recorded under. A planned reminder may have more than one row (planned again after an undo):
 * it is the same reminder as long as it is of the same thing at the same time, and is delivered once. News of a session at
 * one of its states is told under that state (timers/tellSession.ts).
 */
export function deliveryOf(row: DueRow): string {
  const { id, groupId, thingId, stamp, notice, round, sessionNotice, pollNotice, collectedAs } = row
  if (collectedAs !== undefined) return collectedAs
  if (pollNotice) return `${groupId} poll ${thingId} ${pollNotice} ${stamp}`
  return stamp === ''
    ? id
    : `${groupId} ${thingId} ${notice?.kind ?? sessionNotice} ${stamp}${round ? ` ${round}` : ''}`
}

/** What duty a row is, whichever row it is: two of the same are one duty. */
export function dutyKey(row: DueRow): string {
  const { at, duty, groupId, thingId, stamp, notice, sessionNotice, pollNotice, round = '' } = row
  const kind = notice?.kind ?? sessionNotice ?? pollNotice ?? ''
  return [at, duty, groupId, thingId, kind, stamp, round].join('|')
}
