import type { Actor } from '../domain/access.ts'
import type { Weekday } from '../domain/cadence.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import {
  inEveryBreak,
  type OpenTime,
  type OpenTimes,
  openAhead,
  type Weekly,
  weeklyYears,
  without,
  withoutSeries,
  withoutTaken,
  withSingles,
  withWeekly,
} from '../domain/openTimes.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import { instantOf, isInstant, local, plus } from '../domain/time.ts'
import { amendTimes, breaksOf, standing, timesOf } from './bookings.ts'
import type { Deps } from './deps.ts'

/** A consultant's own times as they see them. `booked`: how many times ahead are taken. */
export interface OwnTimes {
  free: OpenTime[]
  weekly: Weekly[]
  booked: number
}

/** The groups in which the actor gives times: those they coordinate and whose model schedules by offers. Refuses everybody else. */
export async function consultingIn(deps: Deps, actor: Actor): Promise<Group[]> {
  const groups = (await deps.store.groups(actor.tenantId)).filter(
    (group) =>
      group.coordinators.includes(actor.id) &&
      group.tenantId === actor.tenantId &&
      deps.models[group.modelId]?.scheduling === 'offers',
  )
  if (groups.length === 0) refuse({ kind: 'notAllowed' })
  return groups
}

const modelOf = (deps: Deps, group: Group) => deps.models[group.modelId] ?? refuse({ kind: 'notFound' })

/** The actor's row as a list by date: what is past is not there, what is booked is counted. */
async function listed(deps: Deps, groups: Group[], times: OpenTimes): Promise<OwnTimes> {
  const minutes = Math.min(...groups.map((group) => modelOf(deps, group).durationMin))
  const breaks = groups.map((group) => breaksOf(group, modelOf(deps, group)))
  const taken = await standing(deps, times.person, times.bookings)
  const open = openAhead(times, deps.now()).filter(
    ({ start, series }) => series === null || !inEveryBreak(start, breaks),
  )
  return { free: withoutTaken(open, taken, minutes), weekly: times.weekly, booked: taken.length }
}

/** Notes on each group until when its coordinators keep open times. A group that changes meanwhile is read again. */
async function hint(deps: Deps, groupId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await deps.store.group(groupId)
    if (!found) return
    const rows = await Promise.all(found.value.coordinators.map((person) => timesOf(deps, person)))
    const last = rows.flatMap(({ times }) =>
      openAhead(times, deps.now())
        .slice(-1)
        .map(({ start }) => start),
    )
    const bookableUntil = last.sort().at(-1) ?? null
    if ((found.value.bookableUntil ?? null) === bookableUntil) return
    try {
      return await deps.store.saveGroup({ ...found.value, bookableUntil }, found.version)
    } catch (error) {
      if (!(error instanceof Refusal) || attempt >= 5) throw error
    }
  }
}

async function amend(deps: Deps, actor: Actor, build: (times: OpenTimes) => OpenTimes): Promise<OwnTimes> {
  const groups = await consultingIn(deps, actor)
  const times = (await amendTimes(deps, actor.id, build)) ?? (await timesOf(deps, actor.id)).times
  const [own] = await Promise.all([listed(deps, groups, times), ...groups.map(({ id }) => hint(deps, id))])
  return own
}

/** "Vapaat aikasi": the actor's open times. Refuses who gives no times. The groups' hints are brought up to date. */
export async function ownTimes(deps: Deps, actor: Actor): Promise<OwnTimes> {
  const [groups, { times }] = await Promise.all([consultingIn(deps, actor), timesOf(deps, actor.id)])
  const [own] = await Promise.all([listed(deps, groups, times), ...groups.map(({ id }) => hint(deps, id))])
  return own
}

/** Opens single times, several at once. Refuses none, what is no time, and what is past. */
export async function addTimes(deps: Deps, actor: Actor, starts: Instant[]): Promise<OwnTimes> {
  if (starts.length === 0) refuse({ kind: 'badInput', field: 'times', why: 'missing' })
  if (!starts.every(isInstant)) refuse({ kind: 'badInput', field: 'times', why: 'badTime' })
  if (starts.some((start) => start <= deps.now())) refuse({ kind: 'badInput', field: 'times', why: 'pastTime' })
  return amend(deps, actor, (times) => withSingles(times, starts))
}

/** A weekly time as a form gives it. */
export interface WeeklyInput {
  weekday: number
  time: string
  from: string
  until: string
}

/** Opens a time every week, from a day until another, a year ahead at most. Refuses what is no such time, and what has no occurrence. */
export async function addWeekly(deps: Deps, actor: Actor, input: WeeklyInput): Promise<OwnTimes> {
  const { weekday, time, from, until } = input
  const bad = (field: string, why: 'missing' | 'badTime' | 'pastTime') => refuse({ kind: 'badInput', field, why })
  if (![1, 2, 3, 4, 5].includes(weekday)) bad('weekday', 'missing')
  if (!instantOf('2026-01-15', time)) bad('clock', 'badTime')
  if (!instantOf(from, '12:00')) bad('from', 'badTime')
  if (!instantOf(until, '12:00') || until < from) bad('until', 'badTime')
  if (until < local(deps.now()).toISODate()) bad('until', 'pastTime')
  if (until > local(plus(deps.now(), { years: weeklyYears })).toISODate()) bad('until', 'badTime')
  const added: Weekly = { id: deps.newId(), weekday: weekday as Weekday, time, from, until, off: [] }
  return amend(deps, actor, (times) => withWeekly(times, added))
}

/** Takes these times off the list; those of a series are taken out of it. What is booked stays booked. */
export async function removeTimes(deps: Deps, actor: Actor, starts: Instant[]): Promise<OwnTimes> {
  const real = starts.filter(isInstant)
  if (real.length === 0) refuse({ kind: 'badInput', field: 'times', why: 'missing' })
  return amend(deps, actor, (times) => without(times, real))
}

/** Takes a whole weekly series off; one that is gone already is fine. */
export function removeSeries(deps: Deps, actor: Actor, id: string): Promise<OwnTimes> {
  return amend(deps, actor, (times) => withoutSeries(times, id))
}
