import type { Break, Cadence } from './cadence.ts'
import type { GuidePlan } from './guide.ts'
import type { Localised } from './language.ts'

/**
 * The consent situation of a request. It decides which form is shown, whether a client's story may be written and who may
 * read it beforehand. `clientPresent`: the client comes along but has given no permission (M1, domain rules 1.5).
 */
export type Consent = 'general' | 'permission' | 'anonymous' | 'consulteeCentred' | 'clientAware' | 'clientPresent'

/** The fields of the summary forms. `dilemma` is the worker's own, and asks nothing of the client. */
export type FieldId = 'note' | 'situation' | 'tried' | 'question' | 'dilemma'

/** A choice with a name in each language: a topic, a kind of help. */
export interface Option {
  id: string
  name: Localised
}

/** What kind of work a model is; it decides which cards and lists it appears in. */
export type ModelKind =
  | 'peerGroup'
  | 'oneToOne'
  | 'multiProfessional'
  | 'statutoryExpertGroup'
  | 'socialReport'
  | 'guidance'

/** A role that a group of the model has. `count`: how many hold it; `many` any number. */
export interface RoleRule {
  id: 'coordinator' | 'chair' | 'secretary' | 'member'
  title: Localised
  count: 'one' | 'many'
  required: boolean
}

/** Whose workers may ask. */
export type Requester = 'socialWorker' | 'supervisor' | 'socialWelfare' | 'health' | 'education'

/** Who comes along with the one who asks; `teamVisit`: the consultant comes to the team's own meeting. */
export type Company = 'alone' | 'pair' | 'colleagues' | 'supervisor' | 'expertByExperience' | 'teamVisit'

/** What a consultation gives. */
export type Output = 'recommendations' | 'assessment' | 'advice' | 'statement' | 'report' | 'goals'

/** An operating model as data: what it is for, how it meets, which consent it allows, which form each consent calls for. */
export interface OperatingModel {
  id: string
  kind: ModelKind
  /** Data only: nobody can choose it or set up a group of it yet. */
  hidden: boolean
  name: Localised
  /** What for, in one sentence. */
  purpose: Localised
  /** Who reads the worker's text, in one sentence. */
  readers: Localised
  /** Who may ask, in one sentence: seen before asking. */
  mayAsk: Localised
  requesters: Requester[]
  roles: RoleRule[]
  cadence: Cadence
  durationMin: number
  slotsPerMeeting: number
  /** The deadline for a session, in days before it: afterwards only the coordinator may add. */
  leadTimeDays: number
  /** No sessions in these weeks of each year. */
  breaks: Break[]
  /** What becomes of a date that falls on a Finnish public holiday. */
  holidays: 'skip' | 'move'
  /** How the sessions of the model meet unless a group says otherwise. */
  mode: 'remote' | 'inPerson' | 'hybrid'
  /** How a meeting comes about: the consultant offers times, or the coordinator places the case in a session's slot. */
  scheduling: 'offers' | 'slots'
  /** How many professions a session needs to be held well; 0: no quorum. */
  quorum: number
  generalAllowed: boolean
  pairAllowed: boolean
  company: Company[]
  /** The consent situations a case may have, the gentlest default first. */
  consents: Consent[]
  /** What is left when the client has not agreed to anything; null: every consent of the model stands without the client. */
  fallbackConsent: Consent | null
  /** Whether the client may be invited to the session. Only that somebody comes is stored, never who. */
  clientInvite: 'offered' | 'optional' | 'none'
  /** The fields that each consent's form has; `required` must be filled. */
  forms: Partial<Record<Consent, { field: FieldId; required: boolean }[]>>
  /** The form may be filled in beside the client ("kirjoitettu yhdessä asiakkaan kanssa"). */
  writtenWithClient: boolean
  /** A formal statement may be asked for; only on the client's written permission. */
  statementOnRequest: boolean
  /** Attendees of a meeting invitation see only themselves. */
  hideAttendees: boolean
  topics: Option[]
  helps: Option[]
  outputs: Output[]
  /** How a session runs, phase by phase, for its chair; null where nobody chairs. */
  guide: GuidePlan | null
  /** What a consultation can have held, to be ticked afterwards; empty: it is not asked. */
  contents: Option[]
  followUp: 'agreedDate' | 'nextSession' | 'none'
  /** Workers of the area enrol session by session; membership is not a Teams roster. */
  enrolment: boolean
  /** The training that the core group of the model has; shown when a group is set up. */
  entryTraining: Localised | null
  /** A member can leave the group's sessions by themselves. */
  optOut: boolean
}

/** At most this many characters a field; the form says so. */
export const fieldLimit = 2000
