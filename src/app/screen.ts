import { createHmac } from 'node:crypto'
import type { Finding } from '../anonymity/findings.ts'
import { languageOf } from '../anonymity/language.ts'
import { replaceFindings } from '../anonymity/mask.ts'
import { isSmallPlace } from '../anonymity/quasi/smallPlace.ts'
import { reasonFor } from '../anonymity/reasons.ts'
import { screenFields } from '../anonymity/screenFields.ts'
import { sortFindings } from '../anonymity/sortFindings.ts'
import type { Language } from '../domain/language.ts'
import { fieldLimit } from '../domain/model.ts'
import type { Review } from '../domain/review.ts'
import type { Dismissal, Screened } from '../domain/text.ts'

/** What the author has decided of an earlier review of the same form. */
export interface Decisions {
  language: Language
  /** Random per form: the key under which ticked words are remembered, so that no word is stored anywhere. */
  nonce: string
  /** The ids of the ticks "not a name" that are set. */
  ticked: string[]
  /** The ids of the confirmations of warnings that are set. */
  confirmed: string[]
  /** All suggestions are to be written into the fields. */
  accept?: boolean
}

/** A form's words as they may be stored: trimmed, empty fields left out. */
export interface Clean<Field extends string = string> {
  fields: Partial<Record<Field, Screened>>
  dismissed: Dismissal[]
}

export type Screening<Field extends string = string> = { review: Review } | { clean: Clean<Field> }

const keyed = (nonce: string, words: string) => createHmac('sha256', nonce).update(words).digest('hex').slice(0, 24)

/** The id of the tick for a word: a keyed hash, good for this form only. */
export function tickId(nonce: string, word: string): string {
  return `notName_${keyed(nonce, word.toLowerCase())}`
}

/** A review of a form in which nothing was found. */
export const emptyReview = (values: Record<string, string>): Review => ({
  values,
  found: [],
  uncertain: [],
  warnings: [],
  problems: [],
  smallPlace: false,
  accepted: false,
  confirmId: '',
  askConfirm: false,
})

const shownTypes: Finding['type'][] = ['PERSON', 'PLACE', 'ORG_UNIT']

/** What reminds the author of what was replaced without saying it again: a name's first letter, of a number nothing. */
function reminder({ type, start }: Finding, text: string): string {
  return shownTypes.includes(type) ? `${String.fromCodePoint(text.codePointAt(start) ?? 0)}…` : ''
}

/** What was ticked, by the rules that had found it. */
function dismissals(fields: Record<string, string>, of: Language, isTicked: (word: string) => boolean): Dismissal[] {
  const seen = new Map<string, Dismissal>()
  for (const [field, findings] of Object.entries(screenFields(fields, of))) {
    for (const { type, certainty, rule, start, end } of findings) {
      if (type !== 'PERSON' || certainty !== 'uncertain' || !isTicked(fields[field]?.slice(start, end) ?? '')) continue
      seen.set(`${field} ${rule}`, { field, type, rule })
    }
  }
  return [...seen.values()]
}

/** Nothing that anybody could read. */
const isBlank = (words: string) => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(words)

/** The words as they may be stored. The one place that lets words through. */
function pass(fields: Record<string, string>): Record<string, Screened> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) => (isBlank(words) ? [] : [[field, words.trim() as Screened]])),
  )
}

/**
 * The anonymity check of a form's free text, run on the server for every form. In: the fields as typed and what the
 * author has decided. Out: the words as they may be stored, or a review to show to the author and nobody else.
 * Structured and certain findings come back replaced; uncertain names as typed, to be rewritten or ticked; warnings ask
 * for one confirmation. With `accept` every suggestion is written into the values, and the review always comes back, for
 * the author to read. `required` fields must not be empty; each field has at most 2,000 characters.
 */
export function screen<Field extends string>(
  fields: Record<Field, string>,
  decisions: Decisions,
  required: string[] = [],
): Screening<Field> {
  const typed: Record<string, string> = fields
  const review = emptyReview({ ...typed })
  const words = new Map<string, Review['uncertain'][number]>()
  const isTicked = (word: string) => decisions.ticked.includes(tickId(decisions.nonce, word))

  // People write in the language of the case, whatever language they read the app in.
  const language = languageOf(Object.values(typed).join('\n'), decisions.language)
  const ticked = new Map<string, boolean>()
  const found = screenFields(typed, language, (word) => {
    const yes = isTicked(word)
    ticked.set(word, yes)
    return yes
  })
  review.smallPlace = isSmallPlace(Object.values(found).flat())
  for (const [field, findings] of Object.entries(found)) {
    const text = typed[field] ?? ''
    const { certain, uncertain, warnings } = sortFindings(findings, review.smallPlace)
    const replaced = decisions.accept ? [...certain, ...uncertain, ...warnings] : certain
    review.values[field] = replaceFindings(text, replaced)
    const told = (f: Finding) => {
      const { start, end, suggestion } = f
      return { field, word: text.slice(start, end), replacement: suggestion, reason: reasonFor(f, decisions.language) }
    }
    review.found.push(...replaced.map((f) => ({ ...told(f), word: reminder(f, text) })))
    if (decisions.accept) continue
    for (const f of uncertain) {
      const { word, replacement, reason } = told(f)
      words.set(word.toLowerCase(), { id: tickId(decisions.nonce, word), word, replacement, reason, ticked: false })
    }
    review.warnings.push(...warnings.map(told))
  }
  for (const [word, yes] of ticked) {
    if (yes && !words.has(word.toLowerCase())) {
      const id = tickId(decisions.nonce, word)
      words.set(word.toLowerCase(), { id, word, replacement: '', reason: '', ticked: true })
    }
  }
  for (const [field, text] of Object.entries(decisions.accept ? review.values : typed)) {
    if (text.trim().length > fieldLimit) review.problems.push({ field, why: 'tooLong' })
    else if (required.includes(field) && isBlank(text)) review.problems.push({ field, why: 'missing' })
  }
  review.uncertain = [...words.values()]
  review.accepted = decisions.accept === true
  const open = review.uncertain.filter((u) => !u.ticked).length
  const warned = [...new Set(review.warnings.map((w) => w.word.toLowerCase()))].sort().join('|')
  review.confirmId = `confirm_${keyed(decisions.nonce, warned)}`
  review.askConfirm = review.warnings.length > 0 && !decisions.confirmed.includes(review.confirmId)
  const clean = review.problems.length === 0 && review.found.length === 0 && open === 0 && !review.askConfirm
  if (!clean || review.accepted) return { review }
  const dismissed = decisions.ticked.length === 0 ? [] : dismissals(typed, language, isTicked)
  return { clean: { fields: pass(typed) as Clean<Field>['fields'], dismissed } }
}
