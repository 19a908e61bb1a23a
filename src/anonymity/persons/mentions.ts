import type { Word } from '../tokens.ts'
import { keysOf, type Odds } from './agreement.ts'
import { isInitialAgain } from './initials.ts'
import { judge } from './judge.ts'
import type { Entry } from './lexicon.ts'
import { beginOf, particlesAfter } from './particles.ts'
import type { Reading, Verdict } from './reading.ts'
import { actsAsPerson, isVerbHere } from './signals.ts'
import { isKinName, joins, spread } from './spread.ts'
import { weigh } from './weigh.ts'

export { keysOf }

/** One mention of a person: the words from `from` to `to` (inclusive) of the reading. */
export interface Mention extends Verdict {
  from: number
  to: number
}

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
    if (word.lower.length === 1) initials.add(word.lower)
    else
      for (const lemma of [...keysOf(word), ...tiedName(word, verdict)])
        if ((lemma.length > 2 || lemma === word.lower) && found.get(lemma)?.certainty !== 'certain')
          found.set(lemma, verdict)
  }
  if (found.size + initials.size === 0) return
  for (let at = 0; at < reading.words.length; at += 1)
    if (verdicts[at] === undefined && !reading.taken[at] && isInitialAgain(reading, at, initials))
      verdicts[at] = { certainty: 'uncertain', rule: 'person.initial' }
  for (const [at, word] of reading.words.entries()) {
    if ((reading.taken[at] && !isOwner(reading, at)) || word.lower.length < 2) continue
    const entry = reading.entries[at] as Entry
    const own = verdicts[at]
    const match = matchOf(found, word)
    if (match === undefined) continue
    if (own !== undefined) {
      // One name has one certainty, but for what is a word or a place as well.
      if (match.certainty === 'certain' && own.certainty === 'uncertain' && isNothingElse(entry)) verdicts[at] = match
      continue
    }
    const low = word.shape === 'lower'
    if (entry.role !== undefined && !isKinName(reading, at)) continue
    if (low && ((entry.ordinary !== 'no' && !reading.caseless) || isShort(entry, word) || isVerbHere(reading, at)))
      continue
    if (entry.place !== undefined && !/^(?:base|genitive|partitive|a.*ive)$/.test(entry.place.form)) continue
    // "Toivon apua" and "Onneksi" stay words beside a Toivo and an Onni, unless they speak for themselves.
    const weak = entry.ordinary === 'form' && (word.first || low)
    const acts = actsAsPerson(reading.words[at + 1], reading.words[at + 2])
    if (weak && !reading.caseless && !acts && (odds[at] ?? -9) < BESIDE_ITSELF) continue
    const doubtful = weak || entry.role !== undefined || entry.place !== undefined
    verdicts[at] = { certainty: doubtful ? 'uncertain' : match.certainty, rule: 'person.sameName' }
  }
}

// The name of "Tarja-täti" and of "moster-Lisa".
function tiedName(word: Word, { rule }: Verdict): string[] {
  if (rule !== 'person.nameWithRole') return []
  return (/^\p{Lu}\p{Ll}+(?=-\p{Ll})|(?<=-)\p{Lu}\p{Ll}+$/u.exec(word.text) ?? []).map((name) => name.toLowerCase())
}

// "Dallaksen koulussa": a given name in the genitive before the noun of a unit, where the text has a Dallas.
const isOwner = ({ ofUnit, words, entries }: Reading, at: number): boolean =>
  ofUnit[at] === true &&
  !ofUnit[at - 1] &&
  ofUnit[at + 1] === true &&
  words[at + 1]?.shape === 'lower' &&
  entries[at]?.last === undefined &&
  words[at]?.shape === 'capital' &&
  /n$/.test(words[at]?.lower ?? '')

// Two or three letters are a name only as they are, and where they are no word.
const isShort = ({ first, ordinary }: Entry, { lower }: Word): boolean =>
  lower.length < 4 && (first?.form !== 'base' || (lower.length < 3 && ordinary === 'form'))

const isNothingElse = ({ ordinary, everyday, place, region, organisation, role }: Entry): boolean =>
  ordinary === 'no' && !everyday && (place ?? region ?? organisation ?? role) === undefined

// The verdict on the name a word is a form of; of "Rauno-pelosta" its first part.
function matchOf(found: ReadonlyMap<string, Verdict>, word: Word): Verdict | undefined {
  const whole = keysOf(word).find((lemma) => found.has(lemma))
  if (whole !== undefined) return found.get(whole)
  const tied = word.shape === 'capital' ? /^(\p{L}{3,})-\p{Ll}/u.exec(word.text)?.[1]?.toLowerCase() : undefined
  return tied === undefined ? undefined : found.get(tied)
}

// What each word is judged to be with its neighbours: the same whatever is known from elsewhere, so worked out once.
function judged(reading: Reading): NonNullable<Reading['judged']> {
  if (reading.judged === undefined) {
    const odds = weigh(reading)
    const verdicts = reading.words.map((_, at) => judge(reading, at, odds[at]))
    spread(reading, verdicts)
    reading.judged = { odds, verdicts }
  }
  return reading.judged
}

/**
 * All mentions of persons in a reading, in order: judged one by one, spread to neighbours, then through the text.
 * `known` holds the names (lemmas in lower case) found elsewhere, in the other fields of a form.
 */
export function mentionsOf(reading: Reading, known: ReadonlyMap<string, Verdict['certainty']> = new Map()): Mention[] {
  const { odds, verdicts: own } = judged(reading)
  const verdicts = [...own]
  propagate(reading, verdicts, odds, known)
  spread(reading, verdicts)
  const mentions: Mention[] = []
  for (let at = 0; at < verdicts.length; at += 1) {
    const verdict = verdicts[at]
    if (verdict === undefined) continue
    let to = at
    let strongest = verdict
    for (;;) {
      const particles = particlesAfter(reading.words, to)
      if (verdicts[to + 1] !== undefined && joins(reading.words[to + 1]) && isOneName(reading, to)) to += 1
      else if (particles > 0 && verdicts[to + particles + 1] !== undefined) to += particles + 1
      else break
      const other = verdicts[to]
      if (other?.certainty === 'certain' && strongest.certainty === 'uncertain') strongest = other
    }
    mentions.push({ ...strongest, from: beginOf(reading, at, (mentions.at(-1)?.to ?? -1) + 1), to })
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
