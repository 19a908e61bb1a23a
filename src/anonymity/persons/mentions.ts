import { keysOf, type Odds } from './agreement.ts'
import { judge } from './judge.ts'
import type { Reading, Verdict } from './reading.ts'
import { joins, spread } from './spread.ts'
import { weigh } from './weigh.ts'

export { keysOf }

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

// Log odds below which a word at the start of a sentence stays a word, though it is the name of somebody in the text.
const BESIDE_ITSELF = -2.5

// A name found once is found everywhere: every word that may come from the same lemma is that name.
function propagate(
  reading: Reading,
  verdicts: (Verdict | undefined)[],
  odds: Odds,
  known: ReadonlyMap<string, Verdict['certainty']>,
): void {
  const found = new Map<string, Verdict>()
  const initials = new Set<string>()
  for (const [key, certainty] of known) found.set(key, { certainty, rule: 'person.sameName' })
  for (const [at, verdict] of verdicts.entries()) {
    const word = reading.words[at]
    if (verdict === undefined || word === undefined) continue
    if (word.shape === 'initial') initials.add(word.lower)
    else
      for (const lemma of keysOf(word))
        if (lemma.length > 2 && found.get(lemma)?.certainty !== 'certain') found.set(lemma, verdict)
  }
  if (found.size === 0) return
  for (const [at, word] of reading.words.entries()) {
    // "K. itse": the initial of a name found, with its dot.
    if (
      word.shape === 'initial' &&
      verdicts[at] === undefined &&
      initials.has(word.lower) &&
      /^\. ?\p{Ll}/u.test(reading.text.slice(word.end, word.end + 3))
    )
      verdicts[at] = { certainty: 'uncertain', rule: 'person.initial' }
  }
  for (const [at, word] of reading.words.entries()) {
    if (verdicts[at] !== undefined || reading.taken[at] || word.shape === 'initial') continue
    const entry = reading.entries[at]
    if (entry === undefined || entry.role !== undefined) continue
    const low = word.shape === 'lower'
    if (low && ((entry.ordinary !== 'no' && !reading.caseless) || word.lower.length < 4)) continue
    if (entry.place !== undefined && entry.place.form !== 'base' && entry.place.form !== 'genitive') continue
    const match = keysOf(word)
      .map((lemma) => found.get(lemma))
      .find((verdict) => verdict !== undefined)
    if (match === undefined) continue
    // "Toivon apua" and "Onneksi" stay words beside a Toivo and an Onni, unless they speak for themselves.
    const weak = entry.ordinary === 'form' && (word.first || low)
    if (weak && (odds[at] ?? -9) < BESIDE_ITSELF) continue
    verdicts[at] = { certainty: weak ? 'uncertain' : match.certainty, rule: 'person.sameName' }
  }
}

/**
 * All mentions of persons in a reading, in order: judged one by one, spread to neighbours, then through the text.
 * `known` holds the names (lemmas in lower case) found elsewhere, in the other fields of a form.
 */
export function mentionsOf(reading: Reading, known: ReadonlyMap<string, Verdict['certainty']> = new Map()): Mention[] {
  const odds = weigh(reading)
  const verdicts = reading.words.map((_, at) => judge(reading, at, odds[at]))
  spread(reading, verdicts)
  propagate(reading, verdicts, odds, known)
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
