import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'

/** Whether a word goes on the name begun by the word before: nothing but a space or an initial's dot between them. */
export function joins(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.first &&
    (word.gap === ' ' || word.gap === '. ' || word.gap === '.' || word.gap === '\n')
  )
}

/** "Veli Korhonen", "Siskon", "veli haapoja": a word for kin that is a given name too, with a capital or without any. */
export function isKinName({ words, entries, caseless }: Reading, at: number): boolean {
  const [word, entry] = [words[at], entries[at]]
  if (entry?.role === undefined || entry.first === undefined) return false
  return word?.shape === 'capital' || (caseless && word?.shape === 'lower')
}

// Whether a word may still become part of a name: not taken, not judged, no role and no authority.
function isOpen(reading: Reading, verdicts: (Verdict | undefined)[], at: number): boolean {
  const entry = reading.entries[at]
  if (entry === undefined || reading.taken[at] || verdicts[at] !== undefined) return false
  return (
    (entry.role === undefined || isKinName(reading, at)) &&
    (entry.organisation === undefined || entry.last !== undefined)
  )
}

// After a first name: "Minna Aroniitty", "Frans ANDRIESSEN", "minna virtanen", "Minna V.", "Pihla R:n".
function followUp(reading: Reading, at: number): Verdict | undefined {
  const first = reading.entries[at] as Entry
  const next = reading.words[at + 1] as Word
  const entry = reading.entries[at + 1] as Entry
  if (next.gap === '.') return undefined
  if (next.shape === 'initial') {
    return next.lower !== 'i' && /^[.,:;)\s]?$/.test(reading.text.charAt(next.end))
      ? certain('person.initial')
      : undefined
  }
  if (next.shape === 'lower') {
    if (entry.ordinary !== 'no' || reading.words[at]?.shape !== 'lower') return undefined
    if (entry.last !== undefined) return certain('person.lowerCase')
    return shapeOf(next.lower).overWord > 1 ? uncertain('person.lowerCase') : undefined
  }
  const given = first.first
  if (given === undefined || /-\p{Ll}+$/u.test(next.text)) return undefined
  if (next.gap !== ' ' || (next.shape === 'capitals' && next.text.length < 4)) return undefined
  // "Minnan Inarissa" is a person and a place; "Outi Luova" a name, though "luova" is a word.
  const place = entry.place ?? entry.region
  if (given.form !== 'base' && place !== undefined && entry.last === undefined) return undefined
  const wordly = entry.ordinary === 'form' && entry.last === undefined && entry.first === undefined
  const loud = next.shape === 'capitals' && reading.words[at]?.shape === 'capitals'
  if (wordly && !loud && (given.form !== 'base' || first.ordinary !== 'no' || first.everyday)) return undefined
  return certain('person.besideName')
}

const isOnlyLast = (entry: Entry | undefined): boolean => entry?.last !== undefined && entry.first === undefined

// Before a name: "M. Virtanen", "Xyz Virtanen", "Xhemal Berishaj".
function lead(reading: Reading, at: number): Verdict | undefined {
  const previous = reading.words[at - 1] as Word
  const before = reading.entries[at - 1] as Entry
  const word = reading.words[at] as Word
  // "m. koskenranta"
  if (reading.caseless && previous.text.length === 1 && previous.shape === 'lower')
    return word.gap === '. ' && !/[hknsvf]/.test(previous.lower) ? uncertain('person.initial') : undefined
  if (previous.shape === 'initial') return /^\.\s?$/.test(word.gap) ? certain('person.initial') : undefined
  if (previous.shape === 'capitals' && word.shape === 'capitals' && word.gap === ' ' && previous.text.length > 3)
    return before.ordinary === 'no' && before.place === undefined ? uncertain('person.capitals') : undefined
  // "ilta räimäkkö"
  const small = reading.caseless && previous.shape === 'lower' && word.shape === 'lower' && word.gap === ' '
  if (small && before.role !== undefined)
    return before.first?.form === 'base' && isOnlyLast(reading.entries[at]) ? uncertain('person.besideName') : undefined
  if (small)
    return before.first?.form === 'base' && reading.entries[at]?.first === undefined
      ? uncertain('person.besideName')
      : undefined
  if (previous.shape !== 'capital' || word.gap !== ' ' || previous.tail !== '') return undefined
  if (before.role !== undefined)
    return word.shape === 'capital' && reading.entries[at]?.last !== undefined
      ? uncertain('person.besideName')
      : undefined
  if (before.first !== undefined || /^(?:von|van|de|af|al|el|bin|di)$/.test(previous.lower))
    return certain('person.besideName')
  if (word.shape !== 'capital' || before.place !== undefined || before.region !== undefined) return undefined
  if (reading.entries[at]?.last !== undefined) {
    return before.ordinary === 'no' || (!previous.first && before.ordinary !== 'form')
      ? certain('person.besideName')
      : undefined
  }
  if (before.ordinary !== 'no') return undefined
  const { overOther, overWord } = shapeOf(previous.lower)
  // "Juttelin Pekan kanssa": at the start of a sentence a first or second person is a verb.
  if (previous.first && (/(?:n|mme|tte|t)$/.test(previous.lower) || overWord < 2)) return undefined
  return overOther > -1 ? uncertain('person.besideName') : undefined
}

/** Gives the neighbours of the names found so far their part in them; changes `verdicts`. */
export function spread(reading: Reading, verdicts: (Verdict | undefined)[]): void {
  for (let at = 0; at < reading.words.length; at += 1) {
    const word = reading.words[at]
    if (verdicts[at] === undefined || word === undefined) continue
    if (joins(reading.words[at + 1]) && word.tail === '' && isOpen(reading, verdicts, at + 1))
      verdicts[at + 1] = followUp(reading, at)
    if (at > 0 && joins(word) && isOpen(reading, verdicts, at - 1)) verdicts[at - 1] = lead(reading, at)
  }
}
