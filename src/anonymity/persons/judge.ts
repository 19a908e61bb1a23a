import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { looksLikeName } from './nameShape.ts'
import { doesSomething, followsRole, hasAge, isNamed, ownsSomething } from './signals.ts'

/** A word judged to be a person's name, or part of one. */
export interface Verdict {
  certainty: 'certain' | 'uncertain'
  rule: string
}

/** A text as the judges read it: its words, what the lists say of each, and the words other rules have taken. */
export interface Reading {
  text: string
  words: Word[]
  entries: Entry[]
  taken: boolean[]
  /** Whether the text is written in capitals throughout, so that a capital tells nothing. */
  shouting: boolean
}

const certain = (rule: string): Verdict => ({ certainty: 'certain', rule })
const uncertain = (rule: string): Verdict => ({ certainty: 'uncertain', rule })

const LOCAL = new Set(['inessive', 'elative', 'illative'])
const UNIT =
  /(?:koulu|lukio|opisto|päivä(?:koti|kodi|kote)|keskus|sairaala|koti|kodin|virasto|laitos|säätiö|yhdistys|liitto|palvelu|yksikkö|asema|tie|katu|kylä|järvi|joki|kunta|seutu|maa|hanke|ohjelma|malli|menetelmä|testi|lomake|laki|asetus|sovellus|järjestelmä|projekti|klinikka|ryhmä|viikko|päivä|kuu)(?:n|t|ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|on|an|aan|iin|a|ä)?$/
const AFTER_ORGANISATION =
  /^(?:oy|oyj|ab|ry|rf|rp|säätiö|säätiön|yhdistys|liitto|liiton|keskus|koulu|koulun|koulussa|lukio|päiväkoti|hyvinvointialue|hyvinvointialueen|hyvinvointialueella|kaupunki|kaupungin|kunta|kunnan|käräjäoikeus|yliopisto|sairaala|tauti|oireyhtymä|oireyhtymää|oireyhtymän|syndrooma|testi|asteikko|menetelmä|malli|ohjelma|laki|lain|sopimus|sopimuksen|direktiivi|skola|stad|kommun|välfärdsområde|school|hospital|syndrome|disease|scale|county|act)$/
const FUNCTION =
  /^(?:jos|kun|hän|he|se|ne|ja|tai|mutta|te|me|sinä|minä|i|you|we|the|ni|du|sie|den|det|och|äiti|isä|vaari|mummo)$/

/** Whether a capital word is the name of something other than a person, by the lists or by the word after it. */
function isThing(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (word === undefined || entry === undefined) return true
  const next = reading.words[at + 1]
  if (next !== undefined && next.gap === ' ' && AFTER_ORGANISATION.test(next.lower)) return true
  if (/^-/.test(reading.text.slice(word.end, word.end + 1))) return true
  return entry.organisation !== undefined && entry.first === undefined
}

