import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'
import { actsAsPerson, doesSomething, hasAge, ownsSomething } from './signals.ts'
import { type Bar, FUNCTION_WORD, isLocal, isThing, looksLikeName, looksLikeUnit } from './things.ts'

const ALONE: Bar = { overOther: 0.5, overWord: 1.5 }
const BEING: Bar = { overOther: -0.5, overWord: -1 }
const ACTING: Bar = { overOther: -1, overWord: -3 }
// Endings of nouns made of other words, in the three languages.
const DERIVED =
  /(?:[aeiouyäö]us|[aeiouyäö]ys|minen|misen|sti|ness|tion|tions|ment|ments|ing|ings|ly|ity|orna|arna|erna|ningen|ingen|heten|ande|ende)$/
// What ordinary genitives go with as well: "tilanteen vuoksi", "luvan kanssa".
const OPEN =
  /^(?:kanssa|luona|luokse|luota|mukaan|tilan|asia|puolesta|mielestä|takia|vuoksi|kohdalla|syntymä|käytös|kotiin)/

/** Judges one capital word at the start of a sentence, where the capital says nothing: it needs evidence of its own. */
export function judgeFirst(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const next = reading.words[at + 1]
  if (entry.role !== undefined || FUNCTION_WORD.test(word.lower)) return undefined
  const aged = hasAge(reading.text, word.end)
  if (isThing(reading, at) && !aged) return undefined
  const named = entry.first ?? entry.last
  const acts = doesSomething(next) || (ownsSomething(next) && named?.form === 'genitive')
  const place = entry.place ?? entry.region
  if (place !== undefined) {
    if (named === undefined || isLocal(place.form)) return undefined
    return aged || acts ? uncertain('person.placeAsName') : undefined
  }
  if (named === undefined) {
    if (looksLikeUnit(word.lower) || entry.ordinary !== 'no') return undefined
    const derived = DERIVED.test(word.lower)
    const person =
      aged ||
      (actsAsPerson(next) && !derived) ||
      (ownsSomething(next) && !OPEN.test(next?.lower ?? '') && /[ns]$/.test(word.lower))
    if (derived && !person) return undefined
    return looksLikeName(reading, at, person ? ACTING : acts || ownsSomething(next) ? BEING : ALONE)
      ? uncertain('person.start')
      : undefined
  }
  const rule = entry.first !== undefined ? 'person.firstName' : 'person.surname'
  // A listed name as it is in the list, which only by undoing endings could be a word: "Merja", not "meri".
  const plain = entry.ordinary === 'no' || (named.form === 'base' && entry.ordinary !== 'form')
  if (aged || (plain && !entry.everyday)) return certain(rule)
  const wordlike = shapeOf(word.lower).overWord
  if (named.form !== 'base') {
    // "Meillä on", "Olen", "Annan luvan": a word that may be inflected from a name is that only when it owns somebody.
    const kin = named.form === 'genitive' && ownsSomething(next) && !OPEN.test(next?.lower ?? '')
    return kin && (entry.everyday || entry.ordinary !== 'form' || wordlike > 0)
      ? uncertain('person.everydayName')
      : undefined
  }
  // "Toivo on herännyt" is hope, "Toivo kertoi" a person: the writer is asked.
  return (acts && (entry.everyday || wordlike > -2)) || (entry.first !== undefined && !entry.everyday && wordlike > 3)
    ? uncertain('person.everydayName')
    : undefined
}
