import type { DueRow } from './due.ts'
import type { Instant, PersonId } from './ids.ts'

/**
 * How a notification stands with one recipient. `actedOn`: they pressed a button of it, or were reached another way;
 * `skipped`: it was not sent, because it makes no sense any more.
 */
export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'unreachable' | 'actedOn' | 'skipped'

/**
 * Why it stands so, as a code. `notOpened`: has never opened the app; `blocked`: blocked or uninstalled it; the next five:
 * Teams was busy, failed, was silent, could not be reached, refused; `otherWay`: a coordinator reached the person otherwise.
 */
export type DeliveryReason = 'notOpened' | 'blocked' | 'busy' | 'server' | 'silent' | 'network' | 'refused' | 'otherWay'

/**
 * Why it was skipped. `overtaken`: what it is about has changed or ended; `nobody`: nobody is to be told; `enough`: the person
 * wished fewer, or was reminded often enough; `notMade`: the change it belonged to never came about.
 */
export type SkipReason = 'overtaken' | 'nobody' | 'enough' | 'notMade'

/** One notification to one recipient. No text. */
export interface Delivery {
  /** What it is recorded under, so that it comes once, with the recipient: a person's id, or a place of a channel. */
  key: string
  recipient: string
  /** Null: a channel. */
  person: PersonId | null
  groupId: string
  thingId: string
  kind: string
  state: DeliveryState
  attempts: number
  reason: DeliveryReason | null
  skipped?: SkipReason
  /** Since when it stands so. */
  at: Instant
  /** What would be sent; while it has not been delivered. */
  row: DueRow | null
}

/** So many days a delivery is remembered. */
export const deliveryDays = 180

/** What a due row tells of, as the kind of its notice; its duty where it has none. */
export function kindOf(row: DueRow): string {
  return row.notice?.kind ?? row.sessionNotice ?? row.pollNotice ?? row.groupNotice?.kind ?? row.duty
}
