import { parentRoles } from '../data/roles.ts'
import type { People, Person } from './people.ts'

/** What a person is called: a role, whose when that is needed to tell, a letter or a number. Nobody shares a label. */
export interface Label {
  role?: string
  owner?: Person | string
  letter?: string
  number?: number
}

function* letters(taken: ReadonlySet<string>): Generator<string, never> {
  for (let at = 0; ; at += 1) {
    const letter = String.fromCharCode(65 + (at % 26)) + (at < 26 ? '' : Math.floor(at / 26) + 1)
    if (!taken.has(letter)) yield letter
  }
}

// Whether the owner tells this one from the others of the role; the mother's mother is never called "the mother".
const needsOwner = ({ role, owner }: Person): boolean =>
  parentRoles.has(role ?? '') &&
  owner !== undefined &&
  (typeof owner === 'string' || parentRoles.has(owner.role ?? '') || (owner.age ?? 0) >= 18)

function tellApart(sharing: Person[], taken: ReadonlySet<string>, labels: Map<Person, Label>): void {
  const role = sharing[0]?.role
  const owners = new Map<Person['owner'], number>()
  for (const { owner } of sharing) owners.set(owner, (owners.get(owner) ?? 0) + 1)
  const rest: Person[] = []
  for (const one of sharing) {
    // An owner who is told apart by an owner would make a chain.
    const plain =
      typeof one.owner === 'string' ||
      (one.owner !== one &&
        labels.get(one.owner as Person)?.owner === undefined &&
        !(one.owner?.role === role && needsOwner(one.owner as Person)))
    const told =
      one.owner !== undefined && plain && owners.get(one.owner) === 1 && (sharing.length > 1 || needsOwner(one))
    if (told) labels.set(one, { role, owner: one.owner })
    else rest.push(one)
  }
  const next = letters(taken)
  for (const one of rest)
    labels.set(one, rest.length > 1 || role === 'child' ? { role, letter: next.next().value } : { role })
}

/** The labels of all people, in the order they were met; to be asked for when all fields have been read. */
export function labelsOf(people: People): Map<Person, Label> {
  const labels = new Map<Person, Label>()
  const byRole = new Map<string, Person[]>()
  let number = 0
  for (const person of people.all) {
    if (person.role !== undefined) {
      const sharing = byRole.get(person.role)
      if (sharing === undefined) byRole.set(person.role, [person])
      else sharing.push(person)
    } else {
      do number += 1
      while (people.taken.has(`${number}`))
      labels.set(person, { number })
    }
  }
  for (const sharing of byRole.values()) tellApart(sharing, people.taken, labels)
  return labels
}
