import type { Actor } from '../domain/access.ts'
import { type Group, startsOf } from '../domain/group.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import type { Instant } from '../domain/ids.ts'
import { metAt } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import { answerable, type Poll } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { maySession, type SessionAction, sessionActions } from '../domain/sessionAccess.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { isUndecided, meetsDuring, spanFrom } from '../domain/slots.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'
import { type PlaceInput, readPlaceOnce } from './placeInput.ts'
import { casesIn, changeSession, type LoadedSession, loadSession, type SessionRef, viewOf } from './sessionChange.ts'
import { freshSession } from './sessionRow.ts'
import { workersOf } from './workers.ts'

/** A group's sessions ahead and its open polls, with what the actor may do there. */
export interface GroupSessions {
  group: Group
  model: OperatingModel
  sessions: Session[]
  polls: Poll[]
  actions: SessionAction[]
  /** The actor is a member and may leave the group by themselves. */
  mayLeave: boolean
}

const shown = 3

/** When a group meets. */
type Span = Pick<Session, 'id' | 'start' | 'end' | 'cancelled'>

async function sessionsOf(deps: Deps, group: Group, model: OperatingModel, actions: SessionAction[]) {
  const now = deps.now()
  const [stored, polls] = await Promise.all([
    deps.store.sessions(group.id, plus(now, { days: -7 }), plus(now, { months: 12 })),
    deps.store.polls(group.id),
  ])
  const known = stored.map(({ value }) => value)
  const ahead = startsOf(group, model, now, shown)
    .filter((start) => isUndecided(known, model, start))
    .map((start) => freshSession({ group, model }, start))
  const current = known.filter((s) => !s.cancelled && (s.end > now || actions.includes('mark')))
  const sessions = [...current, ...ahead].sort((a, b) => (a.start < b.start ? -1 : 1))
  const held = sessions.filter((s) => s.end <= now).slice(-1)
  return {
    group,
    model,
    actions,
    sessions: [...held, ...sessions.filter((s) => s.end > now).slice(0, shown)],
    polls: polls
      .map(({ value }) => value)
      .filter((poll) => poll.state === 'open' && (actions.includes('decidePoll') || answerable(poll, now))),
  }
}

/** The sessions ahead of every group that the actor has a part in, and of those that workers of the area enrol in. */
export async function mySessions(deps: Deps, actor: Actor): Promise<GroupSessions[]> {
  const groups = await deps.store.groups(actor.tenantId)
  const mine = groups.flatMap((group) => {
    const model = deps.models[group.modelId]
    if (!model || model.hidden || model.scheduling !== 'slots') return []
    const actions = sessionActions.filter((action) => maySession(actor, action, group, model, null, deps.now()))
    return actions.includes('see') ? [{ group, model, actions }] : []
  })
  return Promise.all(
    mine.map(async ({ group, model, actions }) => ({
      ...(await sessionsOf(deps, group, model, actions)),
      mayLeave: model.optOut && mayInGroup(actor, 'leave', group, deps.now()),
    })),
  )
}

/** The agenda of a session, for those of its group; the dates of it, where workers enrol. */
export async function seeSession(deps: Deps, actor: Actor, ref: SessionRef): Promise<SessionView> {
  return viewOf(deps, actor, await loadSession(deps, actor, ref))
}

/** Refuses a start that is no time ahead, and one where the group meets already. */
export function checkFree(now: Instant, session: Session, known: Span[]): void {
  if (session.start <= now) refuse({ kind: 'badInput', field: 'day', why: 'pastTime' })
  if (meetsDuring(known, session)) refuse({ kind: 'badInput', field: 'clash', why: 'unknown' })
}

