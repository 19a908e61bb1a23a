import type { Consultation } from '../domain/consultation.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Notice } from '../domain/notice.ts'
import { plus } from '../domain/time.ts'
import { audienceOf, type Told } from './audience.ts'
import { type Recipients, reach, type To } from './deliver.ts'
import type { TimerDeps } from './timerDeps.ts'

/** Where a notice goes, in which language, as what. */
export interface Recipient extends To {
  language: Language
  side: 'requester' | 'group'
}

/** A reminder of the day before that is so late that the one an hour before has come: who asked for that needs no other. */
function hasHourReminder(deps: TimerDeps, notice: Notice, c: Consultation, person: PersonId): boolean {
  if (notice.kind !== 'remindDay' || !c.session) return false
  return c.hourReminder.includes(person) && deps.now() >= plus(c.session.start, { hours: -1 })
}

/** Whom a row's notice is for now. Who is no longer of the audience gets nothing: rights end with the role. */
export function toldOf(deps: TimerDeps, row: DueRow, notice: Notice, c: Consultation, group: Group): Told[] {
  const audience = audienceOf(notice.to, c, group, deps.models[group.modelId], deps.administrators ?? [])
  return audience.filter(
    ({ person }) =>
      person !== row.except && (row.only === null || person === row.only) && !hasHourReminder(deps, notice, c, person),
  )
}

/**
 * The recipients of a row's notice. A group with a channel that the app has been added to gets it there, otherwise its
 * people do; without a coordinator whoever stands in for them gets it too.
 */
export async function recipientsOf(
  deps: TimerDeps,
  row: DueRow,
  notice: Notice,
  c: Consultation,
  group: Group,
): Promise<Recipients<Recipient>> {
  if (notice.to === 'group' && group.channelId && row.only === null) {
    const places = await deps.store.channelPlaces(group.channelId)
    const channel = { language: group.language, side: 'group' as const, person: null }
    if (places.length > 0) {
      // In a channel where nobody coordinates nobody may act on it either: whoever stands in is told themselves.
      const alone = group.coordinators.length === 0
      const people = alone ? await peopleOf(deps, row, notice, c, group) : { reachable: [], waiting: [] }
      const there = places.map((place) => ({ id: `place ${place.key}`, place, ...channel }))
      return { reachable: [...there, ...people.reachable], waiting: people.waiting }
    }
  }
  return peopleOf(deps, row, notice, c, group)
}

/** The people of a row's notice, each in their own chat. */
export async function peopleOf(
  deps: TimerDeps,
  row: DueRow,
  notice: Notice,
  c: Consultation,
  group: Group,
): Promise<Recipients<Recipient>> {
  const told = toldOf(deps, row, notice, c, group)
  const sides = new Map<PersonId, Told['side']>(told.map(({ person, side }) => [person, side]))
  const { reachable, waiting } = await reach(deps, [...sides.keys()])
  return { reachable: reachable.map((to) => ({ ...to, side: sides.get(to.person) ?? 'group' })), waiting }
}
