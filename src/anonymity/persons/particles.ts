import type { Word } from '../tokens.ts'
import type { Reading } from './reading.ts'

const PARTICLES = new Set(
  'al el bin ibn bint de da do dos das van von af der den la las los ben abu umm ter di del della y e ap mac'.split(
    ' ',
  ),
)
const MOST = 3

/** How many particles stand between a word of a name and the next, at most three: "Maria de la Cruz", "Omar al Masri". */
export function particlesAfter(words: Word[], at: number): number {
  let count = 0
  while (count < MOST && PARTICLES.has(words[at + count + 1]?.lower ?? '') && words[at + count + 1]?.gap === ' ')
    count += 1
  return count > 0 && /^[ -]$/.test(words[at + count + 1]?.gap ?? '') ? count : 0
}

/** Where a name begins with the particles before it, from `least` on: "Van der Berg", "De la Cruz", "al Masri". */
export function beginOf({ words, entries, language }: Reading, at: number, least: number): number {
  let from = at
  while (
    from > least &&
    at - from < MOST &&
    PARTICLES.has(words[from - 1]?.lower ?? '') &&
    /^[ -]$/.test(words[from]?.gap ?? '')
  )
    from -= 1
  const leads = words[from]
  if (leads === undefined || at === from) return at
  // "de Minna": they, in Swedish; "y Minna" is nothing. A single small particle is of the name where it is no word.
  if (at - from > 1 || leads.shape !== 'lower' || ALWAYS.test(leads.lower)) return from
  return language !== 'sv' && leads.lower.length > 1
    ? from
    : entries[at]?.ordinary === 'no' && leads.lower !== 'y' && entries[at]?.first === undefined
      ? from
      : at
}
const ALWAYS = /^(?:al|bin|ibn|bint|von|van|abu|umm|ter)$/

/** "el amranit", "de wit": in a text without capitals, an unknown word after a particle. */
export function followsParticle({ words, entries, caseless, language }: Reading, at: number): boolean {
  const previous = words[at - 1]
  if (!caseless || previous === undefined || words[at]?.gap !== ' ') return false
  // "de wit": none of them is a word of Finnish.
  if (language === 'fi') return NO_WORD.test(previous.lower) && !/^(?:facto|jure|luxe)$/.test(words[at]?.lower ?? '')
  if (entries[at]?.ordinary !== 'no') return false
  if (previous.lower.length < 2 || !PARTICLES.has(previous.lower)) return false
  return (
    !(language === 'sv' && /^(?:den|du|da|de|do)$/.test(previous.lower)) &&
    !(language === 'en' && /^(?:do|den|van|la)$/.test(previous.lower))
  )
}
const NO_WORD = /^(?:al|el|bin|ibn|de|dos|van|von|der|den|ter|la|del|della|di|abu)$/
