import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { isDoubleName, type Reading } from './reading.ts'
import { actsAsPerson, followsRole, hasAge, isNamed, standsAsPerson } from './signals.ts'
import { looksLikeUnit } from './things.ts'
import { isPersonalVerb, isVerb } from './verbs.ts'

/** What two signs point to needs no weighing: a listed name that is no word, after a role or before an age. */
export function isPlain(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if ((entry.organisation ?? entry.place ?? entry.region) !== undefined) return false
  if ((entry.first ?? entry.last) === undefined) return false
  const aged = hasAge(reading.text, word.end)
  const afterRole = followsRole(reading.words[at - 1], word)
  if (entry.ordinary === 'lemma' && entry.first?.form === 'base') return aged && afterRole
  return entry.ordinary === 'no' && (aged || afterRole || isNamed(reading.words, at))
}

/**
 * A word no list has, where a name must come: "nimi on xhemal", "pikkusisko winta 4v", "mutsi xhemile soittaa",
 * "NATTAYA BOONMEE (38)".
 */
export function isLikely(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const previous = reading.words[at - 1]
  if (entry.ordinary !== 'no' || entry.organisation !== undefined || word.lower.length < 3) return false
  const aged = hasAge(reading.text, word.end)
  if (word.shape === 'capitals')
    return aged && previous?.shape === 'capitals' && word.gap === ' ' && word.lower.length > 3
  if (word.shape !== 'lower') return false
  if (isNamed(reading.words, at) || (isDoubleName(entry) && entry.first !== undefined)) return true
  const looksLikeName = shapeOf(word.lower).overWord > 4
  if (reading.caseless && looksLikeName && entry.place === undefined) return true
  return isApposed(reading, at) && (aged || looksLikeName)
}

// "äidin minnan kanssa", "äiti minna": after a role, and no thing of somebody's ("äidin havainto").
function isApposed({ words, entries, language }: Reading, at: number): boolean {
  const word = words[at] as Word
  if (!followsRole(words[at - 1], word) || word.gap !== ' ') return false
  return language !== 'fi' || entries[at - 1]?.role?.form !== 'genitive' || word.lower.endsWith('n')
}

// Words that a role often has after it, and that mean nobody: "äiti kai tulee", "mum will come".
const AFTER_ROLES =
  /^(?:kai|usko|koski|anna|ota|tule|mene|sade|will|may|can|hope|mark|my|lo|love|ha|har|var|lova|sova|be|dag|vara|alla)$/

// "palveluohjaaja koski sano", "poika toimi (7)", "aunt comfort,", "hope lindqvist", "sol ville", "aamun kanssa": where
// nothing has a capital, a listed name that is a word too, beside what speaks of a person.
function isSmallWord(reading: Reading, at: number): boolean {
  const { words, entries, text } = reading
  const word = words[at] as Word
  const { first, last, role } = entries[at] as Entry
  const named = first ?? last
  if (!reading.caseless || word.shape !== 'lower' || named === undefined || role !== undefined) return false
  const next = words[at + 1]
  const alone = next === undefined || CLOSED.test(next.gap) || AND.test(next.lower)
  const free = (!AFTER_ROLES.test(word.lower) || alone) && !isVerb(word.lower)
  if (named.form === 'genitive')
    return free && first !== undefined && next?.gap === ' ' && (WITH.test(next.lower) || ownsKin(reading, at))
  if (named.form !== 'base') return false
  // "her name is june", "network: will (dad), joy (mum)"
  if (first !== undefined && (isNamed(words, at) || (next?.gap === ' (' && entries[at + 1]?.role !== undefined)))
    return true
  const aged = hasAge(text, word.end) || (free && AGED.test(text.slice(word.end, word.end + 8)))
  const acts = actsAsPerson(next, words[at + 2])
  if (isApposed(reading, at))
    return aged || acts || (free && first !== undefined && !(next?.gap === ' ' && next.shape !== 'lower'))
  if (first === undefined || !free) return false
  const surname = entries[at + 1]
  if (next?.gap === ' ' && next.shape === 'lower' && surname?.last !== undefined && surname.ordinary === 'no')
    return true
  return aged || (acts && isPersonalVerb(next?.lower ?? ''))
}
// "grace's mum", "hopes bror": in Finnish "aamun isä" is the father of a morning, too.
const ownsKin = ({ entries, language }: Reading, at: number): boolean =>
  language !== 'fi' && entries[at + 1]?.role?.form === 'base'
