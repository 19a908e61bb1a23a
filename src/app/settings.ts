import type { Actor } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Deps } from './deps.ts'
import { meet, update } from './people.ts'
import { pauseUntil, wish, wishesOf } from './reminders.ts'

/** A person's own choices. */
export interface OwnSettings {
  language: Language | null
  fewer: boolean
  pausedUntil: Instant | null
  /** Whether the bot can reach them in Teams. */
  reached: boolean
}

/** The actor's own choices; of somebody who has made none, the usual. A pause that is over is none. */
export async function settingsOf(deps: Deps, actor: Actor): Promise<OwnSettings> {
  const { person } = await meet(deps, actor)
  const { fewer, pausedUntil } = wishesOf(person)
  const until = pausedUntil !== null && pausedUntil > deps.now() ? pausedUntil : null
  return { language: person.language, fewer, pausedUntil: until, reached: person.place !== null }
}

/** Changes what is given of them. Refuses a pause that ends in the past or more than a year from now. */
export async function changeSettings(
  deps: Deps,
  actor: Actor,
  set: Partial<Pick<OwnSettings, 'language' | 'fewer' | 'pausedUntil'>>,
): Promise<OwnSettings> {
  const { language, fewer, pausedUntil } = set
  const { person } = await meet(deps, actor)
  // First what may be refused, so that nothing is changed by halves.
  if (pausedUntil) await pauseUntil(deps, person, pausedUntil)
  else if (pausedUntil === null) await wish(deps, person, { pausedUntil: null })
  if (fewer !== undefined) await wish(deps, (await meet(deps, actor)).person, { fewer })
  if (language !== undefined) await update(deps, person, { language })
  return settingsOf(deps, actor)
}
