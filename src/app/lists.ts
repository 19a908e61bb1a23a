import { type Actor, may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type Group, startsOf } from '../domain/group.ts'
import { mayInGroup, seesQueue } from '../domain/groupAccess.ts'
import { type MeetingPlace, usualPlace } from '../domain/meetingPlace.ts'
import { refuse } from '../domain/problem.ts'
import { modeOf, placeOf, type Session, type Slot } from '../domain/session.ts'
import { emptySlots, isUndecided } from '../domain/slots.ts'
import { plus } from '../domain/time.ts'
import { undeliveredCount } from './deliveries.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'

/** A consultation that the actor may see in a list, with its group. */
export interface Listed {
  c: Consultation
  group: Group
}

/** A meeting as the actor sees it. `session` null: nothing is on its agenda, so there is no row and no calendar file. */
export interface Met extends Pick<MeetingPlace, 'mode' | 'place'> {
  group: Group
  start: string
  end: string
  joinUrl: string | null
  session: { id: string; calendarKey: string } | null
  cancelled: boolean
  /** `c` null: free, or something that the actor does not see. */
  slots: { start: string; end: string; free: boolean; c: Consultation | null }[]
}

const mineLimit = 50

/** The actor's newest requests (also those they joined as a pair), newest first. */
export async function myRequests(deps: Deps, actor: Actor): Promise<Listed[]> {
  return (await myRequestsFrom(deps, actor, null, mineLimit)).entries
}

/** Where a page of one's own requests ended. */
export type MineEnd = Pick<Consultation, 'sentAt' | 'id'>

/** A page of the actor's own requests, older than `after`; `next`: where the next one begins. Two queries side by side, whatever others have. */
export async function myRequestsFrom(
  deps: Deps,
  actor: Actor,
  after: MineEnd | null,
  limit: number,
): Promise<{ entries: Listed[]; next: MineEnd | null }> {
  const [groups, more] = await Promise.all([
    deps.store.groups(actor.tenantId),
    deps.store.mine(actor.id, limit + 1, after),
  ])
  const own = more.slice(0, limit)
  const next = more.length > limit ? (own.at(-1) ?? null) : null
  // What was redirected is on the list where it is now, under the same code.
  const mine = own.filter((c) => c.state !== 'redirected' && (c.requester === actor.id || c.pair === actor.id))
  return { entries: seen(deps, actor, groups, mine), next: next && { sentAt: next.sentAt, id: next.id } }
}

/** The groups whose queue the actor sees: those they coordinate, lead, record for, or stand in for as fallback. */
export function queueGroups(actor: Actor, groups: Group[]): Group[] {
  return groups.filter((group) => seesQueue(actor, group))
}

/** The open requests of the actor's groups, by group and the time they were sent. One query for the groups, then one for each of the actor's own. */
export async function queues(
  deps: Deps,
  actor: Actor,
): Promise<{ group: Group; entries: Listed[]; undelivered: number }[]> {
  const groups = queueGroups(actor, await deps.store.groups(actor.tenantId))
  return Promise.all(
    groups.map(async (group) => {
      const looksAfter = mayInGroup(actor, 'see', group, deps.now())
      const [open, undelivered] = await Promise.all([
        deps.store.queue(group.id),
        looksAfter ? undeliveredCount(deps, group.id) : 0,
      ])
      return { group, entries: seen(deps, actor, [group], open), undelivered }
    }),
  )
}

/** How long what has ended stays on its group's board, in days; and how many of it at most. */
const boardDays = 30
const boardEnded = 300

/** The group with its open consultations by the time they were sent, and those that ended lately, the newest first. Refuses whoever does not see its queue. Two queries side by side. */
export async function board(
  deps: Deps,
  actor: Actor,
  groupId: string,
): Promise<{ group: Group; open: Listed[]; ended: Listed[]; undelivered: number }> {
  const { group } = await loadGroup(deps, actor.tenantId, groupId)
  if (!seesQueue(actor, group)) refuse({ kind: 'notAllowed' })
  const now = deps.now()
  const [queue, late, undelivered] = await Promise.all([
    deps.store.queue(groupId),
    deps.store.ended(groupId, plus(now, { days: -boardDays }), boardEnded),
    mayInGroup(actor, 'see', group, now) ? undeliveredCount(deps, groupId) : 0,
  ])
  // Ended, brought back and ended again, it is there twice: the newest counts.
  const known = new Set(queue.map(({ id }) => id))
  const ended = late.filter(({ id }) => !known.has(id) && known.add(id))
  return { group, open: seen(deps, actor, [group], queue), ended: seen(deps, actor, [group], ended), undelivered }
}

