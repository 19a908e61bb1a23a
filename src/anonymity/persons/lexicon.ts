import commonWords from '../data/commonWords.json' with { type: 'json' }
import firstNames from '../data/firstNames.json' with { type: 'json' }
import { everydayNames, ordinaryWords } from '../data/ordinary.ts'
import ordinaryFinnish from '../data/ordinaryFinnish.json' with { type: 'json' }
import { organisations } from '../data/organisations.ts'
import { municipalities, regions, villages } from '../data/places.ts'
import { roleWords } from '../data/roles.ts'
import surnames from '../data/surnames.json' with { type: 'json' }
import { wordNames } from '../data/wordNames.ts'
import worldFirstNames from '../data/worldFirstNames.json' with { type: 'json' }
import worldSurnames from '../data/worldSurnames.json' with { type: 'json' }
import { unpack } from '../packed.ts'
import { recent } from '../recent.ts'
import type { Word } from '../tokens.ts'
import { type Form, type Lemma, visitLemmas } from './lemmas.ts'
import { roleForm } from './roleForms.ts'
import { isSpoken } from './spoken.ts'
import { type WordTable, wordTable } from './wordTable.ts'

/** A named place in the case it stands in. */
export interface Place {
  name: string
  form: Form
}

/** What the lists know of a word form: each property holds the lemma by which it was found, or undefined. */
export interface Entry {
  first?: Lemma
  last?: Lemma
  place?: Lemma
  region?: Lemma
  organisation?: Lemma
  role?: Lemma
  /** All lemmas that are listed as first names or surnames; the first of each is the likeliest. */
  names: string[]
  /** Whether the form is written in lower case in ordinary text: 'form' itself, one of its lemmas, or its parts. */
  ordinary: 'form' | 'lemma' | 'compound' | 'no'
  everyday: boolean
  /** What the word by itself weighs as a name, by how it is written: told by weigh.ts, and kept with what it came from. */
  evidence?: Map<string, number>
  /** The named place it is, in its case; told by quasi/places.ts. */
  town?: Place | 'none'
}

const FIRST = 1
const LAST = 2
const PLACE = 4
const REGION = 8
const ORGANISATION = 16
const ROLE = 32
const EVERYDAY = 64
const ORDINARY = 128

// One look-up answers for all lists; the table is made when the first word is asked about.
let made: WordTable | undefined
function table(): WordTable {
  made ??= wordTable([
    [unpack(firstNames.words), FIRST],
    [unpack(surnames.words), LAST],
    [unpack(worldFirstNames.words), FIRST],
    [unpack(worldSurnames.words), LAST],
    [[...municipalities, ...villages].join(' '), PLACE],
    [regions.join(' '), REGION],
    [organisations.join(' '), ORGANISATION],
    [roleWords.join(' '), ROLE],
    [[...everydayNames].join(' '), EVERYDAY],
    [wordNames, FIRST | EVERYDAY],
    [unpack(ordinaryFinnish.words), ORDINARY],
    [unpack(commonWords.words), ORDINARY],
    [ordinaryWords, ORDINARY],
  ])
  return made
}
const known = recent<Entry>(64_000)

/**
 * Takes names off the name lists for the rest of the process: every lemma the words may come from, whole and by the
 * parts between hyphens. For measuring how names are found that no list has.
 */
export function forget(words: Iterable<string>): void {
  for (const word of words) {
    for (const part of [word, ...word.split('-')]) {
      const lower = part.toLowerCase()
      visitLemmas(lower, (cut, tail) => table().drop(lower.slice(0, cut) + tail, FIRST | LAST | EVERYDAY))
    }
  }
  known.clear()
}

/** Whether a lower-case form is a word for a person by kinship or task, in any case. */
export function isRole(lower: string): boolean {
  return entryOf(lower).role !== undefined
}

const isOrdinary = (lower: string): boolean => (table().flagsOf(lower) & ORDINARY) !== 0

// Longer than any compound that is written: the work for one word stays bounded.
const LONGEST = 60

function isCompound(lower: string): boolean {
  if (lower.length < 7 || lower.length > LONGEST) return false
  for (let at = 3; at <= lower.length - 4; at += 1) {
    if ((table().flagsOf(lower, 0, at) & ORDINARY) !== 0 && isHead(lower.slice(at))) return true
  }
  return false
}

// Whether the last part of a compound is an ordinary word, as it is or inflected.
function isHead(rest: string): boolean {
  if (isOrdinary(rest)) return true
  if (rest.length < 5) return false
  let ordinary = false
  table().read(rest)
  visitLemmas(rest, (cut, tail) => {
    ordinary ||= cut + tail.length >= 4 && (table().flagsWith(cut, tail) & ORDINARY) !== 0
  })
  return ordinary
}

