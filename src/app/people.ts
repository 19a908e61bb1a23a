import type { Actor } from '../domain/access.ts'
import type { Language } from '../domain/language.ts'
import type { Person, Place } from '../domain/person.ts'
import type { Deps, Versioned } from './deps.ts'

/** A person whom the app has not met yet. */
function stranger(actor: Actor): Person {
  return { id: actor.id, name: actor.name, language: null, place: null, welcomedAt: null, last: null }
}

/** The person as remembered, or as a stranger; one storage round trip. */
export async function meet(deps: Deps, actor: Actor): Promise<Versioned<Person | null> & { person: Person }> {
  const found = await deps.store.person(actor.id)
  return { value: found?.value ?? null, version: found?.version ?? '', person: found?.value ?? stranger(actor) }
}

/** Remembers where a person can be reached and what they are called, if either is news. Resolves to whether they can be reached only now. */
export async function remember(
  deps: Deps,
  known: Person,
  name: string,
  place: Place,
): Promise<{ person: Person; appeared: boolean }> {
  const same = known.name === name && known.place && JSON.stringify(known.place) === JSON.stringify(place)
  if (same) return { person: known, appeared: false }
  const person = { ...known, name, place }
  await deps.store.savePerson(person, null)
  return { person, appeared: known.place === null }
}

/** Changes what is remembered of a person: their language, their last choices, that they were welcomed. */
export async function update(
  deps: Deps,
  person: Person,
  set: Partial<Pick<Person, 'language' | 'last' | 'welcomedAt'>>,
): Promise<Person> {
  const value = { ...person, ...set }
  await deps.store.savePerson(value, null)
  return value
}

/** The language to speak with a person: their choice, else the client's where it may be trusted, else the service's. */
export function languageOf(person: Person, clientLocale: string | undefined, fallback: Language): Language {
  if (person.language) return person.language
  const tag = clientLocale?.slice(0, 2).toLowerCase()
  return tag === 'fi' || tag === 'sv' || tag === 'en' ? tag : fallback
}
