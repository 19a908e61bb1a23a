import type { Word } from '../tokens.ts'
import type { Form } from './lemmas.ts'
import type { Entry } from './lexicon.ts'
import { type Shape, shapeOf } from './nameShape.ts'
import type { Reading } from './reading.ts'
import { actsAsPerson, doesSomething, followsRole, hasAge, isNamed, ownsSomething } from './signals.ts'
import { looksLikeUnit } from './things.ts'

/** Buckets of the evidence model; a power of two. */
export const EVIDENCE_BUCKETS = 1 << 15

/** The hash that a piece of evidence of a kind begins with. */
export const begun = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, 0x01000193)

/** A hash gone on over the UTF-16 units of a string (FNV-1a). What is made of several is never put together. */
export function hashOn(from: number, value: string): number {
  let hash = from
  for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193)
  return hash
}

/** The bucket of a hash. */
export const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (EVIDENCE_BUCKETS - 1)

/** Is told of a bucket of the evidence. */
export type Visit = (bucket: number) => void

type Put = (kind: number, one: string, two?: string, three?: string, four?: string) => void

const BEGUN = Int32Array.from({ length: 64 }, (_, kind) => begun(kind))
// The same by how the word is written, for each way that words are.
const ownBegun = new Map<string, Int32Array>()

// Tells of each piece of evidence twice: by itself and together with how the word is written.
function putter(own: string, visit: Visit): Put {
  const owned = ownBegun.get(own) ?? BEGUN.map((_, kind) => hashOn(begun(kind + 64), own))
  ownBegun.set(own, owned)
  return (kind, one, two = '', three = '', four = '') => {
    visit(bucketOf(hashOn(hashOn(hashOn(hashOn(BEGUN[kind] as number, one), two), three), four)))
    visit(bucketOf(hashOn(hashOn(hashOn(hashOn(owned[kind] as number, one), two), three), four)))
  }
}

/** The case of a lemma as a letter: base, genitive, plural, local or other; '-' for none. */
export const formCode = (form: Form | undefined): string => {
  if (form === undefined) return '-'
  if (form === 'base' || form === 'genitive' || form === 'plural') return form.charAt(0)
  return /^(?:in|el|il)/.test(form) ? 'l' : 'o'
}
/** How ordinary a word is, as a letter. */
export const ORDINARY_CODE = { form: 'f', lemma: 'l', compound: 'c', no: 'n' }

// What the lists say, a letter a list.
const namesCode = (entry: Entry): string => `${formCode(entry.first?.form)}${formCode(entry.last?.form)}`
const thingsCode = (entry: Entry): string =>
  `${formCode(entry.place?.form ?? entry.region?.form)}${formCode(entry.organisation?.form)}${entry.role === undefined ? '' : 'r'}`

const SHAPES = { lower: 'a', capital: 'A', capitals: 'AA', initial: 'I' }
/** How a word is written and whether it begins a sentence. */
export const shapeCode = (word: Word): string => `${SHAPES[word.shape]}${word.first ? '^' : ''}`

/** A number in steps of a size, at most so many either way. */
export const step = (value: number, size: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(value / size)))

// A neighbour: itself when it is a word in lower case, else what the lists say of it.
function neighbour({ words, entries, caseless }: Reading, at: number): string {
  const word = words[at]
  const entry = entries[at]
  if (word === undefined || entry === undefined) return '.'
  if (word.shape === 'lower') {
    if (entry.role !== undefined) return `r${formCode(entry.role.form)}`
    // Where nothing has a capital, what is no known word may be a name.
    return caseless && entry.ordinary === 'no' ? `?${namesCode(entry)}` : word.lower
  }
  return `${shapeCode(word)}${namesCode(entry)}${thingsCode(entry)}`
}

const neighbourShape = (word: Word, shape: (lower: string) => Shape): string => {
  const { overOther, overWord } = shape(word.lower)
  return `${step(overOther, 2, 2)} ${step(overWord, 3, 2)}`
}

const gapCode = (gap: string | undefined): string => (gap === undefined ? '$' : gap.trim().slice(0, 2))

/** What a word's evidence is told apart by: how it is written, and whether capitals are used at all. */
export const ownCode = (word: Word, caseless: boolean): string => `${shapeCode(word)}${caseless ? '~' : ''}`

/**
 * Tells of the evidence of a word by itself, as hashed buckets of the model: lists, shape, beginning and ending. `own` as
 * of ownCode; `shape` may be another model, in training.
 */
