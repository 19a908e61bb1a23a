import type { Claims } from '../claims.ts'
import type { Word } from '../tokens.ts'
import type { Reading } from './judge.ts'
import { entryOf } from './lexicon.ts'

/** Reads the words of a normalised text for the judges; what the claims hold already is not read as names. */
export function readingOf(text: string, words: Word[], claims: Claims): Reading {
  const written = words.filter((word) => word.shape !== 'initial')
  const loud = written.filter((word) => word.shape === 'capitals').length
  return {
    text,
    words,
    entries: words.map((word) => entryOf(word.lower)),
    taken: words.map((word) => claims.taken(word.start, word.end)),
    shouting: written.length > 3 && loud > written.length * 0.6,
  }
}
