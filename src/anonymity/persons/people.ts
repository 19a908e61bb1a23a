import type { Word } from '../tokens.ts'
import { entryOf } from './lexicon.ts'
import { keysOf, type Mention } from './mentions.ts'
import type { Reading } from './reading.ts'
import { followsRole } from './signals.ts'

/** One person of a text (or of the fields of a form): the names it goes by, the role the text says, its number. */
export interface Person {
  id: string
  number: number
  /** Whether it has been met by a given name, and by a family name. */
  given: boolean
  family: boolean
  /** The role in its dictionary form ("äiti", "sosiaalityöntekijä"), or 'child'. */
  role?: string
  /** Which child it is, from 0; only with the role 'child'. */
  child?: number
}

/** The people met so far, by their names and roles; handed from field to field so that each keeps one pseudonym. */
export interface People {
  count: number
  children: number
  byGiven: Map<string, Set<Person>>
  byFamily: Map<string, Set<Person>>
  byRole: Map<string, Person>
}

/** Nobody met yet. */
export const nobody = (): People => ({
  count: 0,
  children: 0,
  byGiven: new Map(),
  byFamily: new Map(),
  byRole: new Map(),
})

const CHILD = new Set(
  'poika tytär tyttö lapsi vauva esikoinen kuopus keskimmäinen nuori kaksonen son sonen dotter dottern barn barnet flicka flickan pojke pojken ungdom tonåring tonåringen daughter child baby boy girl toddler teenager'.split(
    ' ',
  ),
)
// Roles that say who is meant; a title like "rouva" does not.
const NOT_A_ROLE = new Set(
  'rouva herra neiti fru herr fröken mr mrs ms miss dr sir tohtori doktor professori ystävä kaveri johtava'.split(' '),
)

/** Whether a role in its dictionary form is that of a child. */
export function isChild(role: string): boolean {
  return CHILD.has(role)
}

function roleOf(reading: Reading, mention: Mention): string | undefined {
  const first = reading.words[mention.from] as Word
  const last = reading.words[mention.to] as Word
  const previous = reading.words[mention.from - 1]
  const next = reading.words[mention.to + 1]
  let role = followsRole(previous, first) ? entryOf(previous?.lower ?? '').role?.lemma : undefined
  if (role === undefined && next?.gap === ' (') role = entryOf(next.lower).role?.lemma
  if (role !== undefined && NOT_A_ROLE.has(role)) role = undefined
  if (role !== undefined) return isChild(role) ? 'child' : role
  const age = /^\s?[(,]?\s?-?(\d{1,2})\s?-?\s?(?:v\b|v\.|vuot|år|years?|yo\b|kk|-year)/u.exec(
    reading.text.slice(last.end, last.end + 14),
  )
  return age !== null && Number(age[1]) < 18 ? 'child' : undefined
}

// People known by any of the keys, at most eight: a text with more namesakes than that is none.
function knownBy(names: Map<string, Set<Person>>, keys: string[]): Person[] {
  const out = new Set<Person>()
  for (const key of keys) {
    for (const person of names.get(key) ?? []) {
      out.add(person)
      if (out.size >= 8) return [...out]
    }
  }
  return [...out]
}

function remember(names: Map<string, Set<Person>>, keys: string[], person: Person): void {
  for (const key of keys) {
    const people = names.get(key)
    if (people === undefined) names.set(key, new Set([person]))
    else people.add(person)
  }
}

function match(people: People, head: string[], tail: string[] | undefined, asFamily: boolean): Person | undefined {
  const given = asFamily ? [] : knownBy(people.byGiven, head)
  if (tail !== undefined) {
    const family = new Set(knownBy(people.byFamily, tail))
    const turned = new Set(knownBy(people.byFamily, head))
    return (
      given.find((one) => !one.family || family.has(one)) ??
      knownBy(people.byGiven, tail).find((one) => turned.has(one)) ??
      [...family].find((one) => !one.given)
    )
  }
  const family = knownBy(people.byFamily, head)
  return given[0] ?? (family.length === 1 ? family[0] : undefined) ?? family.find((one) => !one.given)
}

/** The person a mention is of, by shared names; a new one when nobody fits. Learns names and role from the mention. */
export function personOf(people: People, reading: Reading, mention: Mention): Person {
  const words = reading.words
    .slice(mention.from, mention.to + 1)
    .filter((word) => word.shape !== 'initial' && word.lower.length > 2)
  const head = words[0] === undefined ? [] : keysOf(words[0])
  const last = words.length > 1 ? words.at(-1) : undefined
  const tail = last === undefined ? undefined : keysOf(last)
  const entry = words[0] === undefined ? undefined : entryOf(words[0].lower)
  const asFamily = tail === undefined && entry?.first === undefined && entry?.last !== undefined
  let person = match(people, head, tail, asFamily)
  if (person === undefined) {
    people.count += 1
    person = { id: `p${people.count}`, number: people.count, given: false, family: false }
  }
  if (asFamily || tail !== undefined) {
    remember(people.byFamily, tail ?? head, person)
    person.family = true
  }
  if (!asFamily && head.length > 0) {
    remember(people.byGiven, head, person)
    person.given = true
  }
  if (person.role === undefined) learnRole(people, person, roleOf(reading, mention))
  return person
}

function learnRole(people: People, person: Person, role: string | undefined): void {
  if (role === undefined) return
  person.role = role
  if (role === 'child') {
    person.child = people.children
    people.children += 1
  } else if (!people.byRole.has(role)) {
    people.byRole.set(role, person)
  }
}