export function visitWord(
  word: Word,
  entry: Entry,
  own: string,
  visit: Visit,
  shape: (lower: string) => Shape = shapeOf,
): void {
  const put = putter(own, visit)
  const names = namesCode(entry)
  const things = thingsCode(entry)
  const ordinary = ORDINARY_CODE[entry.ordinary]
  const everyday = entry.everyday ? 'e' : ''
  const { overOther, overWord } = shape(word.lower)
  const third = `${step(overWord, 3, 3)}`
  put(0, '')
  put(1, names)
  put(2, things)
  put(3, ordinary, everyday)
  put(4, names, things, ordinary, everyday)
  put(5, `${step(overOther, 1, 5)}`)
  put(6, `${step(overWord, 1.5, 5)}`)
  put(7, third, ordinary, names === '--' ? '' : 'n')
  put(8, `${step(overOther, 2, 2)}`, ' ', third)
  for (const size of [2, 3, 4, 5]) if (word.lower.length > size) put(8 + size, word.lower.slice(-size))
  put(14, word.lower.slice(0, 3))
  put(15, `${Math.min(word.lower.length, 12)}`)
  if (word.tail !== '') put(16, word.tail)
  if (/-\p{Ll}/u.test(word.text)) put(17, '')
  if (looksLikeUnit(word.lower)) put(18, '')
  if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word.text)) put(47, '')
}

/**
 * Tells of the evidence of the place of a word, as hashed buckets of the model: its neighbours, the signs between them,
 * and whether the text has it elsewhere. `shape` may be another model, in training.
 */
export function visitPlace(
  reading: Reading,
  at: number,
  visit: Visit,
  shape: (lower: string) => Shape = shapeOf,
): void {
  const { words, entries, text } = reading
  const word = words[at] as Word
  const entry = entries[at] as Entry
  const previous = words[at - 1]
  const next = words[at + 1]
  const put = putter(ownCode(word, reading.caseless), visit)
  const names = namesCode(entry)
  const listed = names === '--' ? '' : 'n'
  const ordinary = ORDINARY_CODE[entry.ordinary]
  const { overOther, overWord } = shape(word.lower)
  const half = `${step(overWord, 3, 2)}`
  const roles = `${reading.roles}`
  const before = at > 0 && !word.first ? neighbour(reading, at - 1) : '^'
  const after = next?.first === false ? neighbour(reading, at + 1) : '$'
  const gapBefore = gapCode(word.gap)
  const gapAfter = next?.first === false ? gapCode(next.gap) : gapCode(text.slice(word.end, word.end + 2))
  put(20, before)
  put(21, after)
  put(22, gapBefore)
  put(23, gapAfter)
  put(24, before.slice(-3))
  put(25, after.slice(-3))
  put(38, before.slice(-5))
  put(39, after.slice(-5))
  put(40, before, '|', names)
  put(41, after, '|', names)
  if (previous?.shape === 'capital' && !word.first) put(42, neighbourShape(previous, shape), gapBefore)
  if (next?.shape === 'capital' && !next.first) put(43, neighbourShape(next, shape), gapAfter)
  put(44, roles)
  put(45, roles, listed, ordinary)
  put(46, roles, step(overOther, 1, 5) > 0 ? 'p' : '', step(overWord, 1.5, 5) > 0 ? 'w' : '')
  put(26, after.slice(0, 4))
  if (at > 1 && !word.first && previous?.first === false) put(27, neighbour(reading, at - 2))
  const second = words[at + 2]
  if (next?.first === false && second?.first === false) put(28, neighbour(reading, at + 2))
  const shapeBefore = previous === undefined || word.first ? '' : SHAPES[previous.shape]
  put(29, shapeBefore, ' ', next === undefined || next.first ? '' : SHAPES[next.shape])
  // What the neighbours say of a person.
  const cue =
    (followsRole(previous, word) ? 'r' : '') +
    (isNamed(words, at) ? 'n' : '') +
    (hasAge(text, word.end) ? 'a' : '') +
    (actsAsPerson(next, words[at + 2]) ? 'v' : doesSomething(next) ? 'u' : '') +
    (ownsSomething(next) ? 'h' : '')
  put(30, cue)
  put(31, cue, ordinary)
  put(32, cue, formCode((entry.first ?? entry.last)?.form), word.lower.slice(-1))
  put(33, cue, half)
  put(34, reading.language, reading.shouting ? '!' : '')
  put(35, reading.language, ordinary, half)
  // The text elsewhere.
  const stem = reading.stems.get(stemOf(word.lower))
  const inside = (stem?.inside ?? 0) - (word.shape !== 'lower' && !word.first ? 1 : 0)
  const low = (stem?.lower ?? 0) - (word.shape === 'lower' ? 1 : 0)
  put(36, `${Math.min(2, inside)}`, ' ', `${Math.min(1, low)}`)
  put(37, `${Math.min(1, inside)}`, `${Math.min(1, low)}`, ordinary, listed)
}

/** The beginning by which a word is known again in a text, roughly. */
export const stemOf = (lower: string): string => lower.slice(0, Math.max(4, Math.min(6, lower.length - 2)))
