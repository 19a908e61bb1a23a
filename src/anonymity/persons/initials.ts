import { groupRole } from '../data/roles.ts'
import type { Word } from '../tokens.ts'
import { isRole } from './lexicon.ts'
import { certain, type Reading, uncertain, type Verdict } from './reading.ts'
import { actsAsPerson, doesSomething, followsRole, hasAge } from './signals.ts'

const dotted = (reading: Reading, word: Word | undefined): boolean =>
  word !== undefined && reading.text.charAt(word.end) === '.'

const ENDING = /^(?:n|t[aä]|s[st][aä]|l[lt][aä]|lle|ksi|[aä]|h.n|[aä]{2}n|een|i?lt[aä]|ien|s)$/
// What letters tell apart that are not people: "vaihtoehto A", "hepatiitti C", "rappu B".
const LETTERED =
  /^(?:vaihtoeh|hepatiit|ryhm|luok|vitamiin|kohda|kohta|liit|tas[oa]|mall|tyyp|osa$|lomak|rapp|porras|portaa|talo|ovi|kort|asun|huone|suunnitel|krs|plan|grupp|punkt|bilag|alternativ|trapp|option|group|type|level|part|section|hepatitis|vitamin)/
const BETWEEN = /^\.?(?:,? (?:ja|sekä|och|and|&) |, ?|\/)$/

// "lapsi A", and "A:n" beside it: a letter that somebody is called by already. Such letters leave none out, except that
// the first eight may stand in another field. X and Y are nobody.
function standsIn({ words, entries, language }: Reading, at: number): boolean {
  const letter = (words[at] as Word).text
  if (/[XYÅ]/.test(letter) || (language === 'en' && /[AI]/.test(letter))) return true
  const letters = new Set(words.filter((word) => word.shape === 'initial').map((word) => word.text))
  if (letter > 'H')
    for (let code = 65; code < letter.charCodeAt(0); code += 1)
      if (!letters.has(String.fromCharCode(code))) return false
  // Beside "K:n mukaan" no letter stands for anybody else.
  if (words.some((word) => word.shape === 'initial' && /[K-W]/.test(word.text) && word.tail !== '')) return false
  return words.some((word, other) => word.text === letter && word.gap === ' ' && entries[other - 1]?.role !== undefined)
}

// The initials of several people in a row: "M, J ja K"; the places of the first and the last.
function rowOf({ words, text }: Reading, at: number): [number, number] {
  const linked = (one: number, other: number): boolean => {
    const [left, right] = [words[one], words[other]]
    return left?.shape === 'initial' && right?.shape === 'initial' && BETWEEN.test(text.slice(left.end, right.start))
  }
  const goes = (from: number, way: 1 | -1): number => {
    let last = from
    for (let steps = 0; steps < 12; steps += 1) {
      const next = [last + way, last + 2 * way].find((one) => linked(Math.min(one, last), Math.max(one, last)))
      if (next === undefined) break
      last = next
    }
    return last
  }
  return [goes(at, -1), goes(at, 1)]
}

// Whether a letter stands in a row of them, and whether the row is of those that stand for somebody: "lapset A ja B".
function rowKind(reading: Reading, at: number): 'none' | 'people' | 'standIns' {
  const [from, to] = rowOf(reading, at)
  if (from === to) return 'none'
  const letters = reading.words.slice(from, to + 1).filter((word) => word.shape === 'initial')
  const before = reading.words[from - 1]?.lower ?? ''
  const most = isRole(before) || groupRole(before) !== undefined ? 'H' : 'D'
  if (letters.every((word) => word.text <= most)) return 'standIns'
  const after = reading.text.slice((letters.at(-1) as Word).end).trimStart()
  return /^(?:-|vitamiin|kort|luok)/.test(after) ? 'none' : 'people'
}

/**
 * Judges a single capital letter: "T.K." in a sentence or with a case ending, "K:lle", a row of them ("M, J ja K"), one
 * with a dot after a role, one with an age or before what only people do. Letters that stand for somebody already
 * ("lapsi A") and those of things ("vaihtoehto B") are nobody.
 */
