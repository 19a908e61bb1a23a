import type { Word } from '../tokens.ts'
import { judge } from './judge.ts'
import { lemmasOf } from './lemmas.ts'
import { entryOf } from './lexicon.ts'
import { certain, type Reading, type Verdict } from './reading.ts'

/** One mention of a person: the words from `from` to `to` (inclusive) of the reading. */
export interface Mention extends Verdict {
  from: number
  to: number
}

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'da',
  'dos',
  'van',
  'von',
  'af',
  'der',
  'la',
  'ben',
  'abu',
  'di',
  'del',
])

function joins(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.gap === ' ' || word.gap === '. ' || word.gap === '.' || word.gap === '\n') &&
    !word.first
  )
}

// A name word gives its neighbours away: "Minna Aroniitty", "Xyz Virtanen", "minna virtanen", "M. Virtanen", "Minna V."
function spread(reading: Reading, verdicts: (Verdict | undefined)[]): void {
  const { words, entries, taken } = reading
  const open = (at: number): boolean => {
    const entry = entries[at]
    const word = words[at]
    if (entry === undefined || word === undefined || taken[at] || verdicts[at] !== undefined) return false
    if (entry.role !== undefined || (entry.organisation !== undefined && entry.last === undefined)) return false
    return true
  }
  for (let at = 0; at < words.length; at += 1) {
    if (verdicts[at] === undefined) continue
    const word = words[at] as Word
    const next = words[at + 1]
    const entry = entries[at + 1]
    const plainGap = joins(next) && (next as Word).gap !== '.' && word.tail === ''
    if (plainGap && next !== undefined && entry !== undefined && entries[at]?.first !== undefined && open(at + 1)) {
      const inflected = entries[at]?.first?.form !== 'base'
      if (next.shape === 'capital' && next.gap === ' ') {
        const thing = entry.ordinary === 'form' && entry.last === undefined && entry.first === undefined
        if (!thing && !(inflected && entry.place !== undefined && entry.last === undefined))
          verdicts[at + 1] = certain('person.besideName')
      } else if (next.shape === 'lower' && entry.last !== undefined && entry.ordinary !== 'form') {
        verdicts[at + 1] = certain('person.lowerCase')
      } else if (
        next.shape === 'initial' &&
        /^(?:[.,:)]|\s|$)/.test(reading.text.slice(next.end, next.end + 1)) &&
        next.lower !== 'i'
      ) {
        verdicts[at + 1] = certain('person.initial')
      }
    }
    const previous = words[at - 1]
    if (previous !== undefined && joins(word) && open(at - 1)) {
      const before = entries[at - 1]
      if (previous.shape === 'initial' && /^\.\s?$/.test(word.gap)) verdicts[at - 1] = certain('person.initial')
      else if (
        previous.shape === 'capital' &&
        word.gap === ' ' &&
        word.shape === 'capital' &&
        entries[at]?.last !== undefined &&
        previous.tail === ''
      ) {
        const likely =
          before?.first !== undefined || before?.ordinary === 'no' || (!previous.first && before?.ordinary !== 'form')
        if (likely && before?.place === undefined && before?.region === undefined)
          verdicts[at - 1] = certain('person.besideName')
      } else if (previous.shape === 'capital' && word.gap === ' ' && before?.first !== undefined)
        verdicts[at - 1] = certain('person.besideName')
    }
  }
}

// A name found once is found everywhere: every word that may come from the same lemma is that name.
function propagate(
  reading: Reading,
  verdicts: (Verdict | undefined)[],
  known: ReadonlyMap<string, Verdict['certainty']>,
): void {
  const found = new Map<string, Verdict>()
  for (const [key, certainty] of known) found.set(key, { certainty, rule: 'person.sameName' })
  for (const [at, verdict] of verdicts.entries()) {
    const word = reading.words[at]
    if (verdict === undefined || word === undefined || word.shape === 'initial') continue
    for (const lemma of keysOf(word))
      if (lemma.length > 2 && found.get(lemma)?.certainty !== 'certain') found.set(lemma, verdict)
  }
  if (found.size === 0) return
  for (const [at, word] of reading.words.entries()) {
    if (verdicts[at] !== undefined || reading.taken[at] || word.shape === 'initial') continue
    const entry = reading.entries[at]
    if (entry === undefined || entry.role !== undefined) continue
    if (word.shape === 'lower' && (entry.ordinary !== 'no' || word.lower.length < 4)) continue
    if (entry.place !== undefined && entry.place.form !== 'base' && entry.place.form !== 'genitive') continue
    const match = keysOf(word)
      .map((lemma) => found.get(lemma))
      .find((verdict) => verdict !== undefined)
    if (match === undefined) continue
    const weak = entry.ordinary === 'form' && word.first
    verdicts[at] = { certainty: weak ? 'uncertain' : match.certainty, rule: 'person.sameName' }
  }
}

/** The lemmas by which a name is known again: the listed ones where a list has it, else all candidates. */
export function keysOf(word: Word): string[] {
  const entry = entryOf(word.lower)
  const listed = [entry.first?.lemma, entry.last?.lemma].filter((lemma) => lemma !== undefined)
  return listed.length > 0 ? [...new Set(listed)] : lemmasOf(word.lower).map(({ lemma }) => lemma)
}

/**
 * All mentions of persons in a reading, in order: judged one by one, spread to neighbours, then through the text.
 * `known` holds the names (lemmas in lower case) found elsewhere, in the other fields of a form.
 */
export function mentionsOf(reading: Reading, known: ReadonlyMap<string, Verdict['certainty']> = new Map()): Mention[] {
  const verdicts = reading.words.map((_, at) => judge(reading, at))
  spread(reading, verdicts)
  propagate(reading, verdicts, known)
  spread(reading, verdicts)
  const mentions: Mention[] = []
  for (let at = 0; at < verdicts.length; at += 1) {
    const verdict = verdicts[at]
    if (verdict === undefined) continue
    let to = at
    let strongest = verdict
    for (;;) {
      const next = reading.words[to + 1]
      const after = reading.words[to + 2]
      if (verdicts[to + 1] !== undefined && joins(next) && isOneName(reading, to)) to += 1
      else if (
        next !== undefined &&
        after !== undefined &&
        PARTICLES.has(next.lower) &&
        next.gap === ' ' &&
        verdicts[to + 2] !== undefined &&
        /^[ -]$/.test(after.gap)
      )
        to += 2
      else break
      const other = verdicts[to]
      if (other?.certainty === 'certain' && strongest.certainty === 'uncertain') strongest = other
    }
    mentions.push({ ...strongest, from: at, to })
    at = to
  }
  return mentions
}

// "Minnan Pekka" is two people; "Minna Virtasen" and "Virtanen Minna" one.
function isOneName(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const next = reading.words[at + 1]
  if (word === undefined || next === undefined || word.tail !== '') return false
  if (word.shape === 'initial' || next.shape === 'initial') return true
  const form = (reading.entries[at]?.first ?? reading.entries[at]?.last)?.form
  return (
    form === undefined || form === 'base' || !/[^s]$/.test(word.lower) || reading.entries[at + 1]?.first === undefined
  )
}
