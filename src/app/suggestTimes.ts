import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { openAhead, withoutTaken } from '../domain/openTimes.ts'
import { inWishedPart, spread } from '../domain/suggested.ts'
import { plus } from '../domain/time.ts'
import { timesOf } from './bookings.ts'
import type { Deps } from './deps.ts'
import { consultingIn } from './openTimes.ts'

/** So many fit the form of open times, so many of one day. */
const mostOpen = 24
const mostADay = 4

/** Starts that the actor's own calendar has free and that they do not keep open yet. None without Graph; refuses who gives no times. */
export async function suggestOpenTimes(deps: Deps, actor: Actor): Promise<Instant[]> {
  const groups = await consultingIn(deps, actor)
  if (!deps.freeTimes) return []
  const minutes = Math.min(...groups.map(({ modelId }) => deps.models[modelId]?.durationMin ?? 60))
  const [{ times }, free] = await Promise.all([timesOf(deps, actor.id), deps.freeTimes([actor.id], minutes)])
  const kept = openAhead(times, deps.now()).map(({ start }) => ({ start, end: plus(start, { minutes }) }))
  const fresh = withoutTaken(
    free.map((start) => ({ start, series: null })),
    [...kept, ...times.bookings],
    minutes,
  )
  return spread(
    fresh.map(({ start }) => start),
    minutes,
    mostADay,
    mostOpen,
  )
}

/**
 * Up to three starts, of different days, at which the worker, their pair and the consultant are all free; in the part of
 * the day that the worker wished for. For who may offer times (the caller has checked); none without Graph.
 */
export async function suggestOffer(
  deps: Deps,
  actor: Actor,
  { c, model }: { c: Consultation; model: OperatingModel },
): Promise<Instant[]> {
  if (!deps.freeTimes) return []
  const people = [...new Set([actor.id, c.requester, ...(c.pair ? [c.pair] : [])])]
  const free = await deps.freeTimes(people, model.durationMin)
  return spread(inWishedPart(free, c.wishedTimes), model.durationMin, 1, 3)
}
