import type { Instant } from '../domain/ids.ts'
import type { Localised } from '../domain/language.ts'
import type { Consent, OperatingModel } from '../domain/model.ts'
import type { Page } from './contract.ts'

/** What of an operating model the form of a request goes by. */
export type AskedModel = Pick<
  OperatingModel,
  | 'purpose'
  | 'mayAsk'
  | 'readers'
  | 'scheduling'
  | 'generalAllowed'
  | 'pairAllowed'
  | 'company'
  | 'consents'
  | 'fallbackConsent'
  | 'clientInvite'
  | 'forms'
  | 'writtenWithClient'
  | 'statementOnRequest'
  | 'topics'
  | 'helps'
>

/** A group that whoever asks may bring something to. */
export interface Support {
  groupId: string
  name: Localised
  area: string
  model: AskedModel
  /** Its next session with a free place; null: answers on demand, or none is agreed yet. */
  nextSession: { start: Instant; end: Instant } | null
  /** Professions of its members from outside social welfare. */
  outsiders: Localised[]
}

/** GET /api/supports: what a new request can be brought to, in the order in which the groups were made. */
export interface Supports extends Page {
  supports: Support[]
  /** What this person chose last. */
  last: { groupId: string; subject: 'general' | 'case'; topic: string; consent: Consent } | null
  /** Until when a half-written request is kept for them; the verb `resume` opens it. */
  draftUntil: Instant | null
  emergencyNumber: string
  socialEmergencyNumber: string
  /** Tells two people on one device apart, and nothing else of them: what one leaves in the browser is not for the other. */
  who: string
}
