import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { type SessionRecord, unrecorded } from '../domain/sessionEnd.ts'
import { freeSlots } from '../domain/slots.ts'
import { placeIn, sessionsAhead, sessionsOffered } from './agenda.ts'
import { attendees } from './attending.ts'
import type { Deps, Versioned } from './deps.ts'
import {
  casesIn,
  changeSession,
  type LoadedSession,
  loadSession,
  type SessionPatch,
  type SessionRef,
} from './sessionChange.ts'
import { freshSession } from './sessionRow.ts'

const recordOf = (deps: Deps, actor: Actor, set: Pick<SessionRecord, 'held' | 'movedTo'>): SessionRecord => {
  return { ...set, by: actor.name, at: deps.now() }
}

/**
 * The secretary or a coordinator records that the session was held, and who was there, of those who could have been. Again
 * by anybody of them: the attendance is mended. Refuses one that was recorded as not held.
 */
export function recordHeld(deps: Deps, actor: Actor, ref: SessionRef, present: string[]): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'record',
    async ({ session, group }) => {
      if (session.record?.held === false) refuse({ kind: 'conflict', by: session.record.by, freeStarts: [] })
      const known = (await attendees(deps, group, session)).map(({ key }) => key)
      const record = session.record ?? recordOf(deps, actor, { held: true, movedTo: null })
      return { set: { record, present: known.filter((key) => present.includes(key)) } }
    },
  )
}

/**
 * The session was not held. Its cases move in their order to the group's next session that has room (also past its
 * deadline: they have waited already); what does not fit there goes back to the coordinators. All are told, and the calendar
 * follows. Refuses one that was recorded as held; by whoever recorded it already: it stays as it is.
 */
export function recordSessionNotHeld(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'record',
    async (loaded): Promise<SessionPatch | null> => {
      const { record } = loaded.session
      if (record?.held === false && record.by === actor.name) return null
      if (record) refuse({ kind: 'conflict', by: record.by, freeStarts: [] })
      return movedOn(deps, actor, loaded)
    },
  )
}

async function movedOn(deps: Deps, actor: Actor, loaded: LoadedSession): Promise<SessionPatch> {
  const { session, group, model } = loaded
  const [found, known] = await Promise.all([casesIn(deps, session), sessionsAhead(deps, group.id)])
  const cases = unrecorded(
    session,
    found.map(({ value }) => value),
  )
  const sessions = known.map(({ value }) => value)
  const free = freeSlots(group, model, sessions, deps.now(), sessionsOffered, true)
  const room = free.filter(({ sessionId }) => sessionId !== session.id && sessionId === nextOf(free, session))
  const places = new Map(cases.slice(0, room.length).map(({ id }, i) => [id, room[i]?.start]))
  const [first] = room
  const row = known.find(({ value }) => value.id === first?.sessionId)
  const next = first && cases.length > 0 ? (row?.value ?? freshSession(loaded, first.sessionId)) : null
  const other = next && {
    value: { ...next, slots: next.slots.map((slot) => ({ ...slot, ...taken(slot.start, places) })) },
    before: row ?? null,
  }
  return {
    set: {
      cancelled: true,
      record: recordOf(deps, actor, { held: false, movedTo: next?.id ?? null }),
      changedBy: actor.name,
      sequence: session.sequence + 1,
      slots: session.slots.map((slot) => ({ ...slot, consultationId: null })),
    },
    action: 'recordNotHeld',
    cases: found.filter(({ value }) => cases.includes(value)).map((each) => caseOf(each, other?.value ?? null)),
    other,
    news: ['notHeld'],
  }
}

const nextOf = (free: { sessionId: string }[], session: Session) =>
  free.find(({ sessionId }) => sessionId !== session.id)?.sessionId

function taken(start: string, places: Map<string, string | undefined>): { consultationId?: string } {
  const [id] = [...places].find(([, at]) => at === start) ?? []
  return id ? { consultationId: id } : {}
}

/** A case in its new place, or back with the coordinators. */
function caseOf(value: Versioned<Consultation>, next: Session | null): NonNullable<SessionPatch['cases']>[number] {
  const slot = next?.slots.find(({ consultationId }) => consultationId === value.value.id)
  return next && slot
    ? {
        value,
        set: { session: placeIn(next, slot.start, slot.end), clientHereAt: null },
        notices: [{ kind: 'movedOn', to: 'requesters' }],
      }
    : {
        value,
        set: { state: 'taken', session: null, clientHereAt: null },
        notices: [
          { kind: 'notHeld', to: 'requesters' },
          { kind: 'notHeld', to: 'coordinators' },
        ],
      }
}