/** Judges one capital word in the middle of a sentence. */
function judgeInside(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const previous = reading.words[at - 1]
  const next = reading.words[at + 1]
  if (entry.role !== undefined || FUNCTION.test(word.lower)) return undefined
  const cued = followsRole(previous, word) || isNamed(reading.words, at) || hasAge(reading.text, word.end)
  if (isThing(reading, at) && !cued) return undefined
  if (entry.organisation !== undefined && !cued && LOCAL.has(entry.organisation.form)) return undefined
  const place = entry.place ?? entry.region
  if (place !== undefined) {
    if (cued && (entry.first ?? entry.last) !== undefined && !LOCAL.has(place.form))
      return certain('person.placeAsName')
    if (entry.first !== undefined && place.form !== 'genitive' && !LOCAL.has(place.form))
      return uncertain('person.placeAsName')
    if (
      (entry.first ?? entry.last) !== undefined &&
      ownsSomething(next) &&
      /^(?:perhe|äiti|äidin|isä|isän|veli|sisko|vanhem)/.test(next?.lower ?? '')
    )
      return uncertain('person.placeAsName')
    return undefined
  }
  if (entry.first !== undefined)
    return entry.ordinary === 'form' && entry.everyday && /[:;"]\s?$/.test(word.gap) && !cued
      ? undefined
      : certain('person.firstName')
  if (entry.last !== undefined) return certain('person.surname')
  if (cued && entry.ordinary !== 'form') return certain('person.cue')
  if (entry.ordinary === 'form') return undefined
  if (entry.ordinary === 'compound' && /[:;"(]\s?$/.test(word.gap)) return undefined
  if (UNIT.test(word.lower)) return undefined
  if (entry.ordinary !== 'no' && !looksLikeName(word.lower, 0)) return undefined
  return uncertain('person.capital')
}

/** Judges one capital word at the start of a sentence, where the capital says nothing. */
function judgeFirst(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const next = reading.words[at + 1]
  if (entry.role !== undefined || FUNCTION.test(word.lower)) return undefined
  const aged = hasAge(reading.text, word.end)
  if (isThing(reading, at) && !aged) return undefined
  const acts = doesSomething(next) || (ownsSomething(next) && (entry.first ?? entry.last)?.form === 'genitive')
  const place = entry.place ?? entry.region
  if (place !== undefined) {
    if ((entry.first ?? entry.last) === undefined || LOCAL.has(place.form)) return undefined
    return aged || acts ? uncertain('person.placeAsName') : undefined
  }
  const plain = entry.ordinary === 'no' && !entry.everyday
  if (entry.first !== undefined) {
    if (plain) return certain('person.firstName')
    if (aged) return certain('person.firstName')
    // "Toivon, että" and "Annan luvan" are verbs; "Toivo kertoi" and "Annan äiti" are people.
    if (acts)
      return entry.everyday && entry.ordinary === 'form'
        ? uncertain('person.everydayName')
        : certain('person.firstName')
    return entry.ordinary !== 'form' && !entry.everyday ? uncertain('person.firstName') : undefined
  }
  if (entry.last !== undefined) {
    if (plain) return certain('person.surname')
    return aged || acts ? uncertain('person.surname') : undefined
  }
  if (UNIT.test(word.lower)) return undefined
  if (entry.ordinary === 'no' && (aged || acts) && looksLikeName(word.lower, 0)) return uncertain('person.start')
  if (entry.ordinary === 'no' && looksLikeName(word.lower, 2)) return uncertain('person.start')
  return undefined
}

/** Judges a word in lower case: only a listed name that is no ordinary word, or one that a role or an age points to. */
function judgeLower(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if ((entry.first ?? entry.last) === undefined || entry.role !== undefined) return undefined
  const role = followsRole(reading.words[at - 1], word)
  const aged = hasAge(reading.text, word.end) && !/^\s\d{1,2}\s?[,.)]/.test(reading.text.slice(word.end, word.end + 6))
  if (entry.ordinary === 'no' && !entry.everyday) {
    if (role || aged || isNamed(reading.words, at)) return certain('person.lowerCase')
    if (
      entry.first !== undefined &&
      word.lower.length >= 4 &&
      entry.place === undefined &&
      entry.organisation === undefined
    )
      return uncertain('person.lowerCase')
    return undefined
  }
  return entry.first !== undefined && role && aged ? uncertain('person.lowerCase') : undefined
}

/** Judges the word at an index by its own evidence; undefined when nothing says it is a name. */
export function judge(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (word === undefined || entry === undefined || reading.taken[at] || word.shape === 'initial') return undefined
  if (word.lower.length < 2) return undefined
  if (word.shape === 'lower') return judgeLower(reading, at)
  if (word.shape === 'capitals') {
    if (
      entry.role !== undefined ||
      entry.organisation !== undefined ||
      entry.place !== undefined ||
      entry.region !== undefined
    )
      return undefined
    const plain = entry.ordinary === 'no' && !entry.everyday
    if (reading.shouting)
      return plain && (entry.first ?? entry.last) !== undefined ? certain('person.capitals') : undefined
    if (word.lower.length < 4 && !followsRole(reading.words[at - 1], word)) return undefined
    return plain && (entry.first ?? entry.last) !== undefined ? certain('person.capitals') : undefined
  }
  return word.first ? judgeFirst(reading, at) : judgeInside(reading, at)
}
