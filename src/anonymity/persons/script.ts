import type { Word } from '../tokens.ts'
import type { Reading } from './reading.ts'

const LATIN = /^[\p{Script=Latin}\p{M}'-]+$/u
const isOther = (word: Word | undefined): boolean => word !== undefined && !LATIN.test(word.text)
const MOST = 4

/**
 * Whether a word in another script than the Latin one ("فاطمة") is likely to be of a name: it is one of at most four in
 * a row. What is longer is a quotation.
 */
export function isForeign({ words }: Reading, at: number): boolean {
  if (!isOther(words[at])) return false
  let from = at
  let to = at
  while (to - from < MOST && isOther(words[from - 1])) from -= 1
  while (to - from < MOST && isOther(words[to + 1])) to += 1
  return to - from < MOST
}
