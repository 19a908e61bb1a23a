import { wordsOf } from '../tokens.ts'
import type { CorpusText } from './examples.ts'
import type { View } from './lessons.ts'
import { foldOf } from './random.ts'

const asWritten = (text: string): string => text
// As hurried notes have it; the few letters whose other case is of another length stay.
const cased = (text: string, change: (sign: string) => string): string =>
  [...text].map((sign) => (change(sign).length === sign.length ? change(sign) : sign)).join('')
const inLower = (text: string): string => cased(text, (sign) => sign.toLowerCase())
const inCapitals = (text: string): string => cased(text, (sign) => sign.toUpperCase())

/** How the texts of the corpus are read for lessons. */
export const CORPUS_VIEWS: View[] = [
  { text: asWritten, weight: 0.5, forgets: 0 },
  { text: asWritten, weight: 0.5, forgets: 0.6 },
  { text: inLower, weight: 0.2, forgets: 0.4 },
]

/** How the summaries are read for lessons. */
export const SUMMARY_VIEWS: View[] = [
  { text: asWritten, weight: 2, forgets: 0 },
  { text: asWritten, weight: 2, forgets: 0.6 },
  { text: asWritten, weight: 1, forgets: 1 },
  { text: inLower, weight: 0.7, forgets: 0 },
  { text: inLower, weight: 0.5, forgets: 1 },
  { text: inCapitals, weight: 0.3, forgets: 0.2 },
  { text: inCapitals, weight: 0.3, forgets: 1 },
]

/**
 * Which words a text of the corpus, or a summary, would not find on the list of ordinary words were it new: that list
 * is made of the words that the corpus has in lower case.
 */
export function vocabularyOf(corpus: CorpusText[]): {
  rareInCorpus: (lower: string) => boolean
  rareInSummaries: (lower: string) => boolean
} {
  const texts = new Map<string, number>()
  for (const { text } of corpus)
    for (const lower of new Set(wordsOf(text).flatMap((word) => (word.shape === 'lower' ? [word.lower] : []))))
      texts.set(lower, (texts.get(lower) ?? 0) + 1)
  return {
    rareInCorpus: (lower) => texts.get(lower) === 1,
    rareInSummaries: (lower) => !texts.has(lower) && foldOf(lower) % 2 === 0,
  }
}