/** Looks a lower-case word form up in the lists, through its candidate lemmas. */
export function entryOf(lower: string): Entry {
  const before = known.get(lower)
  if (before !== undefined) return before
  const words = table()
  const double = lower.includes('-')
  let form = 0
  let ordinary: Entry['ordinary'] | undefined
  // Every property from the start: what all entries have in the same place is read the fastest.
  const entry: Entry = {
    first: undefined,
    last: undefined,
    place: undefined,
    region: undefined,
    organisation: undefined,
    role: undefined,
    names: [],
    ordinary: 'no',
    everyday: false,
    evidence: undefined,
    town: undefined,
  }
  words.read(lower)
  visitLemmas(lower, (cut, tail, shape) => {
    let flags = words.flagsWith(cut, tail)
    const whole = cut === lower.length
    if (whole) form = flags
    if (ordinary === undefined && (flags & ORDINARY) !== 0 && (whole || cut + tail.length >= 3))
      ordinary = whole ? 'form' : 'lemma'
    if (double && (flags & ~ORDINARY) === 0) flags |= doubleName(lower.slice(0, cut) + tail)
    if ((flags & ~ORDINARY) !== 0) note(entry, { lemma: lower.slice(0, cut) + tail, form: shape }, flags, form)
  })
  // Role words are known in all their forms; undoing endings alone would miss "pojan" and "asiakkaalleni".
  const role = roleForm(lower)
  if (role !== undefined) entry.role = role
  entry.ordinary = ordinary ?? ordinaryOf(lower)
  known.set(lower, entry)
  return entry
}

/** What the lists know of a word of a text; kept with the word, of which it is asked again and again. */
export function entryAt(word: Word): Entry {
  word.entry ??= entryOf(word.lower)
  return word.entry
}

// Adds to an entry what the lists say of one of its lemmas; `form`: what they say of the form itself.
function note(entry: Entry, lemma: Lemma, flags: number, form: number): void {
  const named = entry.first ?? entry.last
  if (flags & (FIRST | LAST) && !entry.names.includes(lemma.lemma)) entry.names.push(lemma.lemma)
  if (flags & FIRST && entry.first === undefined && !isLoose(lemma, form)) entry.first = lemma
  if (flags & LAST) entry.last ??= lemma
  // The everyday word counts for the name it would be: "Merja" is not a form of "meri" once it is itself a name.
  if (flags & EVERYDAY && named === undefined) entry.everyday = true
  if (flags & PLACE) entry.place ??= lemma
  if (flags & REGION) entry.region ??= lemma
  if (flags & ORGANISATION) entry.organisation ??= lemma
  // The forms of Finnish roles are known (roleForms.ts); "Sonja" is no plural of the Swedish "son".
  if (flags & ROLE && /^(?:base|genitive)$/.test(lemma.form)) entry.role ??= lemma
}

// How ordinary a word is that no list has in any form: as it is said, by its last part, by all its parts.
function ordinaryOf(lower: string): Entry['ordinary'] {
  if (isSpoken(lower, isOrdinary)) return 'lemma'
  return isOrdinaryPart(lower) || isCompound(lower) ? 'compound' : 'no'
}

// "perhe-asia": the part after the last hyphen is an ordinary word.
function isOrdinaryPart(lower: string): boolean {
  const hyphen = lower.lastIndexOf('-')
  return hyphen > 0 && entryOf(lower.slice(hyphen + 1)).ordinary !== 'no'
}

// First names have no family plural, and two or three letters with an ending are too often a word.
function isLoose(lemma: Lemma, form: number): boolean {
  return lemma.form === 'plural' || (lemma.lemma.length < 4 && lemma.form !== 'base' && (form & ORDINARY) !== 0)
}

const PREFIX = /^(?:ylä|ala|yli|iso|vähä|uusi|vanha|rinta|pikku|keski|kivi|al|el|mc)$/

// A double name counts when both its parts are names: Anna-Liisa, Virtanen-Salo, Ala-Korpi.
function doubleName(lemma: string): number {
  const hyphen = lemma.indexOf('-')
  if (hyphen < 1) return 0
  const right = table().flagsOf(lemma, hyphen + 1) & (FIRST | LAST)
  if (right === 0) return 0
  const left = table().flagsOf(lemma, 0, hyphen) & (FIRST | LAST)
  return left !== 0 || PREFIX.test(lemma.slice(0, hyphen)) ? right : 0
}

const ENDINGS: [RegExp, Form][] = [
  [/lle$/, 'allative'],
  [/ll[aä]$/, 'adessive'],
  [/lt[aä]$/, 'ablative'],
  [/st[aä]$/, 'elative'],
  [/ss[aä]$/, 'inessive'],
  [/([aeiouyäö])\1n$/, 'illative'],
  [/(?<!ne)(?<=[aeiouyäö])n$/, 'genitive'],
]

/** The form in which a lower-case name stands, for inflecting what replaces it; by its ending when no list has it. */
export function formOf(lower: string): Form {
  const entry = entryOf(lower)
  const named = entry.first ?? entry.last
  if (named !== undefined) return named.form
  return ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? 'base'
}
