import type { Instant, PersonId } from './ids.ts'
import type { Company, Consent, OperatingModel } from './model.ts'

/** The states of a consultation. `transition.ts` says which action leads from which to which. */
export type State =
  | 'waiting' // sent, nobody has taken it yet
  | 'taken' // a coordinator works on it
  | 'clarification' // the worker is asked something
  | 'returned' // the text was purged, the worker writes anew (`rewriteFor` says why; null: it identified someone)
  | 'offered' // times are offered, the worker picks
  | 'scheduled' // it has a place in a session
  | 'followUp' // the session was held; recommendations and follow-up carry it on
  | 'closed' // resolved
  | 'continued' // goes on as a further consultation (jatkokonsultaatio)
  | 'redirected' // lives on in another group
  | 'declined'
  | 'withdrawn'

export type RecommendationState = 'open' | 'done' | 'partly' | 'notPossible' | 'noLongerNeeded'
export type ToldToClient = 'yes' | 'notYet' | 'notApplicable'
/** Who carries a recommendation out, as what they are here: nobody's name is typed. */
export type Responsible = 'requester' | 'pair' | 'coordinator' | 'chair' | 'secretary' | 'member'

/** One recommendation; its words are a text row. What may be missing was not known to an earlier version. */
export interface Recommendation {
  id: string
  state: RecommendationState
  /** The requester where nothing is said. */
  responsible?: Responsible
  /** By when it is wished for: noon of a Helsinki day. */
  by?: Instant | null
  told?: ToldToClient
  /** On which day the client was told: its noon. */
  toldOn?: Instant | null
}

/** A written statement: its words are a text row of its own, until it has been opened or nobody has (statement.ts). */
export interface StatementRecord {
  at: Instant
  /** The day of the client's written permission, as the recorder confirmed it: its noon. */
  permissionOn: Instant
  openedAt: Instant | null
}
export type Resolution = 'resolved' | 'progressing' | 'stuck'
export type DeclineHint = 'otherGroup' | 'supervisor' | 'emergency' | 'later' | 'none'
/** What made a returned text identify someone. */
export type ReturnReason = 'contact' | 'rare' | 'place' | 'date' | 'other'
export const returnReasons: readonly ReturnReason[] = ['contact', 'rare', 'place', 'date', 'other']
/** Why else a text is written anew: the client took the permission back, or the new group's model asks for other things. */
export type RewriteReason = 'permissionWithdrawn' | 'otherModel'
export type WishedTime = 'thisWeek' | 'nextWeek' | 'morning' | 'afternoon'

/** The facts of a request: no free text is in here, ever. Its texts are rows of their own (text.ts). */
export interface Consultation {
  id: string
  groupId: string
  modelId: string
  tenantId: string
  code: number
  requester: PersonId
  pair: PersonId | null
  /** The pair's name as they joined, so that the requester sees who it is. */
  pairName?: string
  subject: 'general' | 'case'
  consent: Consent
  topic: string
  help: string[]
  wishedTimes: WishedTime[]
  /** Who comes along with the worker, as a kind; rows of an earlier version say it by `withPair` alone (companyOf). */
  company: Company
  withPair: boolean
  /** People whom the requester removed as their pair: they cannot join again by the code. */
  removedPairs?: PersonId[]
  /** The client comes to the session. Only that somebody comes is stored, never who. */
  clientComes: boolean
  /** Since when the client has been there, as the chair or a coordinator confirmed it on the day (clientPresent). */
  clientHereAt?: Instant | null
  /** A formal statement is asked for; the client has given a written permission for it. */
  statement: boolean
  writtenWithClient: boolean
  state: State
  /** Rises by one with every change. */
  revision: number
  sentAt: Instant
  /** Since when it has been whose turn it is. */
  turnSince: Instant
  takenBy: PersonId | null
  offers: Instant[]
  /** Its place: the slot's times, with what the session says of joining, so that a card needs no second read. */
  session: {
    id: string
    start: Instant
    end: Instant
    joinUrl: string | null
    calendarKey: string
    sequence: number
    mode?: OperatingModel['mode']
    place?: string
    askedAsWhole?: boolean
    practicalities?: string
    /** When the whole session begins, where that is not its id any more. */
    opens?: Instant
  } | null
  /** People who want a reminder an hour before. */
  hourReminder: PersonId[]
  declineHint: DeclineHint | null
  returnedFor: ReturnReason[]
  rewriteFor?: RewriteReason | null
  /** Where the request went (redirected) or goes on (continued). */
  next: { groupId: string; id: string; code: number } | null
  /** Where it came from: redirected from, or the first consultation of a further one. */
  previous: { groupId: string; id: string; code: number; how: 'redirected' | 'continued' } | null
  recommendations: Recommendation[]
  /** What it held, of the model's contents, as it was recorded. */
  contents?: string[]
  /** Whether the client has been told of all of them (toldOf). */
  toldToClient: ToldToClient | null
  recommendationsAnsweredAt: Instant | null
  followUpAt: Instant | null
  /** The group's session at which it is due, as app/followSessions.ts keeps it; without: on a day that was agreed. */
  followUpSession?: FollowUpSession | null
  /** How it stood at the latest report. */
  resolution: Resolution | null
  /** When that was. */
  reportedAt?: Instant | null
  /** A coordinator ended the follow-up: nobody has said that it is resolved. */
  closedByGroup?: boolean
  /** The worker thanked for it. */
  thankedAt?: Instant | null
  statementRecord?: StatementRecord | null
  /** The codes of the consultations that this one goes on from, the first of them first. */
  chain?: number[]
  closedAt: Instant | null
  /** Withdrawn or declined: until when that can be undone, and what it brings back. What is withdrawn loses its text then. */
  undoUntil: Instant | null
  undoState: State | null
  surveyAnswered: boolean
  textPurgedAt: Instant | null
  /** The keys of its text rows, so that a purge needs no search. */
  textKeys: string[]
}

/** The session at which a follow-up is due: when, where, how to join. */
export type FollowUpSession = Pick<
  NonNullable<Consultation['session']>,
  'id' | 'start' | 'end' | 'joinUrl' | 'mode' | 'place'
>

/** Ended: nothing more can be done but read what rights still allow. */
export const endStates: readonly State[] = ['closed', 'continued', 'redirected', 'declined', 'withdrawn']

/** Who comes along with the worker. */
export function companyOf(c: Consultation): Company {
  return c.withPair ? 'pair' : (c.company ?? 'alone')
}

/** Whose move it is; null when it is nobody's any more. */
export function turnOf(c: Consultation): 'requester' | 'coordinator' | 'both' | null {
  if (endStates.includes(c.state)) return null
  if (c.state === 'scheduled') return 'both'
  return c.state === 'waiting' || c.state === 'taken' ? 'coordinator' : 'requester'
}
