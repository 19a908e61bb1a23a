import type { Claims } from '../claims.ts'
import type { Finding, Language } from '../findings.ts'
import type { Word } from '../tokens.ts'
import { stemOf } from './evidence.ts'
import { type Entry, entryAt } from './lexicon.ts'
import { followsRole, hasAge } from './signals.ts'

/** A word judged to be a person's name, or part of one. */
export interface Verdict {
  certainty: 'certain' | 'uncertain'
  rule: string
}

/** A text as the judges read it: its words, what the lists say of each, and the words other rules have taken. */
export interface Reading {
  text: string
  language: Language
  words: Word[]
  entries: Entry[]
  taken: boolean[]
  /** The words taken by the names of units: "Dallaksen koulu" may be of a Dallas of the text. */
  ofUnit: boolean[]
  /** Whether the text is written in capitals throughout, so that a capital tells nothing. */
  shouting: boolean
  /** Whether the text is written without capitals, as hurried notes are, so that their absence tells nothing. */
  caseless: boolean
  /** How often each beginning of a word stands with a capital inside a sentence, and how often in lower case. */
  stems: Map<string, { inside: number; lower: number }>
  /** How much the text speaks of people by their roles, from 0 to 4: a case summary does, a news item hardly. */
  roles: number
  /** The log odds and the verdicts of its words, without what is known from elsewhere; once they have been asked. */
  judged?: { odds: (number | undefined)[]; verdicts: (Verdict | undefined)[] }
}

export const certain = (rule: string): Verdict => ({ certainty: 'certain', rule })
export const uncertain = (rule: string): Verdict => ({ certainty: 'uncertain', rule })

/** Reads the words of a normalised text for the judges; what the claims hold already is not read as names. */
export function readingOf(text: string, language: Language, words: Word[], claims: Claims): Reading {
  const written = words.filter((word) => word.shape !== 'initial')
  const low = words.filter((word) => word.first && word.shape === 'lower').length
  const capital = words.filter((word) => word.shape === 'capital').length
  const begun = words.filter((word) => word.first && word.shape === 'capital').length
  const loud = written.filter((word) => word.shape === 'capitals').length
  const units = claims.findings.filter((finding) => finding.type === 'ORG_UNIT')
  const stems: Reading['stems'] = new Map()
  for (const word of words) {
    const key = stemOf(word.lower)
    const stem = stems.get(key) ?? { inside: 0, lower: 0 }
    if (word.shape === 'lower') stem.lower += 1
    else if (!word.first) stem.inside += 1
    stems.set(key, stem)
  }
  const entries = words.map(entryAt)
  const roles = words.filter(
    (word, at) => (word.shape === 'lower' || word.first) && entries[at]?.role !== undefined,
  ).length
  return {
    text,
    language,
    words,
    entries,
    taken: words.map((word) => claims.taken(word.start, word.end)),
    ofUnit: words.map(isOf(units)),
    stems,
    roles: Math.min(4, Math.ceil((roles / Math.max(20, words.length)) * 50)),
    // One short line tells nothing of its writer's capitals; names may have them where sentences have none.
    caseless: (low > capital * 3 && (low > 1 || words.length > 12)) || (low > 2 && low > begun * 2),
    shouting: written.length > 3 && loud > written.length * 0.6,
  }
}

// Whether a word is of one of the units, asked of the words in their order.
function isOf(units: Finding[]): (word: Word) => boolean {
  const ascending = units.sort((a, b) => a.start - b.start)
  let at = 0
  return (word) => {
    while ((ascending[at]?.end ?? Number.POSITIVE_INFINITY) < word.end) at += 1
    return (ascending[at]?.start ?? Number.POSITIVE_INFINITY) <= word.start
  }
}

/** Whether a name of two listed names that a hyphen joins: "anna-liisa". */
export const isDoubleName = ({ first, last }: Entry): boolean => (first ?? last)?.lemma.includes('-') === true

/**
 * Whether the word at an index may be a name at all: it has a capital, or is listed, or follows a role, or is written
 * with a capital elsewhere in the text. Where capitals are not used, whatever is listed or is no known word may be one.
 */
export function isCandidate(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (word === undefined || entry === undefined || word.lower.length < 2 || word.shape === 'initial') return false
  if (word.shape !== 'lower') return true
  if (entry.role !== undefined) return false
  const listed = (entry.first ?? entry.last) !== undefined
  if (listed && (reading.caseless || isDoubleName(entry) || word.gap.endsWith('#'))) return true
  if (entry.ordinary === 'compound') return false
  if (entry.ordinary === 'form')
    return entry.first !== undefined && followsRole(reading.words[at - 1], word) && hasAge(reading.text, word.end)
  return (
    listed ||
    (reading.caseless && entry.ordinary === 'no' && word.lower.length > 2) ||
    followsRole(reading.words[at - 1], word) ||
    hasAge(reading.text, word.end) ||
    (reading.stems.get(stemOf(word.lower))?.inside ?? 0) > 0
  )
}
