import type { Claims } from '../claims.ts'
import type { Language } from '../findings.ts'
import type { Word } from '../tokens.ts'
import { type Entry, entryOf } from './lexicon.ts'

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
  /** Whether the text is written in capitals throughout, so that a capital tells nothing. */
  shouting: boolean
}

export const certain = (rule: string): Verdict => ({ certainty: 'certain', rule })
export const uncertain = (rule: string): Verdict => ({ certainty: 'uncertain', rule })

/** Reads the words of a normalised text for the judges; what the claims hold already is not read as names. */
export function readingOf(text: string, language: Language, words: Word[], claims: Claims): Reading {
  const written = words.filter((word) => word.shape !== 'initial')
  const loud = written.filter((word) => word.shape === 'capitals').length
  return {
    text,
    language,
    words,
    entries: words.map((word) => entryOf(word.lower)),
    taken: words.map((word) => claims.taken(word.start, word.end)),
    shouting: written.length > 3 && loud > written.length * 0.6,
  }
}
