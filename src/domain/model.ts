import type { Localised } from './language.ts'

/** The consent situation of a request. It decides which form is shown and whether a client's story may be written. */
export type Consent = 'general' | 'permission' | 'anonymous' | 'consulteeCentred' | 'clientAware'

/** The fields of the summary forms. `dilemma` is the worker's own, and asks nothing of the client. */
export type FieldId = 'note' | 'situation' | 'tried' | 'question' | 'dilemma'

/** A choice with a name in each language: a topic, a kind of help. */
export interface Option {
  id: string
  name: Localised
}

/** When a group meets. `monthly`: the nth weekday (1 = Monday) of each month, last when `week` is -1; Helsinki clock time. */
export type Cadence =
  | { kind: 'onDemand' }
  | { kind: 'monthly'; week: 1 | 2 | 3 | 4 | -1; weekday: 1 | 2 | 3 | 4 | 5; time: string }

/** An operating model as data: what it is for, how it meets, which consent it allows, which form each consent calls for. */
export interface OperatingModel {
  id: string
  name: Localised
  /** What for, in one sentence. */
  purpose: Localised
  /** Who reads the worker's text, in one sentence. */
  readers: Localised
  cadence: Cadence
  durationMin: number
  slotsPerMeeting: number
  leadTimeDays: number
  /** How a meeting comes about: the consultant offers times, or the coordinator places the case in a session's slot. */
  scheduling: 'offers' | 'slots'
  generalAllowed: boolean
  pairAllowed: boolean
  /** The consent situations a case may have, the gentlest default first. */
  consents: Consent[]
  /** The fields that each consent's form has; `required` must be filled. */
  forms: Partial<Record<Consent, { field: FieldId; required: boolean }[]>>
  /** The form may be filled in beside the client ("kirjoitettu yhdessä asiakkaan kanssa"). */
  writtenWithClient: boolean
  topics: Option[]
  helps: Option[]
  followUp: 'agreedDate' | 'nextSession'
}

/** At most this many characters a field; the form says so. */
export const fieldLimit = 2000
