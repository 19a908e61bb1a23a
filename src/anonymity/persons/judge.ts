import type { Word } from '../tokens.ts'
import { judgeFirst } from './judgeFirst.ts'
import { judgeInside } from './judgeInside.ts'
import type { Form } from './lemmas.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'
import { followsRole, hasAge, isNamed } from './signals.ts'
import { isNameWithRole } from './things.ts'

// Cases in which a listed name in lower case is too often a word: "raivona".
const WORDLIKE = new Set<Form>(['essive', 'translative', 'abessive', 'plural', 'inessive'])

// In lower case: a listed name that is no ordinary word, one that a role and an age both point to, or a word after a
// role that is shaped like nothing but a name ("asiakas xhemal").
function judgeLower(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if (entry.role !== undefined) return undefined
  const role = followsRole(reading.words[at - 1], word)
  const named = entry.first ?? entry.last
  if (named === undefined) {
    // The shape model knows Finnish verbs; Swedish and English ones it would take for names.
    if (reading.language !== 'fi' || !role || word.gap !== ' ' || word.lower.length < 4 || entry.ordinary !== 'no')
      return undefined
    const { overOther, overWord } = shapeOf(word.lower)
    return overOther > 1 && overWord > 5 ? uncertain('person.lowerCase') : undefined
  }
  const aged = hasAge(reading.text, word.end) && !/^\s\d{1,2}\s?[,.)]/.test(reading.text.slice(word.end, word.end + 6))
  if (entry.ordinary !== 'no' || entry.everyday) {
    return entry.first !== undefined && role && aged ? uncertain('person.lowerCase') : undefined
  }
  if (role || aged || isNamed(reading.words, at)) return certain('person.lowerCase')
  if (entry.first === undefined || WORDLIKE.has(entry.first.form) || word.lower.length < 4) return undefined
  return entry.place === undefined && entry.organisation === undefined ? uncertain('person.lowerCase') : undefined
}

// In capitals: a listed name; a short one is an abbreviation unless a role stands before it.
function judgeCapitals(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (word === undefined || entry === undefined || (entry.first ?? entry.last) === undefined) return undefined
  if ((entry.role ?? entry.organisation ?? entry.place ?? entry.region) !== undefined) return undefined
  if (entry.ordinary !== 'no' || entry.everyday) return undefined
  if (!reading.shouting && word.lower.length < 4 && !followsRole(reading.words[at - 1], word)) return undefined
  return certain('person.capitals')
}

// "J. Farnleitner", "J. FARNLEITNER": a capital word right after an initial and its dot.
function followsInitial(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at]
  const previous = reading.words[at - 1]
  if (
    previous?.shape !== 'initial' ||
    !/^\.\s?$/.test(word.gap) ||
    word.first ||
    word.text.length < 3 ||
    entry === undefined
  )
    return false
  return (entry.role ?? entry.organisation) === undefined && entry.ordinary !== 'form'
}

// "T.K." in the middle of a sentence, or "T. K." after a role: somebody's initials.
function judgeInitials(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const previous = reading.words[at - 1]
  const next = reading.words[at + 1]
  const leads = next?.shape === 'initial' && /^\. ?$/.test(next.gap) && reading.text.charAt(next.end) === '.'
  const trails = previous?.shape === 'initial' && /^\. ?$/.test(word.gap) && reading.text.charAt(word.end) === '.'
  if (leads && !word.first)
    return followsRole(previous, word) ? certain('person.initials') : uncertain('person.initials')
  if (trails) return reading.words[at - 1]?.first ? undefined : uncertain('person.initials')
  return undefined
}

/** Judges the word at an index by its own evidence; undefined when nothing says it is a name. */
export function judge(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at]
  if (word === undefined || reading.taken[at]) return undefined
  if (word.shape === 'initial') return judgeInitials(reading, at)
  if (word.lower.length < 2) return undefined
  if (isNameWithRole(word)) return certain('person.nameWithRole')
  if (word.shape === 'lower') return judgeLower(reading, at)
  if (followsInitial(reading, at)) return certain('person.initial')
  if (word.shape === 'capitals') return judgeCapitals(reading, at)
  return word.first ? judgeFirst(reading, at) : judgeInside(reading, at)
}
