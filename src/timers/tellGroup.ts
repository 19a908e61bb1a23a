import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import { groupAudience, groupNewsHolds } from '../domain/groupNotice.ts'
import type { Language } from '../domain/language.ts'
import { deliver, deliveryTo, reach, type To } from './deliver.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Where news of a group goes. */
type Reached = To & { language: Language }

/** Whether the change that the row tells of has come about. */
export async function groupChanged(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const found = await deps.store.group(row.groupId)
  return found !== null && groupNewsHolds(row, found.value)
}

/** A channel, wherever it can be reached: the group's for a test delivery, the chosen one for an announcement. */
async function channelOf(deps: TimerDeps, { groupNotice, only }: DueRow, group: Group): Promise<Reached[]> {
  const { language } = group
  const own = groupNotice?.kind === 'test' && only === null ? group.channelId : null
  const channelId = groupNotice?.channelId ?? own
  if (!channelId) return []
  const places = await deps.store.channelPlaces(channelId)
  return places.map((place) => ({ id: `place ${place.key}`, place, language, person: null }))
}

/** An announcement that its channel refuses goes to nobody else instead: it stands as undelivered, and may be posted anew. */
async function refused(deps: TimerDeps, row: DueRow, to: Reached): Promise<void> {
  const again = { ...row, attempts: 0, leaseUntil: null }
  await deps.store.deliveries.open({ ...deliveryTo(deps, row, row.id, to, 'failed'), reason: 'blocked', row: again })
  await deps.store.due.forgetDelivery(row.id, 'asked')
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
  // Back before the word of it went out.
  if (notice.whom && (await store.person(notice.whom.person))?.value.place) return 'dropped'
  const own = (notice.kind === 'role' || notice.kind === 'roleEnded') && row.only
  const all = own ? [own] : groupAudience(notice, group, deps.administrators ?? [])
  const told = all.filter((person) => person !== row.except && (row.only === null || row.only === person))
  const [people, channel] = await Promise.all([reach(deps, told), channelOf(deps, row, group)])
  const served = await deliver(
    deps,
    row,
    row.id,
    { reachable: [...channel, ...people.reachable], waiting: people.waiting },
    ({ id: _id, ...to }) => deps.notifier.sendGroup(to, notice, group, row.change),
  )
  if (notice.kind === 'announcement') await Promise.all(served.gone.map((to) => refused(deps, row, to)))
  served.failOnRest()
  return served.outcome
}
