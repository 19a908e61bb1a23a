import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { startsOf } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import { casesOf, type Session } from '../domain/session.ts'
import { entitled, maySession, type SessionAction } from '../domain/sessionAccess.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import { type SessionView, sessionView } from '../domain/sessionView.ts'
import { plus } from '../domain/time.ts'
import { patched, transition } from '../domain/transition.ts'
import { dueRows, newEvent, people } from './changeRows.ts'
import type { Change, Deps, Versioned } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'
import { meetingRow } from './meetingRows.ts'
import { dutiesWithCase, freshSession, sessionDuties, sessionNews } from './sessionRow.ts'

/** Which session of which group. */
export interface SessionRef {
  groupId: string
  id: Instant
}

export interface LoadedSession extends Omit<LoadedGroup, 'version'> {
  session: Session
  /** Null: an occurrence of the cadence without a row yet. */
  version: string | null
}

/** What a use case changes of a session. `cases`: what becomes of consultations with it. */
export interface SessionPatch {
  set: Partial<Session>
  cases?: { value: Versioned<Consultation>; set: Partial<Consultation>; notices: Notice[] }[]
  /** What is done to the cases: with the session before it, or once it turned out not to be held. */
  action?: 'cancelTime' | 'moveTime' | 'recordNotHeld'
  /** Another session of the group that takes cases of it, and as it was before (null: it comes about by this). */
  other?: { value: Session; before: Versioned<Session> | null } | null
  news?: (SessionNoticeKind | { kind: SessionNoticeKind; only?: string; at?: Instant })[]
}

/** A session with its group and model: a stored one, or an occurrence of the group's rhythm. Refuses what is neither. */
export async function loadSession(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  if (Number.isNaN(Date.parse(ref.id))) refuse({ kind: 'notFound' })
  const [{ group, model }, row] = await Promise.all([
    loadGroup(deps, actor.tenantId, ref.groupId),
    deps.store.session(ref.groupId, ref.id),
  ])
  if (model.scheduling !== 'slots') refuse({ kind: 'notFound' })
  if (row) return { group, model, session: row.value, version: row.version }
  const [dated] = startsOf(group, model, plus(ref.id, { minutes: -1 }), 1)
  if (dated !== ref.id) refuse({ kind: 'notFound' })
  return { group, model, session: freshSession({ group, model }, ref.id), version: null }
}

/** The consultations on a session's agenda. */
export async function casesIn(deps: Deps, session: Session): Promise<Versioned<Consultation>[]> {
  const found = await Promise.all(casesOf(session).map((id) => deps.store.consultation(session.groupId, id)))
  return found.filter((row) => row !== null)
}

/** The session as the actor sees it. To whoever has no part in it, it is not there. */
export async function viewOf(deps: Deps, actor: Actor, loaded: LoadedSession): Promise<SessionView> {
  const { group, model, session } = loaded
  if (!maySession(actor, 'see', group, model, session, deps.now())) refuse({ kind: 'notFound' })
  const leads = entitled(actor, 'guide', group, model, session)
  const [cases, open] = await Promise.all([casesIn(deps, session), leads ? deps.store.queue(group.id) : []])
  const view = sessionView(
    actor.id,
    { group, model, session },
    cases.map(({ value }) => value),
    deps.now(),
    open,
  )
  // An administrator never enrols (enrolment.ts): what would be refused is not offered.
  return actor.administrator ? { ...view, actions: view.actions.filter((action) => action !== 'enrol') } : view
}

function changeOf(deps: Deps, actor: Actor, loaded: LoadedSession, patch: SessionPatch): [Change, Session] {
  const { group, model, session, version } = loaded
  const value: Session = { ...session, ...patch.set }
  const { action = 'cancelTime', other = null } = patch
  const cases = (patch.cases ?? []).map(({ value: { value: before, version }, set, notices }) => {
    // A session that is not held is that for all its cases at once, those of later slots too.
    const after =
      action === 'recordNotHeld' ? patched(before, deps.now(), set) : transition(before, action, deps.now(), set)
    const event = newEvent(deps, actor, action, before, after)
    return { after, version, event, due: dueRows(deps, before, after, event, notices) }
  })
  const but = (patch.cases ?? []).flatMap(({ value, notices }) =>
    notices.some(({ to }) => to === 'requesters') ? people(value.value) : [],
  )
  const revived = session.cancelled && !value.cancelled
  const fresh = (version === null || revived) && !value.cancelled
  // What was asked for the old time already is not asked again.
  const later =
    value.start !== session.start ? sessionDuties(deps, value, model).filter(({ at }) => at > deps.now()) : []
  const about = { groupId: group.id, thingId: group.id }
  const change: Change = {
    groupId: group.id,
    consultations: cases.map(({ after, version }) => ({ value: after, version })),
    sessions: [{ value, version }, ...(other ? [{ value: other.value, version: other.before?.version ?? null }] : [])],
    texts: [],
    purge: [],
    events: cases.map(({ event }) => event),
    due: [
      ...cases.flatMap(({ due }) => due),
      ...(patch.news ?? []).map((news) => {
        const { kind, only = null, at = deps.now() } = typeof news === 'string' ? { kind: news } : news
        return { ...sessionNews(deps, value, kind, at, actor.id, only), ...(but.length > 0 ? { but } : {}) }
      }),
      ...(fresh ? sessionDuties(deps, value, model) : later),
      // Once it is stored: the follow-ups that are due at it go with it.
      ...(fresh || value.sequence !== session.sequence
        ? [meetingRow(deps.newId(), 'planSessions', plus(deps.now(), { minutes: 1 }), about)]
        : []),
      ...(other ? dutiesWithCase(deps, other.before?.value ?? null, other.value, model) : []),
    ],
    mine: [],
  }
  return [change, value]
}

const isConflict = (error: unknown) => error instanceof Refusal && error.problem.kind === 'conflict'

/**
 * Carries out one action on one session: rights (sessionAccess.ts), then one transaction with its due rows. `build` gives
 * null where all is as wished already. Two at once: `build` is asked again with what the first has made of it.
 */
export async function changeSession(
  deps: Deps,
  actor: Actor,
  read: () => Promise<LoadedSession>,
  action: SessionAction,
  build: (loaded: LoadedSession) => SessionPatch | null | Promise<SessionPatch | null>,
): Promise<LoadedSession> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await read()
    const { group, model, session } = loaded
    if (!maySession(actor, action, group, model, session, deps.now())) {
      if (!entitled(actor, action, group, model, session)) refuse({ kind: 'notAllowed' })
      if (session.cancelled && session.changedBy && session.changedBy !== actor.name)
        refuse({ kind: 'conflict', by: session.changedBy, freeStarts: [] })
      if (!(action === 'cancel' && session.cancelled)) refuse({ kind: 'over' })
    }
    const patch = await build(loaded)
    if (!patch) return loaded
    const [change, value] = changeOf(deps, actor, loaded, patch)
    try {
      await deps.store.commit(change)
      deps.wake(change.due)
      return { ...loaded, session: value, version: '' }
    } catch (error) {
      if (!isConflict(error) || tries >= 5) throw error
    }
  }
}
