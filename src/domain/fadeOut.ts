import { type Group, startsOf } from './group.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { casesOf, type Session } from './session.ts'
import { plus } from './time.ts'

/** After so many sessions in a row without a case a group is told that it fades (domain knowledge, M3: "hiipuu"). */
const usually = 2
/** What a group may choose. */
export const fadeOutChoices = [1, 2, 3, 4, 5, 6] as const
/** So far back sessions are looked at. */
const monthsBack = 24
const mostStarts = 200

/** After how many sessions without a case the group is told. */
export function fadeOutAfter(group: Pick<Group, 'fadeOutAfter'>): number {
  return group.fadeOutAfter ?? usually
}

/** From when on a group's sessions count: since it was made, two years back at most. */
export function countedFrom({ createdAt }: Group, now: Instant): Instant {
  const back = plus(now, { months: -monthsBack })
  return createdAt > back ? createdAt : back
}

/** The ended sessions of a group, newest first, and whether there was a case: of its rhythm those too that have no row, since nothing was on them. */
function endedSessions(group: Group, model: OperatingModel, rows: Session[], now: Instant) {
  const from = countedFrom(group, now)
  const bare = startsOf(group, model, from, mostStarts)
    .filter((start) => rows.every(({ id }) => id !== start))
    .map((start) => ({ start, end: plus(start, { minutes: model.durationMin }), empty: true }))
  const kept = rows
    .filter(({ cancelled, start }) => !cancelled && start >= from)
    .map((session) => ({ start: session.start, end: session.end, empty: casesOf(session).length === 0 }))
  return [...bare, ...kept].filter(({ end }) => end <= now).toSorted((a, b) => (a.start < b.start ? 1 : -1))
}

/**
 * How many sessions in a row have had no case, when that is a reason to tell: from the group's number of them on, and again
 * after as many more. `once`: what is told of once; the latest session with a case, and which time it is since then. Null:
 * no reason. A group that pauses, or that meets on demand, does not fade.
 */
export function fading(
  group: Group,
  model: OperatingModel,
  rows: Session[],
  now: Instant,
): { count: number; once: string } | null {
  if (model.scheduling !== 'slots' || group.pausedAt) return null
  const ended = endedSessions(group, model, rows, now)
  const latest = ended.findIndex(({ empty }) => !empty)
  const count = latest < 0 ? ended.length : latest
  const round = Math.floor(count / fadeOutAfter(group))
  return round > 0 ? { count, once: `${ended[latest]?.start ?? 'ever'} ${round}` } : null
}
