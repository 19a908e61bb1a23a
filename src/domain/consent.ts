import { type Consultation, companyOf } from './consultation.ts'
import type { Group } from './group.ts'
import type { Company, Consent, OperatingModel } from './model.ts'

/** The consents that rest on the client's own word, which the client can take back. */
export const ofTheClient: readonly Consent[] = ['permission', 'clientAware', 'clientPresent']

/** What the worker settles before writing: modes only, never who. */
export interface Terms {
  subject: 'general' | 'case'
  consent: Consent
  clientComes: boolean
  statement: boolean
  company: Company
}

/** What of a model the terms go by. */
export type TermsModel = Pick<
  OperatingModel,
  'consents' | 'fallbackConsent' | 'generalAllowed' | 'forms' | 'clientInvite' | 'statementOnRequest'
>

/** Why terms do not go together; what may be asked instead is the card's to say. */
export type Contradiction = 'unknownConsent' | 'clientNotInvited' | 'statementNeedsPermission'

/** Asked as two questions, whether the client has given permission and whether the client comes (M1, seed 000). */
export function asksTwice(model: Pick<OperatingModel, 'consents'>): boolean {
  return model.consents.includes('clientPresent')
}

/**
 * The consent that follows from the two answers: permission lets the story be shared, so does the client's presence;
 * without either only the worker's own difficulty is spoken of (seed 000).
 */
export function consentFrom(
  model: Pick<OperatingModel, 'fallbackConsent'>,
  permission: boolean,
  clientComes: boolean,
): Consent {
  if (permission) return 'permission'
  return clientComes ? 'clientPresent' : (model.fallbackConsent ?? 'consulteeCentred')
}

/** The first thing in the terms that the model does not allow; null when they go together. */
export function contradiction(model: TermsModel, terms: Terms): Contradiction | null {
  const { subject, consent, clientComes, statement } = terms
  const known = subject === 'general' ? model.generalAllowed : model.consents.includes(consent)
  if (!known || !model.forms[consent]) return 'unknownConsent'
  // Where nobody's story is told nobody is invited to hear it.
  const story = consent !== 'general' && consent !== 'consulteeCentred'
  if (clientComes && (!story || model.clientInvite === 'none')) return 'clientNotInvited'
  if (statement && !(model.statementOnRequest && consent === 'permission')) return 'statementNeedsPermission'
  return null
}

/** The terms of a stored request. */
export function termsOf(c: Consultation) {
  const { subject, consent, withPair } = c
  return { subject, consent, withPair, company: companyOf(c), clientComes: Boolean(c.clientComes) }
}

/**
 * Whether a request's text may go along to a group of another model: in the same model always, elsewhere only what tells
 * no client's story. A consent was given for the readers that the worker and the client knew of (domain rules 1.5).
 */
export function fits(c: Consultation, from: OperatingModel, to: OperatingModel): boolean {
  if (from.id === to.id) return true
  return c.subject === 'general'
    ? to.generalAllowed
    : c.consent === 'consulteeCentred' && to.consents.includes('consulteeCentred')
}

/** Whether there is a client to tell and to record of: not where only the worker's own difficulty, or a general matter, was spoken of. */
export function aboutClient({ subject, consent }: Pick<Consultation, 'subject' | 'consent'>): boolean {
  return subject === 'case' && consent !== 'consulteeCentred'
}

/** The presenter speaks without identifiers: somebody from outside social welfare listens, and the client gave no permission (KHO:2021:13). */
export function speakWithoutIdentifiers(c: Consultation, group: Group): boolean {
  return group.members.some((m) => m.outsideSocialWelfare) && c.consent !== 'permission' && c.consent !== 'general'
}
