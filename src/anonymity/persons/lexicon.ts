import { firstNames } from '../data/firstNames.ts'
import { worldFirstNames, worldSurnames } from '../data/namesOfTheWorld.ts'
import { everydayNames, ordinaryWords } from '../data/ordinary.ts'
import { ordinaryFinnish } from '../data/ordinaryFinnish.ts'
import { organisations } from '../data/organisations.ts'
import { municipalities, regions, villages } from '../data/places.ts'
import { roleWords } from '../data/roles.ts'
import { surnames } from '../data/surnames.ts'
import { type Form, type Lemma, lemmasOf } from './lemmas.ts'

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
  readonly ordinary: 'form' | 'lemma' | 'compound' | 'no'
  everyday: boolean
}

const FIRST = 1
const LAST = 2
const PLACE = 4
const REGION = 8
const ORGANISATION = 16
const ROLE = 32
const EVERYDAY = 64

// One look-up answers for all lists: each lemma has the sum of the lists it is on.
const LISTS = new Map<string, number>()
for (const [words, flag] of [
  [firstNames, FIRST],
  [surnames, LAST],
  [worldFirstNames, FIRST],
  [worldSurnames, LAST],
  [[...municipalities, ...villages], PLACE],
  [regions, REGION],
  [organisations, ORGANISATION],
  [roleWords, ROLE],
  [[...everydayNames], EVERYDAY],
] as const) {
  for (const word of words) {
    const lower = word.toLowerCase()
    LISTS.set(lower, (LISTS.get(lower) ?? 0) | flag)
  }
}
const ORDINARY = new Set([...ordinaryFinnish.trim().split(/\s+/), ...ordinaryWords])
const cache = new Map<string, Entry>()

/** Whether a lower-case form is a word for a person by kinship or task, in any case. */
export function isRole(lower: string): boolean {
  return entryOf(lower).role !== undefined
}

function isCompound(lower: string): boolean {
  if (lower.length < 7) return false
  for (let at = 3; at <= lower.length - 4; at += 1) {
    if (!ORDINARY.has(lower.slice(0, at))) continue
    const rest = lower.slice(at)
    if (ORDINARY.has(rest)) return true
    if (rest.length >= 5 && lemmasOf(rest).some(({ lemma }) => lemma.length >= 4 && ORDINARY.has(lemma))) return true
  }
  return false
}

function ordinaryOf(lower: string, lemmas: Lemma[]): Entry['ordinary'] {
  if (ORDINARY.has(lower)) return 'form'
  if (lemmas.some(({ lemma }) => lemma.length >= 3 && ORDINARY.has(lemma))) return 'lemma'
  const part = lower.lastIndexOf('-')
  if (part > 0 && ordinaryOf(lower.slice(part + 1), lemmasOf(lower.slice(part + 1))) !== 'no') return 'compound'
  return isCompound(lower) ? 'compound' : 'no'
}

/** Looks a lower-case word form up in the lists, through its candidate lemmas. */
export function entryOf(lower: string): Entry {
  const known = cache.get(lower)
  if (known !== undefined) return known
  const lemmas = lemmasOf(lower)
  // Whether it is an ordinary word is the dearest question, asked of few words: answered when asked.
  let ordinary: Entry['ordinary'] | undefined
  const entry: Entry = {
    get ordinary() {
      ordinary ??= ordinaryOf(lower, lemmas)
      return ordinary
    },
    everyday: false,
    names: [],
  }
  for (const lemma of lemmas) {
    const flags = flagsOf(lemma.lemma)
    if (flags === 0) continue
    if (flags & (FIRST | LAST)) entry.names.push(lemma.lemma)
    const before = entry.first ?? entry.last
    if (flags & FIRST && entry.first === undefined && !isLoose(lemma, lower)) entry.first = lemma
    if (flags & LAST) entry.last ??= lemma
    // The everyday word counts for the name it would be: "Merja" is not a form of "meri" once it is itself a name.
    if (flags & EVERYDAY && before === undefined) entry.everyday = true
    if (flags & PLACE) entry.place ??= lemma
    if (flags & REGION) entry.region ??= lemma
    if (flags & ORGANISATION) entry.organisation ??= lemma
    if (flags & ROLE) entry.role ??= lemma
  }
  if (cache.size > 20000) cache.clear()
  cache.set(lower, entry)
  return entry
}

// First names have no family plural, and two or three letters with an ending are too often a word.
function isLoose(lemma: Lemma, lower: string): boolean {
  return lemma.form === 'plural' || (lemma.lemma.length < 4 && lemma.form !== 'base' && ORDINARY.has(lower))
}

const PREFIX = /^(?:ylä|ala|yli|iso|vähä|uusi|vanha|rinta|pikku|keski|kivi|al|el|mc)$/

// A double name counts when both its parts are names: Anna-Liisa, Virtanen-Salo, Ala-Korpi.
function flagsOf(lemma: string): number {
  const listed = LISTS.get(lemma)
  if (listed !== undefined) return listed
  const hyphen = lemma.indexOf('-')
  if (hyphen < 1) return 0
  const left = lemma.slice(0, hyphen)
  const right = (LISTS.get(lemma.slice(hyphen + 1)) ?? 0) & (FIRST | LAST)
  return (LISTS.get(left) ?? 0) & (FIRST | LAST) || PREFIX.test(left) ? right : 0
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
