import { childRoles, parentRoles } from '../data/roles.ts'
import type { Word } from '../tokens.ts'
import { ageOf } from './age.ts'
import { type Beside, besides } from './beside.ts'
import { entryOf } from './lexicon.ts'
import { keysOf, type Mention } from './mentions.ts'
import { nameFormOf } from './nameForm.ts'
import type { Reading } from './reading.ts'
import { roleAt } from './roleWord.ts'

/** One person of a text (or of the fields of a form): the names it goes by, and what the text says of who it is. */
export interface Person {
  id: string
  /** Whether it has been met by a given name, and by a family name; and the letter of a name cut short ("Jenni K."). */
  given: boolean
  family: boolean
  initial?: string
  /** The role in its dictionary form ("äiti", "sosiaalityöntekijä"), 'child' for a child of the case. */
  role?: string
  /** Whose mother or teacher it is: somebody of the text, or a role ("isän äiti Raija"). */
  owner?: Person | string
  age?: number
}

/** The people met so far, by their names; handed from field to field so that each keeps one pseudonym. */
export interface People {
  all: Person[]
  byGiven: Map<string, Set<Person>>
  byFamily: Map<string, Set<Person>>
  families: Map<string, Person>
  /** Whether somebody old has been met who is no grandparent: the children are grown up then. */
  old: boolean
  /** Letters and numbers that stand for somebody in the text as it is: "lapsi A", "[henkilö 1]". */
  taken: Set<string>
}

/** A mention, the person it is of, and what stands beside it; `alias` when it is only another name of the one before. */
export interface Named {
  mention: Mention
  person: Person
  beside: Beside | undefined
  alias: boolean
}

/** Nobody met yet. */
export const nobody = (): People => ({
  all: [],
  byGiven: new Map(),
  byFamily: new Map(),
  families: new Map(),
  old: false,
  taken: new Set(),
})

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

function meetOne(people: People): Person {
  const person: Person = { id: `p${people.all.length + 1}`, given: false, family: false }
  people.all.push(person)
  return person
}

// The words a mention is known by again; of "Heikki-eno" only the name.
function namesIn(reading: Reading, mention: Mention, beside: Beside | undefined): string[][] {
  return reading.words
    .slice(mention.from, mention.to + 1)
    .filter((word) => word.shape !== 'initial' && word.lower.length > 2)
    .map((word) =>
      beside?.kind === 'tied'
        ? [word.lower.slice(0, word.lower.lastIndexOf('-'))]
        : [...new Set([...keysOf(word), word.lower])],
    )
}

// The person a mention is of, by shared names; a new one when nobody fits. `same`: it is another name of that one.
function personOf(
  people: People,
  reading: Reading,
  mention: Mention,
  beside: Beside | undefined,
  same?: Person,
): Person {
  const names = namesIn(reading, mention, beside)
  const head = names[0] ?? []
  const tail = names.length > 1 ? names.at(-1) : undefined
  const entry = entryOf(head[0] ?? '')
  const asFamily = tail === undefined && entry.first === undefined && entry.last !== undefined
  if (beside?.kind === 'family') {
    const key = head.find((one) => people.families.has(one)) ?? head[0] ?? ''
    const family = people.families.get(key) ?? meetOne(people)
    family.role = beside.role
    people.families.set(key, family)
    return family
  }
  const initial = reading.words.slice(mention.from + 1, mention.to + 1).find((word) => word.shape === 'initial')?.text
  let person = same ?? match(people, head, tail, asFamily)
  // "Jenni K." and "Jenni L." are two.
  if (initial !== undefined && person?.initial !== undefined && person.initial !== initial)
    person = knownBy(people.byGiven, head).find((one) => one.initial === initial)
  person ??= meetOne(people)
  if (initial !== undefined) person.initial ??= initial
  if (asFamily || tail !== undefined) {
    remember(people.byFamily, tail ?? head, person)
    person.family = true
  }
  if (!asFamily && head.length > 0) {
    remember(people.byGiven, head, person)
    person.given = true
  }
  return person
}

// Roles any grown-up may have beside what they are in the family; a later word says more.
const VAGUE = new Set('huoltaja nainen mies asukas vårdnadshavare guardian man'.split(' '))

function learn(person: Person, role: string, owner: Person | string | undefined, old: boolean): void {
  if (person.role === role && owner !== undefined) person.owner ??= owner
  if (person.role !== undefined && (!VAGUE.has(person.role) || VAGUE.has(role))) return
  const grown = (person.age ?? (old ? 18 : 0)) >= 18 || (typeof owner === 'object' && (owner.age ?? 0) >= 45)
  person.role = childRoles.has(role) && !grown ? 'child' : role
  if (owner !== undefined && person.role !== 'child') person.owner = owner
}

