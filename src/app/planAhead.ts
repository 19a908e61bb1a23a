import { type Group, startsOf } from '../domain/group.ts'
import type { OperatingModel } from '../domain/model.ts'
import { Refusal } from '../domain/problem.ts'
import { casesOf, enrolledIn, type Session } from '../domain/session.ts'
import { isUndecided, meetsDuring } from '../domain/slots.ts'
import { plus } from '../domain/time.ts'
import type { Deps, Versioned } from './deps.ts'
import { followSessions } from './followSessions.ts'
import { freshSession, sessionDuties } from './sessionRow.ts'

type Quiet = Omit<Deps, 'wake'>

/** So far ahead guests have the sessions in their calendars. */
const monthsAhead = 3
/** More occurrences than any rhythm has in that time. */
const most = 100

/** Whether nothing is planned at all: nobody coordinates the group for now, it pauses, or it does not meet by a rhythm. */
const rests = (group: Group, model: OperatingModel) =>
  model.scheduling !== 'slots' || model.hidden || group.pausedAt !== null || group.coordinators.length === 0

/** The starts of the group's rhythm in the months ahead. */
function startsAhead(group: Group, model: OperatingModel, now: string): string[] {
  const until = plus(now, { months: monthsAhead })
  return startsOf(group, model, now, most).filter((start) => start < until)
}

/** Nobody has it on their mind yet: no case, nobody enrolled or answered, not moved. */
const isUntouched = (session: Session) =>
  session.start === session.id &&
  casesOf(session).length + enrolledIn(session).length + Object.keys(session.replies ?? {}).length === 0

const isOurs = (session: Session) => session.planned === true && session.changedBy === undefined && isUntouched(session)

/**
 * What the group's rhythm makes of a session that was made ahead: one that fell out of it goes, one that came back stands,
 * unless the group meets otherwise at that time by now.
 */
function replanned(session: Session, starts: string[], known: Session[]): Session {
  const ours = isOurs(session)
  const cancelled = !starts.includes(session.id) || (session.cancelled && meetsDuring(known, session))
  return ours && cancelled !== session.cancelled ? { ...session, cancelled, sequence: session.sequence + 1 } : session
}

/**
 * Makes the rows of a group's coming sessions from its rhythm, so that each can have its event; takes back those made ahead
 * that its rhythm no longer has, as long as they are empty. While the group pauses or nobody coordinates it nothing new is
 * made, and what stands stands: nobody has cancelled it. The follow-ups go with them. Resolves to the sessions ahead, cancelled
 * ones too.
 */
export async function planAhead(deps: Quiet, groupId: string): Promise<Session[]> {
  const found = await deps.store.group(groupId)
  const group = found?.value
  const model = group && deps.models[group.modelId]
  if (!group || !model) return []
  const sessions = await rowsAhead(deps, group, model)
  await followSessions(deps, { group, model })
  return sessions
}

async function rowsAhead(deps: Quiet, group: Group, model: OperatingModel): Promise<Session[]> {
  const { store, now } = deps
  const groupId = group.id
  const known = await store.sessions(groupId, now(), plus(now(), { months: 12 }))
  if (rests(group, model)) return known.map(({ value }) => value)
  const starts = startsAhead(group, model, now())
  // One that was moved away is known by its first start, which it keeps as its id.
  const fixed = known.flatMap(({ value }) => (isOurs(value) ? [] : [value]))
  const again = known.map((row) => ({ from: row, to: replanned(row.value, starts, fixed) }))
  const stored = again.map(({ to }) => to)
  const missing = starts.filter((start) => isUndecided(stored, model, start))
  const rows: { from: Versioned<Session> | null; to: Session }[] = [
    ...again,
    ...missing.map((start) => ({ from: null, to: { ...freshSession({ group, model }, start), planned: true } })),
  ]
  for (const { from, to } of rows) {
    if (from?.value.cancelled === to.cancelled) continue
    const due = to.cancelled ? [] : sessionDuties({ ...deps, wake: () => undefined }, to, model)
    const nothing = { consultations: [], texts: [], purge: [], events: [], mine: [] }
    try {
      await store.commit({ groupId, sessions: [{ value: to, version: from?.version ?? null }], due, ...nothing })
    } catch (error) {
      // Somebody used it at this moment: it stands as they made it.
      if (!(error instanceof Refusal)) throw error
    }
  }
  return rows.map(({ to }) => to)
}
