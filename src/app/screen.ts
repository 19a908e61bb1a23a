import { createHmac } from 'node:crypto'
import type { Finding } from '../anonymity/findings.ts'
import { replaceFindings } from '../anonymity/mask.ts'
import { reasonFor } from '../anonymity/reasons.ts'
import { screenFields } from '../anonymity/screenFields.ts'
import type { Language } from '../domain/language.ts'
import { fieldLimit } from '../domain/model.ts'
import type { Review } from '../domain/review.ts'

/** What the author has decided of an earlier review of the same form. */
export interface Decisions {
  language: Language
  /** Random per form: the key under which ticked words are remembered, so that no word is stored anywhere. */
  nonce: string
  /** The ids of the ticks "not a name" that are set. */
  ticked: string[]
  /** The ids of the confirmations of warnings that are set. */
  confirmed: string[]
}

const keyed = (nonce: string, words: string) => createHmac('sha256', nonce).update(words).digest('hex').slice(0, 24)

/** The id of the tick for a word: a keyed hash, good for this form only. */
export function tickId(nonce: string, word: string): string {
  return `notName_${keyed(nonce, word.toLowerCase())}`
}

const emptyReview = (values: Record<string, string>): Review => ({
  values,
  found: [],
  uncertain: [],
  warnings: [],
  problems: [],
  confirmId: '',
  askConfirm: false,
})

/** Splits a field's findings into what is replaced, what the author decides, and what is worth a second look. */
function sort(findings: Finding[]) {
  return {
    certain: findings.filter((f) => f.severity === 'block' && f.certainty !== 'uncertain'),
    uncertain: findings.filter((f) => f.severity === 'block' && f.certainty === 'uncertain'),
    warnings: findings.filter((f) => f.severity === 'warn'),
  }
}

/**
 * The anonymity check of a form's free text, run on the server for every form. In: the fields as typed and what the
 * author has decided. Out: null when the texts may be stored, else a review to show to the author and nobody else.
 * Structured and certain findings come back replaced; uncertain names as typed, to be rewritten or ticked; warnings ask
 * for one confirmation. `required` fields must not be empty; each field has at most 2,000 characters.
 */
export function screen(fields: Record<string, string>, decisions: Decisions, required: string[] = []): Review | null {
  const review = emptyReview({ ...fields })
  const words = new Map<string, Review['uncertain'][number]>()
  const isTicked = (word: string) => decisions.ticked.includes(tickId(decisions.nonce, word))

  for (const [field, text] of Object.entries(fields)) {
    if (text.length > fieldLimit) review.problems.push({ field, why: 'tooLong' })
    else if (required.includes(field) && text.trim() === '') review.problems.push({ field, why: 'missing' })
  }
  const ticked = new Map<string, boolean>()
  const found = screenFields(fields, decisions.language, (word) => {
    const yes = isTicked(word)
    ticked.set(word, yes)
    return yes
  })
  for (const [field, findings] of Object.entries(found)) {
    const text = fields[field] ?? ''
    const { certain, uncertain, warnings } = sort(findings)
    review.values[field] = replaceFindings(text, certain)
    for (const f of certain) {
      review.found.push({ field, replacement: f.suggestion, reason: reasonFor(f, decisions.language) })
    }
    for (const f of uncertain) {
      const word = text.slice(f.start, f.end)
      words.set(word.toLowerCase(), {
        id: tickId(decisions.nonce, word),
        word,
        reason: reasonFor(f, decisions.language),
        ticked: false,
      })
    }
    for (const f of warnings) {
      const word = text.slice(f.start, f.end)
      review.warnings.push({ field, word, replacement: f.suggestion, reason: reasonFor(f, decisions.language) })
    }
  }
  for (const [word, yes] of ticked) {
    if (yes && !words.has(word.toLowerCase())) {
      words.set(word.toLowerCase(), { id: tickId(decisions.nonce, word), word, reason: '', ticked: true })
    }
  }
  review.uncertain = [...words.values()]
  const open = review.uncertain.filter((u) => !u.ticked).length
  const warned = [...new Set(review.warnings.map((w) => w.word.toLowerCase()))].sort().join('|')
  review.confirmId = `confirm_${keyed(decisions.nonce, warned)}`
  review.askConfirm = review.warnings.length > 0 && !decisions.confirmed.includes(review.confirmId)
  const clean = review.problems.length === 0 && review.found.length === 0 && open === 0 && !review.askConfirm
  return clean ? null : review
}
