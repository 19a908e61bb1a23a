import type { Instant, PersonId } from './ids.ts'
import type { ReadingReason } from './readingReason.ts'

/** What a text is: it decides who may read it (access.ts) . */
export type TextKind =
  | 'summary' // the case description: one entry per form field
  | 'question' // clarification asked by the coordinator
  | 'answer' // clarification answered by the worker
  | 'reason' // why it was declined, cancelled or moved
  | 'recommendations' // one entry per recommendation id
  | 'notPossible' // why a recommendation could not be done, per recommendation id
  | 'followUp' // the worker's words at follow-up
  | 'statement' // the written statement: for the requester alone, opened by a press of its own (statement.ts)

/** What a reason was given for; of those that an earlier version wrote it is not known. */
export type ReasonFor = 'declined' | 'timeCancelled' | 'timeChanged' | 'followUpEnded'

declare const passed: unique symbol

/** Words that have been through the anonymity check. Only app/screen.ts makes them, so that no other words can be stored, by any route. */
export type Screened = string & { readonly [passed]: true }

/** What the author said was no name: the field and the rule that had taken it for one. The word itself is nowhere. */
export interface Dismissal {
  field: string
  type: 'PERSON'
  rule: string
}

/** A text row: screened before it is stored, its own readers, its own end. Never part of a list. */
export interface Text {
  key: string
  consultationId: string
  kind: TextKind
  reasonFor?: ReasonFor
  fields: Record<string, Screened>
  /** Perhaps-names that the author ticked as none. */
  dismissed: Dismissal[]
  author: PersonId
  at: Instant
}

/** The texts of a case itself, as against those of its outcome. */
export const caseKinds: readonly TextKind[] = ['summary', 'question', 'answer', 'reason']

/** The worker's own words of how it went on: the session's members are told in a word how it stands, no more. */
export const followUpKinds: readonly TextKind[] = ['notPossible', 'followUp']

/** The texts that may tell of the client: all but what the group recommended. They go when a permission is taken back. */
export const storyKinds: readonly TextKind[] = [...caseKinds, ...followUpKinds, 'statement']

/** A reading of the case text: who, when. The requester can see it. */
export interface Reading {
  consultationId: string
  reader: PersonId
  readerName: string
  /** Why, where the reader's role did not say it (readingReason.ts). */
  reason?: ReadingReason
  at: Instant
}