/**
 * The meetings that concern the actor, from 7 days back to 60 days ahead, by start: those of their own requests (their
 * slot alone), and those of the groups they belong to, with the agenda that they may see and the occurrences to come.
 */
export async function meetings(deps: Deps, actor: Actor): Promise<Met[]> {
  const now = deps.now()
  const [from, to] = [plus(now, { days: -7 }), plus(now, { days: 60 })]
  const [groups, own] = await Promise.all([deps.store.groups(actor.tenantId), deps.store.mine(actor.id, mineLimit)])
  const inside = groups.filter((g) => belongs(actor, g))
  const agendas = await Promise.all(inside.map((group) => agenda(deps, actor, group, from, to)))
  const shown = new Set(agendas.flat().map((m) => `${m.group.id} ${m.session?.id}`))
  const asked = seen(deps, actor, groups, own)
    .filter(({ c }) => c.session && c.session.start >= from && c.session.start < to)
    .flatMap(({ c, group }) =>
      c.session && !shown.has(`${group.id} ${c.session.id}`) ? [ownSlot(c, group, c.session)] : [],
    )
  return [...agendas.flat(), ...asked].sort((a, b) => a.start.localeCompare(b.start))
}

function belongs(actor: Actor, group: Group): boolean {
  if (group.tenantId !== actor.tenantId) return false
  const people = [...group.coordinators, group.chair, group.secretary, ...group.members.map((m) => m.person)]
  return people.includes(actor.id)
}

async function agenda(deps: Deps, actor: Actor, group: Group, from: string, to: string): Promise<Met[]> {
  const [stored, open] = await Promise.all([deps.store.sessions(group.id, from, to), deps.store.queue(group.id)])
  const visible = new Map(seen(deps, actor, [group], open).map(({ c }) => [c.id, c]))
  const slot = (s: Slot) => ({
    start: s.start,
    end: s.end,
    free: s.consultationId === null,
    c: s.consultationId === null ? null : (visible.get(s.consultationId) ?? null),
  })
  const known = stored.map(({ value }) => value)
  return [...known.map((s) => met(group, s)), ...upcoming(deps, group, known, to)].map((m) => ({
    ...m,
    slots: m.slots.map(slot),
  }))
}

const met = (group: Group, s: Session) => ({
  group,
  start: s.start,
  end: s.end,
  joinUrl: s.joinUrl,
  mode: modeOf(s),
  place: placeOf(s),
  session: { id: s.id, calendarKey: s.calendarKey },
  cancelled: s.cancelled,
  slots: s.slots,
})

/** The occurrences of the group's cadence that nothing is placed in yet. */
function upcoming(deps: Deps, group: Group, known: Session[], to: string) {
  const model = deps.models[group.modelId]
  if (!model) return []
  const { mode, place } = usualPlace(group, model)
  return startsOf(group, model, deps.now(), 3)
    .filter((start) => start < to && isUndecided(known, model, start))
    .map((start) => ({
      group,
      start,
      end: plus(start, { minutes: model.durationMin }),
      joinUrl: group.joinUrl,
      mode,
      place,
      session: null,
      cancelled: false,
      slots: emptySlots(model, start),
    }))
}

function ownSlot(c: Consultation, group: Group, session: NonNullable<Consultation['session']>): Met {
  const { id, start, end, joinUrl, calendarKey } = session
  const slots = [{ start, end, free: false, c }]
  const where = { mode: modeOf(session), place: placeOf(session) }
  return { group, start, end, joinUrl, ...where, session: { id, calendarKey }, cancelled: false, slots }
}

/** Those of the consultations whose entry the actor may see now: the one access rule, entry by entry. */
function seen(deps: Deps, actor: Actor, groups: Group[], consultations: Consultation[]): Listed[] {
  const now = deps.now()
  const byId = new Map(groups.map((g) => [g.id, g]))
  return consultations.flatMap((c) => {
    const group = byId.get(c.groupId)
    return group && may(actor, 'seeEntry', c, group, now) ? [{ c, group }] : []
  })
}
