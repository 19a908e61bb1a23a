import type { Language } from './findings.ts'
import { languageOf } from './language.ts'
import { entryAt } from './persons/lexicon.ts'
import { wordsOf } from './tokens.ts'

/**
 * What kind of place a person's name stands in, one answer to each question: first, last or in the middle of its
 * sentence; in lower case, capitals or with a capital; on the name lists or not; the language of the text.
 */
export function kindsOf(text: string, span: { start: number; end: number }, language?: Language): string[] {
  const words = wordsOf(text).filter((word) => word.start < span.end && word.end > span.start)
  const first = words[0]
  const ends = /^['\u2019:\p{L})"]*\s*(?:[.!?\n]|$)/u.test(text.slice(span.end, span.end + 20))
  const letters = words.filter((word) => word.shape !== 'initial')
  const shape = letters[0]?.shape ?? 'initial'
  const listed = letters.filter((word) => entryAt(word).names.length > 0).length
  return [
    first?.first === true ? 'place: first' : ends ? 'place: last' : 'place: middle',
    `letters: ${shape}`,
    `lists: ${listed === 0 ? 'none has it' : listed < letters.length ? 'one part' : 'all parts'}`,
    `language: ${language ?? languageOf(text)}`,
  ]
}