// "entinen puoliso Timppa" is the ex-puoliso.
function past(reading: Reading, { from, role }: Beside): string {
  const former = /^(?:entinen|entise|ex$|former$|före$|detta$)/.test(reading.words[from - 1]?.lower ?? '')
  return former &&
    /(?:mies|vaimo|puoliso|kumppani|man|make|maka|fru|hustru|sambo|husband|wife|partner)$/.test(role) &&
    !role.startsWith('ex')
    ? `ex-${role}`
    : role
}

// What may stand between an owner and the role: "Jasminin entinen puoliso", "Lampelan edellinen lapsi".
const OF_KIN =
  /^(?:enti|uu(?:si|de)|edelli|biologi|vanhi|vanhe|nuori|nuore|toi(?:nen|se)|oma|nyky|ensimmäi|former|new|old|eld|young|first|second|biological|own|nya?|tidigare|förra|äld|yng|biologiska|egen|egna)/

// Whose the role is: "Eetun opettaja Päivi", "isän äiti Raija"; `before` is the mention before, a subject perhaps.
function ownerOf(
  reading: Reading,
  beside: Beside,
  byEnd: Map<number, Named>,
  before: Named | undefined,
): Person | string | undefined {
  if (beside.kind !== 'before' && beside.kind !== 'after') return undefined
  // "Minna asuu äitinsä Raijan luona": of the one who does it, when that is somebody's parent too.
  if (roleAt(reading, beside.to)?.possessive === 'nsa') {
    if (before === undefined || !parentRoles.has(before.person.role ?? '')) return undefined
    const start = (reading.words[before.mention.to] as Word).end
    const between = reading.text.slice(start, Math.min(start + 80, (reading.words[beside.to] as Word).start))
    const subject = nameFormOf(reading, before.mention).form === 'base'
    return subject && between.length < 80 && !/[.!?\n]/.test(between) ? before.person : undefined
  }
  for (let at = beside.to - 1; at >= beside.to - 2; at -= 1) {
    if (!/^(?:[':]\p{L}+)? $/u.test(reading.words[at + 1]?.gap ?? '')) return undefined
    const owner = byEnd.get(at)
    if (owner !== undefined) return nameFormOf(reading, owner.mention).form === 'genitive' ? owner.person : undefined
    const role = roleAt(reading, at)
    if (role !== undefined) return role.form === 'genitive' && parentRoles.has(role.lemma) ? role.lemma : undefined
    if (!OF_KIN.test(reading.words[at]?.lower ?? '')) return undefined
  }
  return undefined
}

const GRAND = /^(?:iso|mumm|ukki|vaari|pappa|mormor|farmor|morfar|farfar|grand)/
const ALIAS = /^,? (?:eli|alias|kutsumanimeltään|lempinimeltään|kallad|aka) ["“”]?$/

function isAlias(reading: Reading, before: Mention, mention: Mention): boolean {
  const last = reading.words[before.to] as Word
  const first = reading.words[mention.from] as Word
  const between = reading.text.slice(last.end, first.start)
  if (ALIAS.test(between)) return true
  // "T.K."
  if (last.shape === 'initial' && first.shape === 'initial') return /^\. ?$/.test(between)
  return (
    / ["(“”]$/.test(between) &&
    between.length === 2 &&
    /^[")“”]/.test(reading.text.slice((reading.words[mention.to] as Word).end)) &&
    first.lower.slice(0, 3) === reading.words[before.from]?.lower.slice(0, 3)
  )
}

/** The people of a reading's mentions, in order; each mention teaches names, age and role. */
export function meet(people: People, reading: Reading, mentions: Mention[]): Named[] {
  const beside = besides(reading, mentions)
  const out: Named[] = []
  const byEnd = new Map<number, Named>()
  for (const one of reading.text.matchAll(/(?<=\p{L} )[A-Z](?![\p{L}'-])|\[\p{L}{1,20} (\d{1,3})\]/gu))
    people.taken.add(one[1] ?? one[0])
  for (const [index, mention] of mentions.entries()) {
    const said = beside[index]
    const previous = out.at(-1)
    const alias = previous !== undefined && isAlias(reading, previous.mention, mention)
    const person = personOf(people, reading, mention, said, alias ? previous.person : undefined)
    const age = said?.kind === 'family' ? undefined : ageOf(reading, mention)
    person.age ??= age
    if (said !== undefined && said.kind !== 'family')
      learn(person, past(reading, said), ownerOf(reading, said, byEnd, previous), people.old)
    if (person.role === undefined && age !== undefined && age < 18) person.role = 'child'
    if ((person.age ?? 0) >= 60 && !GRAND.test(person.role ?? '')) people.old = true
    const named = { mention, person, beside: said, alias }
    out.push(named)
    byEnd.set(mention.to, named)
  }
  return out
}
