import type { Verb } from '../cards/verbs.ts'
import type { DeclineHint, Resolution, State } from '../domain/consultation.ts'
import type { GroupView } from '../domain/groupViews.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { Consent, OperatingModel } from '../domain/model.ts'

/**
 * A problem as RFC 9457 has it; `code` says which, `reference` finds it in the log, `field` is what of the question or of
 * the body cannot be read. 412: `current` is the entry as somebody else has made it meanwhile. 429: see `Retry-After` (seconds).
 */
export interface ProblemBody {
  type: string
  title: string
  status: number
  code: string
  reference?: string
  field?: string
  current?: Entry
}

/** A page of a list: asked for with `?limit=` (1-100) and `?cursor=`. `next`: the cursor of the page after it; null: the last. */
export interface Page {
  next: string | null
}

/** GET /api/mode, open to everybody: how one signs in here. `people` only where one may choose who one is. */
export interface Mode {
  local: boolean
  /** The app's id in Teams, for links into it; null: none is known. */
  appId: string | null
  people: { key: string; name: string }[]
}

/** GET /api/me */
export interface Me {
  name: string
  /** The person's own choice of language; null: none made yet. */
  language: Language | null
  /** The groups of which the person may see something, and which of their views; `coordinates`: whose move the coordinator's moves are. */
  groups: { groupId: string; name: Localised; coordinates: boolean; views: GroupView[] }[]
}

/** Where people meet. `joinUrl` null: it is to come, unless all meet in person; `place` empty: none is told. */
export interface Where {
  joinUrl: string | null
  mode: OperatingModel['mode']
  place: string
}

/** One consultation in a list: facts only, never a text, never a person. */
export interface Entry {
  id: string
  groupId: string
  group: Localised
  code: number
  topic: Localised
  help: Localised[]
  subject: 'general' | 'case'
  consent: Consent
  state: State
  /** Whose move it is; null when it is nobody's any more. */
  turn: 'requester' | 'coordinator' | 'both' | null
  /** Since when it has been so. */
  turnSince: Instant
  sentAt: Instant
  /** What happens next and by when, in the words of its card, for the side that looks. */
  nextStep: Localised
  /** How its meeting comes about: words differ. */
  scheduling: OperatingModel['scheduling']
  /** Times to choose from while `state` is offered. */
  offers: Instant[]
  session: (Where & { start: Instant; end: Instant; calendarUrl: string }) | null
  followUpAt: Instant | null
  /** The follow-up's day has passed and nobody has told how it went. */
  overdue: boolean
  /** How it stood when the worker told of it last, in a word; null: not told yet. */
  reported: { how: Resolution; at: Instant } | null
  /** How many recommendations came of it, and whether the worker has said what became of them. */
  recommendations: number
  recommendationsAnswered: boolean
  surveyAnswered: boolean
  /** A coordinator ended the follow-up: it is over, and not said to be resolved. */
  closedByGroup?: boolean
  declineHint: DeclineHint | null
  /** Its texts were purged. */
  textGone: boolean
  /** Whoever's turn it is has let it wait longer than they should. */
  late: boolean
  /** The codes of the consultations that it goes on from, the first of them first, and its own. */
  chain: number[]
  /** The codes of where it came from and where it went. */
  previous: number | null
  next: number | null
  /** Whoever looks has asked to be reminded an hour before. */
  reminded: boolean
  /** The version, as `If-Match` takes it: `"7"`. Rises with every change. */
  tag: string
  /** What whoever looks may do now, as the verbs of POST /api/press, in the order of the buttons; those to show at once come first. */
  actions: Verb[]
  /** How many of them are shown at once. */
  atOnce: number
}

/** GET /api/mine: newest first. */
export interface Mine extends Page {
  entries: Entry[]
}

/** GET /api/queue: each group whose queue the person sees, its entries by the time they were sent. A page counts entries. */
export interface Queue extends Page {
  groups: {
    groupId: string
    name: Localised
    entries: Entry[]
    /** Messages that did not reach somebody, for whoever looks after the group: the verb `undelivered` shows them. */
    undelivered: number
  }[]
}

/**
 * GET /api/board?groupId=: one group's consultations for whoever sees its queue: first the open ones by the time they were
 * sent, then those that ended in the last 30 days, the newest first.
 */
export interface Board extends Page {
  groupId: string
  name: Localised
  entries: Entry[]
  /** Messages that did not reach somebody, for whoever looks after the group: the verb `undelivered` shows them. */
  undelivered: number
}

/** One place of an agenda. `entry` null: free, or something that the person does not see. */
export interface AgendaSlot {
  start: Instant
  end: Instant
  free: boolean
  entry: { id: string; code: number; topic: Localised } | null
}

/** One meeting: as its group's people see it (all slots), or as the requester of one slot (that slot alone). */
export interface Meeting extends Where {
  groupId: string
  group: Localised
  start: Instant
  end: Instant
  /** Null while nothing is on its agenda. */
  calendarUrl: string | null
  cancelled: boolean
  slots: AgendaSlot[]
  /** The session's id, for the verb `session` (its `pick`); null where one sees one's own slot alone. */
  sessionId: string | null
}

/** GET /api/sessions: from 7 days back to 60 days ahead, by start. */
export interface Meetings extends Page {
  meetings: Meeting[]
}