/** What could overlap a session of the group: its sessions, and the dates of its rhythm that nobody has touched yet. */
export async function aroundSession(
  deps: Deps,
  { group, model }: Pick<LoadedGroup, 'group' | 'model'>,
  { start, end }: Session,
): Promise<Span[]> {
  // More than a rhythm has in the days of one session.
  const dated = startsOf(group, model, plus(start, { days: -1 }), 4).filter((at) => at < end)
  const [rows, own] = await Promise.all([
    deps.store.sessions(group.id, plus(start, { days: -7 }), plus(end, { days: 1 })),
    // One that was moved away keeps its first start as its id, and is found at its new one.
    Promise.all(dated.map((at) => deps.store.session(group.id, at))),
  ])
  const untouched = dated.filter((_, i) => own[i] === null).map((at) => spanFrom(model, at))
  return [...rows.map(({ value }) => value), ...untouched.map((span) => ({ ...span, cancelled: false }))]
}

/** The row of a session that is to begin then, and its id: one that began here at first and was moved away keeps its own. */
export async function rowFor(deps: Deps, groupId: string, start: Instant) {
  const there = await deps.store.session(groupId, start)
  const movedAway = there !== null && !there.value.cancelled && there.value.start !== start
  if (!movedAway) return { id: start, row: there }
  const id = plus(start, { milliseconds: 1 })
  return { id, row: await deps.store.session(groupId, id) }
}

/**
 * Adds a session besides the cadence, on one or two days; where and how is left empty: as the group does. A cancelled one at the same
 * start comes about again. All of the group are told, the workers who enrolled before, and its channel.
 */
export async function addSession(
  deps: Deps,
  actor: Actor,
  groupId: string,
  input: { start: Instant; days: number; notNames?: string[] } & Partial<PlaceInput>,
): Promise<LoadedSession> {
  const { start } = input
  if (Number.isNaN(Date.parse(start))) refuse({ kind: 'badInput', field: 'day', why: 'badTime' })
  const read = async (): Promise<LoadedSession> => {
    const [loaded, { id, row }] = await Promise.all([
      loadGroup(deps, actor.tenantId, groupId),
      rowFor(deps, groupId, start),
    ])
    const { group, model } = loaded
    if (model.scheduling !== 'slots') refuse({ kind: 'notAllowed' })
    const fresh = { ...freshSession(loaded, start, input.days === 2 ? 2 : 1), id }
    const session = metAt(fresh, readPlaceOnce(input, group, model, input.notNames), group)
    return {
      group,
      model,
      session,
      version: row?.version ?? null,
      ...(row ? { session: merged(row.value, session) } : {}),
    }
  }
  return changeSession(deps, actor, read, 'add', async ({ group, model, session, version }) => {
    if (version !== null && !session.cancelled) return null
    checkFree(deps.now(), session, await aroundSession(deps, { group, model }, session))
    const asked = await workersOf(deps, group, model)
    return {
      set: { cancelled: false, changedBy: actor.name, ...(asked.length > 0 ? { asked } : {}) },
      news: ['added'],
    }
  })
}

/** The cancelled session as it would come about again; one that stands is left as it is. */
function merged(row: Session, fresh: Session): Session {
  if (!row.cancelled) return row
  const { calendarKey, meeting = null } = row
  return { ...fresh, calendarKey, meeting, sequence: row.sequence + 1, cancelled: true }
}

/**
 * Cancels a session before it begins: its cases go back to the coordinators, who find them another place; their workers and
 * everybody of the session are told.
 */
export function cancelSession(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'cancel',
    async ({ session }) => {
      if (session.cancelled) return null
      const cases = await casesIn(deps, session)
      const scheduled = cases.filter(({ value: c }) => c.state === 'scheduled' && c.session?.id === session.id)
      return {
        set: {
          cancelled: true,
          changedBy: actor.name,
          sequence: session.sequence + 1,
          slots: session.slots.map((slot) => ({ ...slot, consultationId: null })),
        },
        cases: scheduled.map((value) => ({
          value,
          set: { state: 'taken', session: null },
          notices: [{ kind: 'timeCancelled', to: 'requesters' }],
        })),
        news: ['cancelled'],
      }
    },
  )
}
