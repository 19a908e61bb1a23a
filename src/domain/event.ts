import type { Action } from './action.ts'
import type { State } from './consultation.ts'
import type { Instant, PersonId } from './ids.ts'

/** One change in a consultation's history: who did what, when, and where it led. No text. */
export interface Event {
  id: string
  consultationId: string
  action: Action | 'send' | 'purge' | 'releaseOffers' | 'followSession'
  by: PersonId | null
  at: Instant
  from: State | null
  to: State
}
