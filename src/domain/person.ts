import type { Instant, PersonId } from './ids.ts'
import type { Language } from './language.ts'
import type { Company, Consent } from './model.ts'
import type { Wishes } from './reminding.ts'
import type { Screened } from './text.ts'
import { plus } from './time.ts'

/** Where the bot can reach a person or a channel: the parts of a conversation reference that are needed, as plain data. */
export interface Place {
  /** Stable key of the place: the conversation's id (with its service address in local mode). */
  key: string
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  /** Of a channel: the team it belongs to, whose roster its people are picked from. */
  teamId?: string
  /** Of a team: when the bot greeted it, so that it does so once. */
  greetedAt?: Instant
}

/** What the app remembers of a person: how to reach them, in which language, what they chose last. No case is in here. */
export interface Person {
  id: PersonId
  name: string
  language: Language | null
  place: Place | null
  /** Blocked or uninstalled the app: where they were reached until then. They can be reached again once they write or press. */
  lost?: { since: Instant; place: Place } | null
  reminders?: Wishes
  /** When the bot welcomed them; a client that reloads is not welcomed twice. */
  welcomedAt: Instant | null
  /** Until when a half-written request of theirs is kept, so that a greeting need not look for it. */
  draftUntil?: Instant | null
  /** Where invitations to meetings go, as Teams said it then; null: it knew of none. Absent: nobody has needed it. */
  email?: { address: string | null; at: Instant }
  last: { groupId: string; subject: 'general' | 'case'; topic: string; consent: Consent } | null
}

/** A half-written request, screened, kept for 7 days. Its fields are text. */
export interface Draft {
  person: PersonId
  groupId: string
  subject: 'general' | 'case'
  consent: Consent
  topic: string
  help: string[]
  wishedTimes: string[]
  withPair: boolean
  company?: Company
  clientComes?: boolean
  statement?: boolean
  writtenWithClient: boolean
  fields: Record<string, Screened>
  savedAt: Instant
}

/** How long a half-written request is kept, in days. */
export const draftDays = 7

/** When a half-written request goes. */
export const draftEnds = ({ savedAt }: Pick<Draft, 'savedAt'>): Instant => plus(savedAt, { days: draftDays })
