import type { Consultation } from '../domain/consultation.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Notice } from '../domain/notice.ts'
import type { Place } from '../domain/person.ts'
import { audienceOf } from './audience.ts'
import type { TimerDeps } from './timerDeps.ts'

/** Where a notice goes, in which language, as what. `id` is what its delivery is recorded under. */
export interface Recipient {
  id: string
  place: Place
  language: Language
  side: 'requester' | 'group'
  person: PersonId | null
}

/** Those who can be reached, and the people who cannot be yet. */
export interface Recipients {
  reachable: Recipient[]
  waiting: PersonId[]
}

/**
 * The recipients of a row's notice. A group with a channel that the app has been added to gets it there, otherwise its
 * people do.
 */
export async function recipientsOf(
  deps: TimerDeps,
  row: DueRow,
  notice: Notice,
  c: Consultation,
  group: Group,
): Promise<Recipients> {
  if (notice.to === 'group' && group.channelId && row.only === null) {
    const places = await deps.store.channelPlaces(group.channelId)
    const channel = { language: group.language, side: 'group' as const, person: null }
    if (places.length > 0) {
      return { reachable: places.map((place) => ({ id: `place ${place.key}`, place, ...channel })), waiting: [] }
    }
  }
  return peopleOf(deps, row, notice, c, group)
}

/** The people of a row's notice, each in their own chat. Who is no longer of the audience gets nothing: rights end with the role. */
export async function peopleOf(
  deps: TimerDeps,
  row: DueRow,
  notice: Notice,
  c: Consultation,
  group: Group,
): Promise<Recipients> {
  const audience = audienceOf(notice.to, c, group, deps.models[group.modelId], deps.administrators ?? [])
  const told = audience.filter(({ person }) => person !== row.except && (row.only === null || person === row.only))
  const found = await Promise.all(told.map(({ person }) => deps.store.person(person)))
  const recipients: Recipients = { reachable: [], waiting: [] }
  told.forEach(({ person, side }, i) => {
    const place = found[i]?.value.place
    const language = found[i]?.value.language ?? deps.settings.defaultLanguage
    if (place) recipients.reachable.push({ id: person, place, language, side, person })
    else recipients.waiting.push(person)
  })
  return recipients
}
