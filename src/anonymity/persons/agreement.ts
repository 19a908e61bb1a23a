import type { Word } from '../tokens.ts'
import { begun, bucketOf, formCode, hashOn, ORDINARY_CODE, shapeCode, step, type Visit } from './evidence.ts'
import { lemmasOf } from './lemmas.ts'
import { type Entry, entryAt } from './lexicon.ts'
import type { Reading } from './reading.ts'

/** Buckets of the agreement model; a power of two. */
export const AGREEMENT_BUCKETS = 1 << 12

/** The log odds of each word by its own evidence; undefined for words that are not weighed. */
export type Odds = (number | undefined)[]

/** For each weighed word, the other weighed words that may be the same name. */
export type Kin = Map<number, number[]>

/** The lemmas by which a name is known again: the listed ones where a list has it, else all candidates. */
export function keysOf(word: Word): string[] {
  if (word.keys !== undefined) return word.keys
  const names = entryAt(word).names.filter((name) => name.length > 2)
  word.keys = names.length > 0 ? names : lemmasOf(word.lower).map(({ lemma }) => lemma)
  return word.keys
}

/** Finds which weighed words may be the same name, by a common lemma. */
export function kinOf(reading: Reading, odds: Odds): Kin {
  const byKey = new Map<string, number[]>()
  const keys = new Map<number, string[]>()
  for (const [at, own] of odds.entries()) {
    const word = reading.words[at]
    if (own === undefined || word === undefined) continue
    const found = keysOf(word).filter((key) => key.length > 2)
    keys.set(at, found)
    for (const key of found) {
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, [at])
      else if (there.length < 30) there.push(at)
    }
  }
  const kin: Kin = new Map()
  for (const [at, found] of keys) {
    const others = new Set<number>()
    for (const key of found) for (const other of byKey.get(key) ?? []) if (other !== at) others.add(other)
    if (others.size > 0) kin.set(at, [...others])
  }
  return kin
}

// A neighbour joined by a space: what its own evidence says.
function joined(odds: Odds, at: number, gap: string | undefined, first: boolean | undefined): string {
  if (first !== false || gap === undefined) return '|'
  const own = odds[at]
  return `${own === undefined ? '.' : step(own, 1.5, 4)}${gap === ' ' ? '' : gap.trim().slice(0, 1)}`
}

const AND = /^(?:ja|sekä|tai|eli|och|eller|and|or|&)$/

// What the evidence says of the word that "ja" or "och" joins to a word.
function coordinated({ words }: Reading, odds: Odds, at: number): string {
  const out = [-1, 1].map((way) => {
    const and = words[at + way]
    const later = words[at + (way > 0 ? 2 : 0)]
    if (and === undefined || !AND.test(and.lower) || later?.gap !== ' ' || later.first) return '|'
    const own = odds[at + 2 * way]
    return own === undefined ? '.' : `${step(own, 1.5, 4)}`
  })
  return out.join(' ')
}

const BEGUN = Int32Array.from({ length: 32 }, (_, part) => begun(part))

/**
 * Tells what the rest of the text says of a weighed word, as hashed buckets: its own odds, those of its other mentions
 * and of its neighbours.
 */
export function visitAgreement(reading: Reading, odds: Odds, kin: Kin, at: number, visit: Visit): void {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const next = reading.words[at + 1]
  const own = odds[at] ?? 0
  const others = (kin.get(at) ?? []).map((other) => odds[other] ?? 0)
  const most = others.length === 0 ? '-' : `${step(Math.max(...others), 1, 6)}`
  const mean = others.length === 0 ? '-' : `${step(others.reduce((a, b) => a + b, 0) / others.length, 1, 6)}`
  const mine = `${step(own, 1, 7)}`
  const half = `${step(own, 2, 4)}`
  const kind = `${shapeCode(word)}${ORDINARY_CODE[entry.ordinary]}${entry.first === undefined && entry.last === undefined ? '' : 'n'}`
  const before = joined(odds, at - 1, word.gap, word.first)
  const after = joined(odds, at + 1, next?.gap, next?.first)
  // The pieces with a space between them.
  const put = (part: number, one: string, two?: string, three?: string): void => {
    let hash = hashOn(BEGUN[part] as number, one)
    if (two !== undefined) hash = hashOn(hashOn(hash, ' '), two)
    if (three !== undefined) hash = hashOn(hashOn(hash, ' '), three)
    visit(bucketOf(hash) & (AGREEMENT_BUCKETS - 1))
  }
  put(0, '')
  put(1, `${step(own, 0.5, 14)}`)
  put(2, mine, kind)
  put(3, most)
  put(4, mean)
  put(5, half, most)
  put(6, half, mean)
  put(7, most, kind)
  put(8, mean, kind)
  put(9, before)
  put(10, after)
  put(11, half, before)
  put(12, half, after)
  put(13, before, after)
  put(14, before, formCode((entry.first ?? entry.last)?.form), kind)
  put(15, after, formCode((entry.first ?? entry.last)?.form), kind)
  put(16, `${Math.min(others.length, 3)}`, half, `${reading.roles}`)
  put(17, mine, `${reading.roles}`)
  const beside = coordinated(reading, odds, at)
  put(18, beside)
  put(19, half, beside)
  if (reading.caseless) put(20, kind, mine)
}
