import type { Actor } from '../domain/access.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import type { Instant } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { refuse } from '../domain/problem.ts'
import { nextSession } from '../domain/slots.ts'
import { local } from '../domain/time.ts'
import { sessionsAhead } from './agenda.ts'
import type { Deps, TeamChannel } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'
import { meetingRow } from './meetingRows.ts'
import { rememberChannel } from './people.ts'

/** A group with the channels of its team in which it can be told of, none where it has no channel; and when it meets next. */
export interface Announcing extends LoadedGroup {
  channels: TeamChannel[]
  next: Instant | null
}

/** Where the bot speaks to the group's team. */
async function teamPlace(deps: Deps, channelId: string | null): Promise<Place | null> {
  return channelId ? ((await deps.store.channelPlaces(channelId))[0] ?? null) : null
}

/** The group for those who may tell of it: its coordinators and its chair. */
export async function announcing(deps: Deps, actor: Actor, groupId: string): Promise<Announcing> {
  const loaded = await loadGroup(deps, actor.tenantId, groupId)
  if (!mayInGroup(actor, 'announce', loaded.group, deps.now())) refuse({ kind: 'notAllowed' })
  const { group, model } = loaded
  const [place, ahead] = await Promise.all([teamPlace(deps, group.channelId), sessionsAhead(deps, groupId)])
  const known = ahead.map(({ value }) => value)
  const next = model.scheduling === 'slots' ? nextSession(group, model, known, deps.now()) : null
  return { ...loaded, next, channels: (place && (await deps.roster.channels?.(place))) ?? [] }
}

/**
 * Posts the ready announcement of a group in one of its team's channels, once a day in each; one that the channel refused
 * may be posted anew. `channelId` null: the group's own channel. Refuses a channel that is none of the team's. Resolves to whether it is news: false, when it was
 * posted there today already.
 */
export async function announce(
  deps: Deps,
  actor: Actor,
  groupId: string,
  chosen: string | null,
): Promise<Announcing & { posted: boolean }> {
  const found = await announcing(deps, actor, groupId)
  const place = await teamPlace(deps, found.group.channelId)
  const channelId = chosen ?? found.group.channelId
  if (!place || !channelId || (chosen !== null && found.channels.every(({ id }) => id !== chosen)))
    refuse({ kind: 'badInput', field: 'channel', why: 'unknown' })
  const { greetedAt: _, ...team } = place
  const key = place.key.replace(place.conversationId, channelId)
  await rememberChannel(deps, { ...team, conversationId: channelId, key })
  const id = `announce ${groupId} ${channelId} ${local(deps.now()).toISODate()}`
  if (await deps.store.due.delivered(id, 'asked')) return { ...found, posted: false }
  const row = meetingRow(id, 'tellGroup', deps.now(), { groupId, thingId: groupId })
  const due = [
    { ...row, groupNotice: { kind: 'announcement' as const, to: 'channel' as const, channelId, next: found.next } },
  ]
  // What the channel refused before is no longer undelivered: it is tried now.
  await deps.store.deliveries.close({ key: id, recipient: `place ${key}`, groupId })
  await deps.store.due.write(due)
  await deps.store.due.recordDelivery(id, 'asked', deps.now())
  deps.wake(due)
  return { ...found, posted: true }
}
