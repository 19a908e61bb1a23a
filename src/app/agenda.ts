import type { Consultation } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import { placeOfSession } from '../domain/meetingPlace.ts'
import { refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { freeSlots } from '../domain/slots.ts'
import { local, plus } from '../domain/time.ts'
import type { Loaded } from './change.ts'
import type { Deps, Versioned } from './deps.ts'
import { dutiesWithCase, freshSession } from './sessionRow.ts'

type SessionWrite = { value: Session; version: string | null }
/** A group’s stored sessions, as just read. */
export type Known = Versioned<Session>[]

/** So many sessions ahead a place is looked for in. */
export const sessionsOffered = 3

/** The place that a consultation keeps of its session. */
export function placeIn(session: Session, start: Instant, end: Instant): NonNullable<Consultation['session']> {
  const { id, joinUrl, calendarKey, sequence, askedAsWhole = false } = session
  const opens = session.start === id ? {} : { opens: session.start }
  // A session of an earlier version says nothing of its place: the group does.
  const place = session.mode ? placeOfSession(session) : {}
  return { id, start, end, joinUrl, calendarKey, sequence, ...place, askedAsWhole, ...opens }
}

/**
 * Puts the case in a slot of one of the group's sessions. Refuses a slot that is taken, past its deadline (unless `late`:
 * a coordinator may) or no slot of the group's: as a conflict that says what is left. `known`: the group's sessions ahead,
 * as just read.
 */
export function takeSlot(deps: Deps, loaded: Loaded, sessionId: Instant, start: Instant, known: Known, late = false) {
  const { group, model } = loaded
  const sessions = known.map((k) => k.value)
  const free = freeSlots(group, model, sessions, deps.now(), sessionsOffered, late)
  const wanted = free.find((f) => f.sessionId === sessionId && f.start === start)
  if (!wanted) refuse({ kind: 'conflict', by: null, freeStarts: free.map((f) => f.start) })
  const row = known.find((k) => k.value.id === sessionId)
  const session = row?.value ?? freshSession(loaded, sessionId)
  const slots = session.slots.map((s) => (s.start === start ? { ...s, consultationId: loaded.c.id } : s))
  const value = { ...session, slots }
  return {
    write: { value, version: row?.version ?? null } satisfies SessionWrite,
    place: placeIn(value, wanted.start, wanted.end),
    due: dutiesWithCase(deps, row?.value ?? null, value, model),
  }
}

/**
 * The first place that is free in the group's next sessions, not in the one that the case has now; `late`: past a deadline
 * too. Refuses where there is none, or the model has no agenda.
 */
export function takeFirstSlot(deps: Deps, loaded: Loaded, known: Known, late = false) {
  const { c, group, model } = loaded
  const sessions = known.map(({ value }) => value)
  const slots = model.scheduling === 'slots' ? freeSlots(group, model, sessions, deps.now(), sessionsOffered, late) : []
  const free = slots.find(({ sessionId }) => sessionId !== c.session?.id)
  if (!free) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  return takeSlot(deps, loaded, free.sessionId, free.start, known, late)
}

/** The group's stored sessions from now on, far enough for its next occurrences. */
export function sessionsAhead(deps: Deps, groupId: string): Promise<Known> {
  return deps.store.sessions(groupId, deps.now(), plus(deps.now(), { months: 12 }))
}

/** What is read before a one-to-one session is booked: the sessions that could overlap it, and its day's guard. */
export interface Near {
  sessions: Known
  guard: Versioned<Session> | null
}

/** The guard of a day: a row that every booking of that day writes, so that of two at once one loses the race. */
const guardOf = (start: Instant) => `day ${local(start).toISODate()}`

/** What could stand in the way of a session that starts then; nothing for what is no time. */
export async function sessionsNear(deps: Deps, groupId: string, start: Instant): Promise<Near> {
  if (Number.isNaN(Date.parse(start))) return { sessions: [], guard: null }
  const [sessions, guard] = await Promise.all([
    deps.store.sessions(groupId, plus(start, { hours: -12 }), plus(start, { hours: 12 })),
    deps.store.session(groupId, guardOf(start)),
  ])
  return { sessions, guard }
}

/** The id of a session that begins then: another consultant of the group may have one at the same time, which keeps its own. */
function freeId(start: Instant, sessions: Known): string {
  const taken = (id: string) => sessions.some(({ value }) => value.id === id && !value.cancelled)
  let id = start
  while (taken(id)) id = plus(id, { milliseconds: 1 })
  return id
}

/**
 * Books a one-to-one session at an offered time. Refuses a time that has passed; what is left of the offer is said. That
 * the consultant is free then is theirs to keep (bookings.ts): a group with two may hold two at once. `near`: sessionsNear,
 * as just read.
 */
export function bookTime(deps: Deps, loaded: Loaded, start: Instant, { sessions, guard }: Near) {
  const { c, model } = loaded
  const end = plus(start, { minutes: model.durationMin })
  if (start <= deps.now()) {
    refuse({ kind: 'conflict', by: null, freeStarts: c.offers.filter((o) => o !== start && o > deps.now()) })
  }
  const id = freeId(start, sessions)
  const row = sessions.find((n) => n.value.id === id)
  const fresh = { ...freshSession(loaded, start), id }
  const value = {
    ...fresh,
    slots: [{ start, end, consultationId: c.id }],
    sequence: row ? row.value.sequence + 1 : 0,
    meeting: row?.value.meeting ?? null,
  }
  const day = {
    ...fresh,
    id: guardOf(start),
    start: '',
    end: '',
    slots: [],
    calendarKey: '',
    joinUrl: null,
    cancelled: true,
  }
  const writes: SessionWrite[] = [
    { value, version: row?.version ?? null },
    { value: { ...day, sequence: (guard?.value.sequence ?? 0) + 1 }, version: guard?.version ?? null },
  ]
  return { writes, place: placeIn(value, start, end) }
}

/** Takes back the slot one just had, if it is still empty: lead times are for new cases (an undo within seconds). */
export async function retakeSlot(deps: Deps, { c }: Loaded, sessionId: Instant, start: Instant) {
  const row = await deps.store.session(c.groupId, sessionId)
  const slot = row?.value.slots.find((s) => s.start === start && s.consultationId === null)
  if (!row || !slot) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  const slots = row.value.slots.map((s) => (s === slot ? { ...s, consultationId: c.id } : s))
  const value = { ...row.value, slots }
  const writes: SessionWrite[] = [{ value, version: row.version }]
  return { writes, place: placeIn(value, slot.start, slot.end) }
}

/**
 * Frees the place of a consultation: its slot is empty again, a one-to-one session is cancelled. Nothing to free gives [].
 * A session among `known` is not read again.
 */
export async function releasePlace(deps: Deps, { c, model }: Loaded, known: Known = []): Promise<SessionWrite[]> {
  if (!c.session) return []
  const { id } = c.session
  const row = known.find(({ value }) => value.id === id) ?? (await deps.store.session(c.groupId, id))
  if (!row) return []
  const slots = row.value.slots.map((s) => (s.consultationId === c.id ? { ...s, consultationId: null } : s))
  const cancelled = model.scheduling === 'offers'
  const sequence = row.value.sequence + (cancelled ? 1 : 0)
  return [{ value: { ...row.value, slots, cancelled, sequence }, version: row.version }]
}
