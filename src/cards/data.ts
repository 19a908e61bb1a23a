import type { Action } from '../domain/action.ts'
import type { Contradiction } from '../domain/consent.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Company, Consent, OperatingModel } from '../domain/model.ts'
import type { NoticeKind } from '../domain/notice.ts'
import type { Review } from '../domain/review.ts'
import type { FreeSlot } from '../domain/slots.ts'
import type { Reading, Text } from '../domain/text.ts'
import type { Item } from './recommendations.ts'
import type { FormSteps } from './verbs.ts'

export type { Review } from '../domain/review.ts'

/** What every card may need to know of the service. */
export interface Service {
  now: Instant
  publicUrl: string
  /** The app's id in Teams; without it cards have no link to the tab. */
  teamsAppId?: string | null
  /** Meetings are made in people's calendars: those without the app are invited, too. */
  invites?: boolean
  emergencyNumber: string
  socialEmergencyNumber: string
}

/** A support the worker can choose. `nextSession` null: answers on demand. */
export interface SupportChoice {
  group: Group
  model: OperatingModel
  nextSession: { start: Instant; end: Instant } | null
}

/** One consultation as a status card shows it: facts only. */
export interface Status {
  c: Consultation
  group: Group
  model: OperatingModel
  side: 'requester' | 'group'
  /** What just happened, as the headline; null: just the state. */
  notice: NoticeKind | null
  /** The buttons to offer: what rights and state allow on this side. */
  actions: Action[]
  /** The open times that could be booked, where they are shown at once. */
  open?: Instant[]
}

/** The summary form of a request. */
export interface RequestForm {
  steps: FormSteps & { consent: Consent }
  group: Group
  model: OperatingModel
  values: Record<string, string>
  help: string[]
  wishedTimes: string[]
  writtenWithClient: boolean
  nonce: string
  review: Review | null
  /** Set when an existing request is edited or rewritten. */
  existing: { id: string; mode: 'edit' | 'rewrite' } | null
  /** The group has a member from outside social welfare. */
  outsiders: string[]
}

/** The form as somebody has filled it in so far: what a client that draws its own form needs of the answer to a press. */
export type FilledForm = Pick<
  RequestForm,
  'steps' | 'values' | 'help' | 'wishedTimes' | 'writtenWithClient' | 'nonce' | 'review' | 'existing'
>

/** A case opened by somebody who may read it. */
export interface OpenCase extends Status {
  texts: Text[]
  /** What the check has learnt to find since: masked for this reader; in the reader's own texts masked for the others. */
  masked: { forReader: boolean; forOthers: boolean }
}

/** Who has read the case, newest first. */
export interface Readers {
  c: Consultation
  readings: Reading[]
}

/** Any other small form about a consultation: its values come back when the check found something. */
export interface CaseForm {
  c: Consultation
  group: Group
  model: OperatingModel
  side: 'requester' | 'group'
  values: Record<string, string>
  nonce: string
  review: Review | null
  /** The session that it is recorded with: the next case of it follows. */
  within?: Instant
}

export interface RedirectForm extends CaseForm {
  targets: Group[]
}

export interface OfferForm extends CaseForm {
  suggestions: Instant[]
}

export interface PlaceForm extends CaseForm {
  free: FreeSlot[]
}

/** Booking an open time. `gone`: the one that was pressed went to somebody else; `next`: it is for a further talk. */
export interface BookForm {
  c: Consultation
  model: OperatingModel
  side: 'requester' | 'group'
  starts: Instant[]
  page: number
  gone: boolean
  next: boolean
}

export interface MoveForm extends CaseForm {
  starts: Instant[]
  gone: boolean
}

/** What the worker says of the client and the company before writing; null where nothing was chosen yet. */
export interface TermsForm {
  steps: FormSteps
  group: Group
  model: OperatingModel
  chosen: { consent: Consent; clientComes: boolean; statement: boolean; company: Company } | null
  /** Why what was chosen does not go together; null at first. */
  problem: Contradiction | null
  /** The request that came from a group of another model and is written anew; null: a new one. */
  existing: string | null
}

/** The invitation that the worker passes on: in the client's language, which need not be the worker's. */
export interface InviteForm {
  c: Consultation
  group: Group
  model: OperatingModel
  language: Language
}

export interface AnswerForm extends CaseForm {
  question: string
}

export interface OutcomeForm extends CaseForm {
  /** M2: a date for the follow-up is asked; M3: it is the next session. */
  nextSession: Instant | null
}

export interface RecommendationsForm extends CaseForm {
  items: Item[]
}

/** The recommendations as a text to copy; `language`: that of the text, which need not be the worker's. */
export interface CopyForm {
  c: Consultation
  group: Group
  model: OperatingModel
  items: Item[]
  kind: 'record' | 'client'
  language: Language
}

/** A statement as its requester opened it. */
export interface StatementView {
  c: Consultation
  fields: Record<string, string>
}
