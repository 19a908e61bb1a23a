import type { GuideStep } from '../domain/guide.ts'
import type { Instant } from '../domain/ids.ts'
import type { Localised } from '../domain/language.ts'
import type { Consent } from '../domain/model.ts'
import type { Reply } from '../domain/session.ts'
import type { SessionAction } from '../domain/sessionAccess.ts'

/** A step of a session's guide; `case`: the id of the case that it is of. */
export interface GuidePhase {
  phase: GuideStep['phase']
  minutes: number
  case: string | null
}

/**
 * GET /api/guide?groupId=&at=: a session as its side panel shows it. `at`: the session's id, the chat of a meeting, or
 * `now` (app/panel.ts). The timer of everybody is made of `guide`: the same step, since when, until when. It is moved by
 * POST /api/press with `guideNext` or `guideBack`, `pick` the session's id and `seen` the step's key.
 */
export interface Guide {
  groupId: string
  name: Localised
  sessionId: string
  start: Instant
  end: Instant
  cancelled: boolean
  /** Null: the agenda is not for whoever looks. */
  agenda: { start: Instant; end: Instant; case: GuideCase | null }[] | null
  /** Whether its model has a guide at all. */
  guided: boolean
  /** Null: nobody has begun it. `now` null: all steps are done. */
  guide: {
    now: GuidePhase | null
    key: string
    number: number
    of: number
    since: Instant
    until: Instant
    /** Minutes of all the steps after this one. */
    rest: number
    movedBy: string
    next: GuidePhase | null
    first: boolean
  } | null
  attendance: {
    coming: number
    notComing: number
    enrolled: number
    /** How many were marked present; null: nobody has marked it. */
    present: number | null
    reply: Reply | null
    /** For who runs it, before it begins. */
    quorum: { needed: number; there: number } | null
  }
  /** What whoever looks may do to the session now. */
  actions: SessionAction[]
}

/** A case on the agenda: facts only. */
export interface GuideCase {
  id: string
  code: number
  topic: Localised
  clientComes: boolean
  /** What the client has agreed to; said before the case is spoken of. */
  consent: Consent | 'clientHere'
  /** Its recommendations are written. */
  recorded: boolean
  /** Whoever looks may open its card, on this side; null: not. */
  side: 'requester' | 'group' | null
  /** They may write its recommendations now (the verb `outcome`). */
  records: boolean
}
