import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'
import { followsRole, hasAge, isNamed, ownsSomething } from './signals.ts'
import { type Bar, FUNCTION_WORD, isLocal, isThing, looksLikeName, looksLikeUnit } from './things.ts'

const UNKNOWN: Bar = { overOther: -1.5, overWord: -9 }
const HALF_ORDINARY: Bar = { overOther: 0, overWord: 0 }
const FAMILY = /^(?:perhe|äiti|äidin|isä|isän|veli|sisko|vanhem)/

// Lahti, Salo, Salla: places that are names too. A local case is the place; a role or an age before or after, the name.
function judgePlace(reading: Reading, at: number, cued: boolean): Verdict | undefined {
  const entry = reading.entries[at] as Entry
  const form = (entry.place ?? entry.region)?.form ?? 'base'
  const next = reading.words[at + 1]
  const named = entry.first ?? entry.last
  if (named === undefined || isLocal(form)) return undefined
  if (cued) return certain('person.placeAsName')
  if (entry.first !== undefined && form !== 'genitive') return uncertain('person.placeAsName')
  return ownsSomething(next) && (entry.first !== undefined || FAMILY.test(next?.lower ?? ''))
    ? uncertain('person.placeAsName')
    : undefined
}

/** Judges one capital word in the middle of a sentence, where the capital itself is evidence. */
export function judgeInside(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if (entry.role !== undefined || FUNCTION_WORD.test(word.lower)) return undefined
  // "HAL-poliklinikalta": a compound with an ordinary end, whatever stands before it.
  if (/-\p{Ll}/u.test(word.text)) return undefined
  const cued = followsRole(reading.words[at - 1], word) || isNamed(reading.words, at) || hasAge(reading.text, word.end)
  if (isThing(reading, at) && !(cued && entry.organisation === undefined)) return undefined
  if (entry.organisation !== undefined && !cued && isLocal(entry.organisation.form)) return undefined
  if ((entry.place ?? entry.region) !== undefined) return judgePlace(reading, at, cued)
  const quoted = /[:;"]\s?$/.test(word.gap)
  const ordinary = entry.ordinary === 'form' && !cued
  if (ordinary && (quoted || (entry.first ?? entry.last)?.form === 'plural')) return undefined
  if (entry.first !== undefined)
    return ordinary && shapeOf(word.lower).overWord < -4 ? uncertain('person.firstName') : certain('person.firstName')
  if (entry.last !== undefined) return ordinary ? uncertain('person.surname') : certain('person.surname')
  if (entry.ordinary === 'form') return undefined
  if (cued) return entry.ordinary === 'no' ? certain('person.cue') : uncertain('person.cue')
  if ((entry.ordinary === 'compound' && (quoted || word.gap.endsWith('('))) || looksLikeUnit(word.lower))
    return undefined
  return looksLikeName(reading, at, entry.ordinary === 'no' ? UNKNOWN : HALF_ORDINARY)
    ? uncertain('person.capital')
    : undefined
}
