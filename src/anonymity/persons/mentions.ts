import type { Word } from '../tokens.ts'
import { judge } from './judge.ts'
import { lemmasOf } from './lemmas.ts'
import { entryOf } from './lexicon.ts'
import type { Reading, Verdict } from './reading.ts'
import { joins, spread } from './spread.ts'

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
    if (weak && mayBeVerb(reading, at)) continue
    verdicts[at] = { certainty: weak ? 'uncertain' : match.certainty, rule: 'person.sameName' }
  }
}

// "Toivon apua" and "Annan luvan" stay verbs beside a Toivo and an Anna: something in the partitive, a clause or a comma follows.
function mayBeVerb(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const next = reading.words[at + 1]
  if (word === undefined || !/^(?:toivon|annan|uskon|tahdon|sadan|luen|laulan)$/.test(word.lower)) return false
  return next === undefined || next.gap !== ' ' || /(?:[aäi]|että|myös|n)$/.test(next.lower)
}

/** The lemmas by which a name is known again: the listed ones where a list has it, else all candidates. */
export function keysOf(word: Word): string[] {
  const entry = entryOf(word.lower)
  return entry.names.length > 0 ? entry.names : lemmasOf(word.lower).map(({ lemma }) => lemma)
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
