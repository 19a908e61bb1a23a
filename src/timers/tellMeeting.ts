import type { Meeting } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { collect, isToCollect } from './collect.ts'
import { deliver, reach, type To } from './deliver.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Where it went: a person's chat, a place of the channel. */
export type Reached = To & { language: Language }

/** What is told: to whom, as whom each sees it, and what its delivery is recorded under, so that it comes once. */
export interface Told {
  group: Group
  people: PersonId[]
  channel: boolean
  key: string
  meeting: (person: PersonId | null) => Meeting
  sent?: (to: Reached, messageId: string) => Promise<void>
}

/** Sends news of a session or a poll: once to each, and as soon as they open the app to those who cannot be reached yet. A reminder comes to each person's others first. */
export async function tellMeeting(deps: TimerDeps, row: DueRow, told: Told): Promise<Outcome> {
  const { group, key } = told
  const { only, except, but = [] } = row
  const wanted = told.people.filter(
    (person) => !but.includes(person) && person !== except && (!only || only === person),
  )
  if (isToCollect(row)) return collect(deps, row, key, wanted)
  const [people, places] = await Promise.all([
    reach(deps, wanted),
    told.channel && row.only === null && group.channelId ? deps.store.channelPlaces(group.channelId) : [],
  ])
  const channel = places.map((place) => ({ id: `place ${place.key}`, place, language: group.language, person: null }))
  // Without its channel the group hears of it in the chats of its people.
  const served = await deliver(
    deps,
    row,
    row.collectedAs ?? key,
    { reachable: [...channel, ...people.reachable], waiting: people.waiting },
    (to: Reached) => deps.notifier.sendMeeting(to, told.meeting(to.person)),
    { sent: told.sent },
  )
  served.failOnRest()
  return served.outcome
}
