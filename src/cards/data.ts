import type { Action } from '../domain/action.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Consent, OperatingModel } from '../domain/model.ts'
import type { NoticeKind } from '../domain/notice.ts'
import type { FreeSlot } from '../domain/slots.ts'
import type { Reading, Text } from '../domain/text.ts'
import type { FormSteps } from './verbs.ts'

/** What every card may need to know of the service. */
export interface Service {
  now: Instant
  publicUrl: string
  emergencyNumber: string
  socialEmergencyNumber: string
}

/** A support the worker can choose. `nextSession` null: answers on demand. */
export interface SupportChoice {
  group: Group
  model: OperatingModel
  nextSession: { start: Instant; end: Instant } | null
}

/** What the anonymity check says of a form: the values to show (masked), what was found, what to decide. Shown only as the answer to the author's own press. */
export interface Review {
  /** Values for the form's text fields: certain findings replaced, the rest as typed. */
  values: Record<string, string>
  /** Found and replaced; each with its replacement and the reason in the user's language. */
  found: { field: string; replacement: string; reason: string }[]
  /** Perhaps names: as typed, to be rewritten or ticked as "not a name". `id` is the tick's input id. */
  uncertain: { id: string; word: string; reason: string; ticked: boolean }[]
  /** Worth a second look (place, date, unit): one confirmation for all. */
  warnings: { field: string; word: string; replacement: string; reason: string }[]
  /** Fields that are missing or too long, with a sentence of why. */
  problems: { field: string; why: 'missing' | 'tooLong' | 'notTeamsLink' | 'pastTime' | 'badTime' | 'unknown' }[]
  /** The confirmation was asked and not given yet. */
  askConfirm: boolean
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

/** A case opened by somebody who may read it. */
export interface OpenCase extends Status {
  texts: Text[]
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
}

export interface RedirectForm extends CaseForm {
  targets: Group[]
}

export interface PlaceForm extends CaseForm {
  free: FreeSlot[]
}

export interface AnswerForm extends CaseForm {
  question: string
}

export interface OutcomeForm extends CaseForm {
  /** M2: a date for the follow-up is asked; M3: it is the next session. */
  nextSession: Instant | null
}

export interface RecommendationsForm extends CaseForm {
  items: { id: string; text: string }[]
}
