import type { Actor } from '../domain/access.ts'
import type { Break } from '../domain/cadence.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import {
  type Booking,
  noTimes,
  type OpenTimes,
  openAhead,
  overlap,
  stands,
  tidied,
  withoutSpan,
  withoutTaken,
} from '../domain/openTimes.ts'
import { Refusal } from '../domain/problem.ts'
import type { Loaded } from './change.ts'
import type { Deps } from './deps.ts'

/** The row is one a consultant: those who book at once write it one after another. */
const mostAttempts = 25

/** The days on which a group does not meet. */
export function breaksOf(group: Group, model: OperatingModel): Break[] {
  return group.breaks ?? model.breaks
}

/** Whose open times a request can be booked of: whoever has taken it, as long as they coordinate; else all of the group. */
export function consultantsOf(c: Consultation, group: Group): PersonId[] {
  return c.takenBy && group.coordinators.includes(c.takenBy) ? [c.takenBy] : group.coordinators
}

/** A consultant's row, as it is now. */
export async function timesOf(deps: Deps, person: PersonId): Promise<{ times: OpenTimes; version: string | null }> {
  const found = await deps.store.openTimes(person)
  return { times: tidied(found?.value ?? noTimes(person), deps.now()), version: found?.version ?? null }
}

/** Those of the bookings that still take their time. */
export async function standing(deps: Deps, person: PersonId, bookings: Booking[]): Promise<Booking[]> {
  const found = await Promise.all(bookings.map((b) => deps.store.consultation(b.groupId, b.consultationId)))
  return bookings.filter((booking, i) => stands(booking, person, found[i]?.value ?? null, deps.now()))
}

/** Changes a consultant's row; asked again when somebody else was faster. `build` null: nothing changes, and null comes back. */
export async function amendTimes(
  deps: Deps,
  person: PersonId,
  build: (times: OpenTimes) => OpenTimes | null | Promise<OpenTimes | null>,
): Promise<OpenTimes | null> {
  for (let attempt = 1; ; attempt += 1) {
    const { times, version } = await timesOf(deps, person)
    const after = await build(times)
    if (!after) return null
    try {
      await deps.store.saveOpenTimes(after, version)
      return after
    } catch (error) {
      if (!(error instanceof Refusal) || attempt >= mostAttempts) throw error
    }
  }
}

/** What is about to be booked. */
export type Wish = Omit<Booking, 'at'>

/**
 * Takes a span of a consultant's time for a consultation, before the change that puts it there: of two at once, in whichever
 * groups, one gets it. False when it is taken, or (with `breaks`: those of the group) no open time of theirs.
 * A change that does not come about leaves a booking that counts for two minutes and then for nothing.
 */
export async function reserve(deps: Deps, person: PersonId, wish: Wish, breaks: Break[] | null): Promise<boolean> {
  const same = (b: Booking) => b.consultationId === wish.consultationId
  const saved = await amendTimes(deps, person, async (times) => {
    if (breaks && !openAhead(times, deps.now(), breaks).some(({ start }) => start === wish.start)) return null
    const rivals = times.bookings.filter((b) => !same(b) && overlap(b, wish))
    if ((await standing(deps, person, rivals)).length > 0) return null
    const kept = times.bookings.filter((b) => !rivals.includes(b) && !(same(b) && b.start === wish.start))
    return { ...times, bookings: [...kept, { ...wish, at: deps.now() }] }
  })
  return saved !== null
}

/** The same for a time that was agreed otherwise (offered and picked): of whoever has taken the request; true when nobody has. */
export async function reserveFor(deps: Deps, c: Consultation, place: Pick<Wish, 'start' | 'end'>): Promise<boolean> {
  const { id: consultationId, groupId, revision, takenBy } = c
  const { start, end } = place
  return takenBy === null || reserve(deps, takenBy, { groupId, consultationId, start, end, revision }, null)
}

/** Gives a reserved time back at once, when its change was refused. */
export async function giveBack(deps: Deps, person: PersonId, wish: Pick<Wish, 'consultationId' | 'start'>) {
  await amendTimes(deps, person, (times) => {
    const bookings = times.bookings.filter((b) => b.consultationId !== wish.consultationId || b.start !== wish.start)
    return bookings.length < times.bookings.length ? { ...times, bookings } : null
  })
}

/**
 * The agreed time that somebody of the consultant's side gives up is not offered again: it stays closed until they open it.
 * Given up by the worker it is open at once. `moved`: the start that it moves to, which stays as it is.
 */
export async function closeGivenUp(deps: Deps, actor: Actor, { c, model }: Loaded, moved: Instant | null = null) {
  const byWorker = c.requester === actor.id || c.pair === actor.id
  const { session, takenBy } = c
  if (byWorker || !session || !takenBy || model.scheduling !== 'offers') return
  await amendTimes(deps, takenBy, (times) => {
    const after = withoutSpan(times, session, model.durationMin, moved)
    return after === times ? null : after
  })
}

/**
 * What this consultation could be booked at: the open times of its consultants, each less what is taken of theirs, and with
 * Graph less what their own calendar has meanwhile; the consultation's own meeting there is in nobody's way.
 */
export async function bookable(
  deps: Deps,
  { c, group, model }: { c: Consultation; group: Group; model: OperatingModel },
): Promise<Instant[]> {
  if (model.scheduling !== 'offers') return []
  const each = await Promise.all(consultantsOf(c, group).map((person) => timesOf(deps, person)))
  const own = c.state === 'scheduled' ? c.session : null
  const free = await Promise.all(
    each.map(async ({ times }) => {
      const others = times.bookings.filter((b) => b.consultationId !== c.id)
      const open = openAhead(times, deps.now(), breaksOf(group, model))
      const [taken, busy] = await Promise.all([
        standing(deps, times.person, others),
        open.length > 0 ? (deps.busyTimes?.(times.person) ?? []) : [],
      ])
      const inTheWay = busy.filter((span) => !own || !overlap(span, own))
      return withoutTaken(open, [...taken, ...inTheWay], model.durationMin)
    }),
  )
  const starts = new Set(free.flat().map(({ start }) => start))
  if (own) starts.delete(own.start)
  return [...starts].sort()
}

/** The open times that the card of a fresh request shows at once; the store is asked only where the group's hint says there are any. */
export async function bookableAtOnce(deps: Deps, loaded: Parameters<typeof bookable>[1]): Promise<Instant[]> {
  const { c, group } = loaded
  const hinted = (group.bookableUntil ?? '') > deps.now()
  return hinted && (c.state === 'waiting' || c.state === 'taken') ? bookable(deps, loaded) : []
}
