import type { Meeting } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Place } from '../domain/person.ts'
import { failOnRest } from './gone.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const sendMs = 15_000

/** Where it went: a person's chat, a place of the channel (`person` null). */
export interface Reached {
  id: string
  place: Place
  language: Language
  person: PersonId | null
}

/** What is told: to whom, as whom each sees it, and what its delivery is recorded under, so that it comes once. */
export interface Told {
  group: Group
  people: PersonId[]
  channel: boolean
  key: string
  meeting: (person: PersonId | null) => Meeting
  sent?: (to: Reached, messageId: string) => Promise<void>
}

/** Sends news of a session or a poll: once to each, and as soon as they open the app to those who cannot be reached yet. */
export async function tellMeeting(deps: TimerDeps, row: DueRow, told: Told): Promise<Outcome> {
  const { store, notifier, settings } = deps
  const { group, key } = told
  const wanted = told.people.filter((person) => person !== row.except && (row.only === null || row.only === person))
  const known = await Promise.all(wanted.map(async (person) => ({ person, row: await store.person(person) })))
  const reached = known.flatMap(({ person, row: found }): Reached[] => {
    const { place, language } = found?.value ?? {}
    return place ? [{ id: person, place, language: language ?? settings.defaultLanguage, person }] : []
  })
  const waiting = wanted.filter((person) => reached.every((to) => to.person !== person))
  const places = told.channel && row.only === null && group.channelId ? await store.channelPlaces(group.channelId) : []
  const channel = places.map((place): Reached => {
    return { id: `place ${place.key}`, place, language: group.language, person: null }
  })
  if (reached.length + waiting.length + channel.length === 0) return 'dropped'

  const deliver = async (to: Reached) => {
    if (await store.due.delivered(key, to.id)) return
    const messageId = await within(sendMs, notifier.sendMeeting(to, told.meeting(to.person)))
    await Promise.all([store.due.recordDelivery(key, to.id, deps.now()), told.sent?.(to, messageId)])
  }
  const to = [...channel, ...reached]
  const results = await Promise.allSettled([
    ...to.map(deliver),
    ...waiting.map((person) => store.due.park(row, person)),
  ])
  // Without its channel the group hears of it in the chats of its people.
  failOnRest(to, results)
  return reached.length + channel.length > 0 ? 'done' : 'parked'
}
