import type { Actor } from '../domain/access.ts'
import type { Language } from '../domain/language.ts'
import type { Person, Place } from '../domain/person.ts'
import { Refusal } from '../domain/problem.ts'
import type { Deps, Versioned } from './deps.ts'

/** A person whom the app has not met yet. */
export function stranger(actor: Actor): Person {
  return { id: actor.id, name: actor.name, language: null, place: null, welcomedAt: null, last: null }
}

/** The person as remembered, or as a stranger; one storage round trip. */
export async function meet(deps: Deps, actor: Actor): Promise<Versioned<Person | null> & { person: Person }> {
  const found = await deps.store.person(actor.id)
  return { value: found?.value ?? null, version: found?.version ?? '', person: found?.value ?? stranger(actor) }
}

/** Writes over what is remembered now, not over what a turn read when it began: two turns of one person lose nothing of each other. */
async function amend(deps: Deps, known: Person, set: Partial<Person>): Promise<Person> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await deps.store.person(known.id)
    const person = { ...(found?.value ?? known), ...set }
    try {
      await deps.store.savePerson(person, found?.version ?? null)
      return person
    } catch (error) {
      if (!(error instanceof Refusal) || attempt >= 5) throw error
    }
  }
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
  return { person: await amend(deps, known, { name, place, lost: null }), appeared: known.place === null }
}

/** Remembers where a channel can be reached, if that is news; when the bot greeted it stays known. */
export async function rememberChannel(deps: Deps, place: Place): Promise<void> {
  const known = (await deps.store.channelPlaces(place.conversationId)).find(({ key }) => key === place.key)
  const merged = { ...known, ...place }
  if (!known || JSON.stringify(merged) !== JSON.stringify(known)) {
    await deps.store.saveChannelPlace(place.conversationId, merged)
  }
}

/** Changes what is remembered of a person: their language, their last choices, that they were welcomed. */
export function update(
  deps: Deps,
  person: Person,
  set: Partial<Pick<Person, 'language' | 'last' | 'welcomedAt' | 'draftUntil' | 'reminders'>>,
): Promise<Person> {
  return amend(deps, person, set)
}

/** The language to speak with a person: their choice, else the client's where it may be trusted, else the service's. */
export function languageOf(person: Person, clientLocale: string | undefined, fallback: Language): Language {
  if (person.language) return person.language
  const tag = clientLocale?.slice(0, 2).toLowerCase()
  return tag === 'fi' || tag === 'sv' || tag === 'en' ? tag : fallback
}