export function judgeInitial(reading: Reading, at: number): Verdict | undefined {
  const { words, text } = reading
  const word = words[at] as Word
  const previous = words[at - 1]
  const next = words[at + 1]
  const leads =
    next?.shape === 'initial' && /^\. ?$/.test(next.gap) && (dotted(reading, next) || ENDING.test(next.tail))
  const trails = previous?.shape === 'initial' && /^\. ?$/.test(word.gap) && (dotted(reading, word) || word.tail !== '')
  if (leads && (!word.first || next.tail !== '' || /^\p{Ll}/u.test(text.slice(next.end + 1, next.end + 3).trimStart())))
    return followsRole(previous, word) ? certain('person.initials') : uncertain('person.initials')
  if (trails) return !previous.first || word.tail !== '' ? uncertain('person.initials') : undefined
  if (reading.roles === 0 || reading.shouting || LETTERED.test(previous?.lower ?? '') || standsIn(reading, at))
    return undefined
  const row = rowKind(reading, at)
  if (row === 'standIns') return undefined
  const ended = ENDING.test(word.tail) && (reading.language === 'fi' || word.tail === 's')
  const afterRole =
    followsRole(previous, word) && /^\.?(?: ?[\p{Ll}(,]| \d|$)/u.test(text.slice(word.end, word.end + 3))
  const acts = next?.gap === ' ' && actsAsPerson(next, words[at + 2]) && !/^[IA]$/.test(word.text)
  return ended || afterRole || acts || hasAge(text, word.end) || row === 'people'
    ? uncertain('person.initial')
    : undefined
}

const ABBREVIATION =
  /^(?:a[mop]|p[mgoms]|m[mv]|o[ams]|[ei]g|ie|t[eo]|f[dk]|s[kc]|b[l]|n[skw]|y[m]|k[okl]|em|i[v]|h[k]|d[vy]|ao|vs|eaa|ed|v[ks]|ks|sm|ma|pe|la|su|ti)$/

/** Judges a single small letter: the initials of hurried notes, "asiakas a.t.", "m.t:lle"; abbreviations are none. */
export function judgeSmallInitial(reading: Reading, at: number): Verdict | undefined {
  const { words } = reading
  const word = words[at] as Word
  const ofPair = (first: number): boolean => {
    const [one, two] = [words[first], words[first + 1]]
    if (one?.text.length !== 1 || two?.text.length !== 1 || two.gap !== '.') return false
    if (one.shape !== 'lower' || words[first + 2]?.gap === '.' || words[first - 1]?.gap === '.' || one.gap === '.')
      return false
    if (ABBREVIATION.test(one.lower + two.lower) || !(dotted(reading, two) || ENDING.test(two.tail))) return false
    return reading.caseless || followsRole(words[first - 1], one)
  }
  if (word.shape !== 'lower' || reading.roles === 0) return undefined
  if (ofPair(at) || ofPair(at - 1)) return uncertain('person.initials')
  const ended = ENDING.test(word.tail) && (reading.language === 'fi' || word.tail === 's') && !/[vhx]/.test(word.lower)
  const named = followsRole(words[at - 1], word) && dotted(reading, word) && !/[vhsnkf]/.test(word.lower)
  return reading.caseless && (ended || named) && !LETTERED.test(words[at - 1]?.lower ?? '')
    ? uncertain('person.initial')
    : undefined
}

/** Whether a letter alone is the initial of somebody of the text, `letters` being those found: "p asuu", "M tuli", "K." */
export function isInitialAgain(reading: Reading, at: number, letters: ReadonlySet<string>): boolean {
  const { words, text } = reading
  const word = words[at] as Word
  if (word.lower.length > 1 || !letters.has(word.lower) || LETTERED.test(words[at - 1]?.lower ?? '')) return false
  if (/^\. ?\p{Ll}/u.test(text.slice(word.end, word.end + 3))) return word.shape === 'initial'
  if (word.shape === 'initial')
    return !/[\p{L}\d-]$/u.test(text.slice(word.end, word.end + 1)) && !/^[IÅ]$/.test(word.text)
  const next = words[at + 1]
  return reading.caseless && (doesSomething(next) || (word.first && next?.gap === ': ')) && !/[iåeox]/.test(word.lower)
}
