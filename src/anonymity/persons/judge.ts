import { judgeFirst } from './judgeFirst.ts'
import { judgeInside } from './judgeInside.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'
import { followsRole, hasAge, isNamed } from './signals.ts'

// In lower case: a listed name that is no ordinary word, or one that a role and an age both point to.
function judgeLower(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (
    word === undefined ||
    entry === undefined ||
    (entry.first ?? entry.last) === undefined ||
    entry.role !== undefined
  )
    return undefined
  const role = followsRole(reading.words[at - 1], word)
  const aged = hasAge(reading.text, word.end) && !/^\s\d{1,2}\s?[,.)]/.test(reading.text.slice(word.end, word.end + 6))
  if (entry.ordinary === 'no' && !entry.everyday) {
    if (role || aged || isNamed(reading.words, at)) return certain('person.lowerCase')
    const alone =
      entry.first !== undefined &&
      word.lower.length >= 4 &&
      entry.place === undefined &&
      entry.organisation === undefined
    return alone ? uncertain('person.lowerCase') : undefined
  }
  return entry.first !== undefined && role && aged ? uncertain('person.lowerCase') : undefined
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

/** Judges the word at an index by its own evidence; undefined when nothing says it is a name. */
export function judge(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at]
  if (word === undefined || reading.taken[at] || word.shape === 'initial' || word.lower.length < 2) return undefined
  if (word.shape === 'lower') return judgeLower(reading, at)
  if (word.shape === 'capitals') return judgeCapitals(reading, at)
  return word.first ? judgeFirst(reading, at) : judgeInside(reading, at)
}
