import type { AdaptiveCard } from '../cards/card.ts'
import type { FilledForm } from '../cards/data.ts'
import type { State } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Company } from '../domain/model.ts'
import type { ReadingReason } from '../domain/readingReason.ts'
import type { TextKind } from '../domain/text.ts'
import type { Entry, Page } from './contract.ts'

/**
 * POST /api/press: a button of a card, pressed in the tab. `data`: what the card's Action.Execute carries; `inputs`: what
 * was typed. With `If-Match: <tag>` the press is refused (412) when the consultation it is about has changed since.
 */
export interface Press {
  verb: string
  data?: Record<string, unknown>
  inputs?: Record<string, string>
  /** What to speak where the person has chosen no language: Teams' own. */
  language?: Language
  /** The channel whose tab it is (Teams' channel id): groups are set up and brought there. */
  channelId?: string
}

/** What a press is answered with. */
export interface Pressed {
  /** In the place of the pressed card. */
  card: AdaptiveCard
  /** Said over the pressed card, which then stays as it is with all that was typed. */
  instead: string | null
  /** What has been done, in a sentence; null: nothing yet, or it was refused. Without fields in the card nothing is left to do. */
  done: string | null
  /** The request form that the card is, as data; null: it is none. */
  form: FilledForm | null
  /** The version of the consultation that the answer shows; null when it is about none. */
  tag: string | null
}

/** Who did something, seen from whoever looks: never a name. */
export type By = 'you' | 'requester' | 'pair' | 'group' | 'service'

/** GET /api/entry?groupId=&id=[&side=]: one consultation, its facts and its history; never a text. */
export interface EntryDetail {
  entry: Entry
  side: 'requester' | 'group'
  company: Company
  clientComes: boolean
  statement: boolean
  writtenWithClient: boolean
  /** The pair's name, for its two workers; null: nobody has joined. */
  pairName: string | null
  /** Whether the texts can be opened: at once, with a reason (GET /api/text?reason=), or not. */
  texts: 'open' | 'reason' | 'closed' | 'gone' | 'none'
  /** Where it came from, and where it goes on, for whoever may see that too. */
  links: { previous: Link | null; next: Link | null }
  /** Oldest first. */
  history: { action: Event['action']; at: Instant; to: State; by: By }[]
}

export interface Link {
  groupId: string
  id: string
  code: number
}

/** GET /api/text?groupId=&id=[&reason=]: the texts; the opening is recorded unless the requester opens them. Never asked twice by itself. */
export interface Texts {
  code: number
  /** Oldest first. `fields`: by the field's id. */
  texts: { kind: TextKind; at: Instant; own: boolean; fields: { id: string; words: string }[] }[]
  /** What the check has learnt to find since: masked for this reader; in the reader's own texts masked for the others. */
  masked: { forReader: boolean; forOthers: boolean }
}

/** GET /api/readers?groupId=&id=: who has read the case, newest first; for its requester and pair. */
export interface Readers extends Page {
  readings: { name: string; at: Instant; reason: ReadingReason | null }[]
}
