import { firstNames } from '../data/firstNames.ts'
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
  /** Whether the form is written in lower case in ordinary text: 'form' itself, one of its lemmas, or its parts. */
  ordinary: 'form' | 'lemma' | 'compound' | 'no'
  everyday: boolean
}

const lowered = (words: string[]): Set<string> => new Set(words.map((word) => word.toLowerCase()))
const FIRST = lowered(firstNames)
const LAST = lowered(surnames)
const PLACE = lowered([...municipalities, ...villages])
const REGION = lowered(regions)
const ORGANISATION = lowered(organisations)
const ROLE = lowered(roleWords)
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
  const entry: Entry = {
    ordinary: ordinaryOf(lower, lemmas),
    everyday: lemmas.some(({ lemma }) => everydayNames.has(lemma)),
  }
  for (const lemma of lemmas) {
    // First names have no family plural, and two or three letters with an ending are too often a word.
    const loose =
      lemma.form === 'plural' || (lemma.lemma.length < 4 && lemma.form !== 'base' && entry.ordinary !== 'no')
    if (entry.first === undefined && !loose && inNames(FIRST, lemma.lemma)) entry.first = lemma
    if (entry.last === undefined && inNames(LAST, lemma.lemma)) entry.last = lemma
    if (entry.place === undefined && PLACE.has(lemma.lemma)) entry.place = lemma
    if (entry.region === undefined && REGION.has(lemma.lemma)) entry.region = lemma
    if (entry.organisation === undefined && ORGANISATION.has(lemma.lemma)) entry.organisation = lemma
    if (entry.role === undefined && ROLE.has(lemma.lemma)) entry.role = lemma
  }
  if (cache.size > 20000) cache.clear()
  cache.set(lower, entry)
  return entry
}

// A double name counts when both its parts are names: Anna-Liisa, Virtanen-Salo, Ala-Korpi.
function inNames(names: Set<string>, lemma: string): boolean {
  if (names.has(lemma)) return true
  const hyphen = lemma.indexOf('-')
  if (hyphen < 1) return false
  const left = lemma.slice(0, hyphen)
  const right = lemma.slice(hyphen + 1)
  return (
    names.has(right) &&
    (names.has(left) ||
      LAST.has(left) ||
      /^(?:ylä|ala|yli|iso|vähä|uusi|vanha|rinta|pikku|keski|kivi|al|el|mc)$/.test(left))
  )
}

/** The form in which a lemma stands, for inflecting what replaces it. */
export function formOf(entry: Entry): Form {
  return (entry.first ?? entry.last ?? { form: 'base' as Form }).form
}