const CLOSED = /^ ?[,.;:)!?\n]/
const AND = /^(?:ja|och|and|sekä|tai|eller|or)$/
const WITH = /^(?:kanssa|kans|kaa|luona|luokse|luota|luo|mielestä|mukaan)$/
const AGED = /^,? \d{1,2}(?:v|,? (?:ja|och|and|o)\b|[,.)\n]|$)/

// "Koski soitti.", "Meri oli vihainen.", "Ruotsalainen ei vastaa.": a listed name that is a word or a place too, and
// does what only people do. An authority asks and refuses as well.
function actsLikeOne(reading: Reading, at: number): boolean {
  const { first, last, organisation } = reading.entries[at] as Entry
  const [word, next] = [reading.words[at] as Word, reading.words[at + 1]]
  if (reading.roles === 0 || word.shape !== 'capital' || (first?.form !== 'base' && last?.form !== 'base')) return false
  if (organisation !== undefined) return next?.gap === ' ' && isPersonalVerb(next.lower)
  return actsAsPerson(next, reading.words[at + 2])
}

/** Whether a word stands where a name does, though it is a word, a place or a month too. */
export function isTold(reading: Reading, at: number): boolean {
  return (
    isSmallWord(reading, at) ||
    actsLikeOne(reading, at) ||
    isCapitalAfterRole(reading, at) ||
    isAged(reading, at) ||
    isTag(reading, at) ||
    isInCapitals(reading, at) ||
    (reading.roles > 0 && standsAsPerson(reading, at))
  )
}

// "SVEA SAND och": a listed given name and the next word in capitals, in a text that has not all so.
function isInCapitals({ words, entries, shouting }: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (shouting || word?.shape !== 'capitals' || next?.shape !== 'capitals' || next.gap !== ' ') return false
  return (
    word.text.length > 2 && next.text.length > 2 && entries[at]?.first?.form === 'base' && isSurname(entries[at + 1])
  )
}
const isSurname = (entry: Entry | undefined): boolean =>
  entry?.last !== undefined || (entry?.ordinary === 'no' && entry.organisation === undefined)

// "#minna"
const isTag = ({ words, entries }: Reading, at: number): boolean =>
  words[at]?.gap.endsWith('#') === true && entries[at]?.first?.form === 'base' && entries[at]?.ordinary === 'no'

// "Saga (7) och Sten (4)": listed given names with their ages, words or not.
function isAged(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const { first, place, organisation } = reading.entries[at] as Entry
  if (word.shape !== 'capital' || first?.form !== 'base' || (place ?? organisation) !== undefined) return false
  return hasAge(reading.text, word.end)
}

// "class teacher Hope", "tytär Ilta": a capital right after a role, inside a sentence.
function isCapitalAfterRole(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const { place, region, organisation } = reading.entries[at] as Entry
  if (word.shape !== 'capital' || word.gap !== ' ' || looksLikeUnit(word.lower)) return false
  return (place ?? region ?? organisation) === undefined && isApposed(reading, at)
}

/** "April cried.", "April Stone (mother)": a month where only a person can be. */
export function isMonthByName(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const next = reading.words[at + 1]
  if (reading.entries[at]?.first?.form !== 'base') return false
  if (word.shape !== 'capital') return reading.caseless && isNamed(reading.words, at)
  return (
    followsRole(reading.words[at - 1], word) ||
    hasAge(reading.text, word.end) ||
    actsAsPerson(next, reading.words[at + 2]) ||
    (next?.shape === 'capital' && next.gap === ' ' && reading.entries[at + 1]?.last !== undefined)
  )
}

/** "ukko (isä)", in a text without capitals: a word for kin, said to be the name of one. */
export function isKinByRole({ words, entries, caseless }: Reading, at: number): boolean {
  const [entry, next, after] = [entries[at], words[at + 1], entries[at + 1]]
  if (!caseless || entry?.role?.form !== 'base' || entry.first?.form !== 'base') return false
  return next?.gap === ' (' && after?.role !== undefined && after.role.lemma !== entry.role.lemma
}

/** "sijoitus Siskolle", "att Bror flyttar": a word for kin that is a given name too, with a capital inside a sentence. */
export function isKinWithCapital({ words, entries, language }: Reading, at: number): boolean {
  const [word, entry] = [words[at], entries[at]]
  if (entry?.role === undefined || entry.first === undefined || language === 'en') return false
  return word?.shape === 'capital' && !word.first && !/-/.test(word.text)
}
