import type { Break, Cadence } from '../domain/cadence.ts'
import type { GroupAction } from '../domain/groupAction.ts'
import type { Missing } from '../domain/groupMissing.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { Figures } from '../domain/metrics.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Quorum } from '../domain/quorum.ts'
import type { Reply } from '../domain/session.ts'
import type { SessionAction } from '../domain/sessionAccess.ts'
import type { AgendaSlot, Page } from './contract.ts'

/** What somebody is in a group; the first that counts. */
export type GroupPlace = 'coordinator' | 'chair' | 'secretary' | 'fallback' | 'member'

/** GET /api/group?groupId=: a group's own matters, for its coordinators; for an administrator where there is none. */
export interface GroupDetail extends Page {
  groupId: string
  name: Localised
  model: Localised
  modelId: string
  area: string
  language: Language
  mode: OperatingModel['mode']
  place: string
  cadence: Cadence
  breaks: Break[]
  /** The same in words: "joka kuun ensimmäinen tiistai klo 9", "1.7.–31.7.". */
  rhythm: Localised
  breakDays: string
  pausedAt: Instant | null
  /** The next sessions by the group's rhythm, at most three. */
  upcoming: Instant[]
  /** What the group still needs, the gravest first. */
  missing: Missing[]
  inChannel: boolean
  /** Everybody of the group, by role and name; a page of them. */
  people: {
    name: string
    places: GroupPlace[]
    /** Null: none is known, as of a coordinator who is no member. */
    profession: Localised | null
    outsideSocialWelfare: boolean
    trained: boolean
    /** `no`: has not opened Rinnalla yet, nothing reaches them; `byEmail`: has no app. */
    reached: 'yes' | 'no' | 'byEmail'
  }[]
  /** The latest test delivery; null: none was made. */
  test: { at: Instant; results: { name: string | null; state: 'got' | 'onItsWay' | 'notOpened' }[] } | null
  /** What did not reach somebody, oldest first; `name` null: the channel. The verb `undelivered` opens it. */
  undelivered: { name: string | null; at: Instant; code: number | null }[]
  /** Newest first, at most 30. */
  changes: { action: GroupAction; at: Instant; by: string; about: string }[]
  /** What whoever looks may do to the group now, of what makes sense for it: forms of the verb `groupForm`, or `saveGroup`. */
  actions: GroupAction[]
  /** The newest change, as `seen` of a press takes it; null: there is none. */
  seen: string | null
}

/** GET /api/groups: the groups whose figures whoever looks may see; `opens`: whose matters too. */
export interface Groups extends Page {
  groups: { groupId: string; name: Localised; model: Localised; opens: boolean; missing: Missing[] }[]
}

/** GET /api/metrics?groupId=&quarter= (`2026-4`; without it the newest): whole quarters of a year, so that no difference of two periods tells what few did. */
export interface Metrics {
  groupId: string
  name: Localised
  quarter: string
  /** Those that may be chosen, the newest first. */
  quarters: string[]
  /** Its days in Helsinki (`YYYY-MM-DD`), both included. */
  from: string
  to: string
  /** The quarter, and the one right before it. */
  now: Figures
  before: Figures
  /** What the ids of topics and kinds of help are called. */
  names: { topics: Record<string, Localised>; helps: Record<string, Localised> }
}

/** One session of a group's calendar, as whoever looks sees it. The verb `session` opens it (`pick`: its id). */
export interface GroupSession {
  id: string
  start: Instant
  end: Instant
  days: { start: Instant; end: Instant }[]
  cancelled: boolean
  mode: OperatingModel['mode']
  place: string
  joinUrl: string | null
  calendarUrl: string | null
  /** Null: the agenda is not for whoever looks. */
  slots: AgendaSlot[] | null
  counts: { coming: number; notComing: number; enrolled: number }
  /** How many were there, as it was marked; null: not marked. */
  present: number | null
  /** For whoever leads it, before it begins, where the model has a quorum. */
  quorum: Quorum | null
  reply: Reply | null
  /** Its card can be opened: one-to-one meetings have none. */
  opens: boolean
}

/** GET /api/groupSessions?groupId=&month= (`2026-12`, Helsinki): a month of a group's sessions, for whoever sees them. */
export interface GroupSessions {
  groupId: string
  month: string
  sessions: GroupSession[]
  /** Open polls for a date: the verb `poll` (`pick`: its id). */
  polls: { id: string }[]
  /** What whoever looks may do to the group's sessions at large: `add` is the verb `addSession`. */
  actions: SessionAction[]
}
