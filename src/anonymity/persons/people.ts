import type { Word } from '../tokens.ts'
import { entryOf } from './lexicon.ts'
import { keysOf, type Mention } from './mentions.ts'
import type { Reading } from './reading.ts'
import { followsRole } from './signals.ts'

/** One person of a text (or of the fields of a form): the names it goes by, the role the text says, its number. */
export interface Person {
  id: string
  given: Set<string>
  family: Set<string>
  /** The role in its dictionary form ("äiti", "sosiaalityöntekijä"), or 'child'. */
  role?: string
  number: number
}

/** The people met so far; handed from field to field so that each keeps one pseudonym. */
export interface People {
  all: Person[]
}

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

const meets = (keys: string[], known: Set<string>): boolean => keys.some((key) => known.has(key))

/** The person a mention is of, by shared names; a new one when nobody fits. Learns names and role from the mention. */
export function personOf(people: People, reading: Reading, mention: Mention): Person {
  const words = reading.words
    .slice(mention.from, mention.to + 1)
    .filter((word) => word.shape !== 'initial' && word.lower.length > 2)
  const head = words[0]
  const tail = words.length > 1 ? words.at(-1) : undefined
  const headKeys = head === undefined ? [] : keysOf(head)
  const tailKeys = tail === undefined ? [] : keysOf(tail)
  const entry = head === undefined ? undefined : entryOf(head.lower)
  const single = tail === undefined
  const asFamily = single && entry?.first === undefined && entry?.last !== undefined
  let person: Person | undefined
  if (!single) {
    person = people.all.find(
      (one) => meets(headKeys, one.given) && (one.family.size === 0 || meets(tailKeys, one.family)),
    )
    person ??= people.all.find((one) => meets(tailKeys, one.given) && meets(headKeys, one.family))
    person ??= people.all.find((one) => one.given.size === 0 && meets(tailKeys, one.family))
  } else {
    person = asFamily ? undefined : people.all.find((one) => meets(headKeys, one.given))
    const sameFamily = people.all.filter((one) => meets(headKeys, one.family))
    if (person === undefined && sameFamily.length === 1) person = sameFamily[0]
    person ??= sameFamily.find((one) => one.given.size === 0)
  }
  if (person === undefined) {
    const number = people.all.length + 1
    person = { id: `p${number}`, given: new Set(), family: new Set(), number }
    people.all.push(person)
  }
  for (const key of asFamily ? [] : headKeys) person.given.add(key)
  for (const key of asFamily ? headKeys : tailKeys) person.family.add(key)
  person.role ??= roleOf(reading, mention)
  return person
}
