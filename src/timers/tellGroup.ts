import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import { groupAudience, groupNewsHolds } from '../domain/groupNotice.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Place } from '../domain/person.ts'
import { failOnRest } from './gone.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const sendMs = 15_000

interface To {
  id: string
  place: Place
  language: Language
  person: PersonId | null
}

/** Whether the change that the row tells of has come about. */
export async function groupChanged(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const found = await deps.store.group(row.groupId)
  return found !== null && groupNewsHolds(row, found.value)
}

/** The group's channel, wherever it can be reached: a test delivery goes there too. */
async function channelOf(deps: TimerDeps, row: DueRow, { channelId, language }: Group): Promise<To[]> {
  if (row.groupNotice?.kind !== 'test' || !channelId || row.only !== null) return []
  const places = await deps.store.channelPlaces(channelId)
  return places.map((place) => ({ id: `place ${place.key}`, place, language, person: null }))
}

/**
 * Tells the audience of a row of news of a group: the same deliveries as those of consultations, each recorded, so that
 * it comes once; who cannot be reached yet gets it when they open the app.
 */
export async function tellGroup(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store } = deps
  const { groupNotice: notice } = row
  const group = (await store.group(row.groupId))?.value
  if (!notice || !group || !groupNewsHolds(row, group)) return 'dropped'
  const own = (notice.kind === 'role' || notice.kind === 'roleEnded') && row.only
  const all = own ? [own] : groupAudience(notice, group, deps.administrators ?? [])
  const told = all.filter((person) => person !== row.except && (row.only === null || row.only === person))
  const people = await Promise.all(told.map(async (person) => ({ person, row: await store.person(person) })))
  const reachable = people.flatMap(({ person, row: known }): To[] => {
    const { place, language } = known?.value ?? {}
    return place ? [{ id: person, place, language: language ?? deps.settings.defaultLanguage, person }] : []
  })
  const waiting = told.filter((person) => reachable.every((to) => to.person !== person))
  const channel = await channelOf(deps, row, group)
  if (reachable.length + waiting.length + channel.length === 0) return 'dropped'

  const deliver = async ({ id, ...to }: To) => {
    if (await store.due.delivered(row.id, id)) return
    await within(sendMs, deps.notifier.sendGroup(to, notice, group, row.change))
    await store.due.recordDelivery(row.id, id, deps.now())
  }
  const to = [...channel, ...reachable]
  const results = await Promise.allSettled([
    ...to.map(deliver),
    ...waiting.map((person) => store.due.park(row, person)),
  ])
  failOnRest(to, results)
  return reachable.length + channel.length > 0 ? 'done' : 'parked'
}
