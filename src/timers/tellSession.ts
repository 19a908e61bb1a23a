import type { DueRow } from '../domain/due.ts'
import { quorumFails, quorumOf, quorumState } from '../domain/quorum.ts'
import { casesOf, type Session } from '../domain/session.ts'
import { type SessionNoticeKind, sessionAudience, toChannel } from '../domain/sessionNotice.ts'
import { sessionView } from '../domain/sessionView.ts'
import { tellMeeting } from './tellMeeting.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Rows of an earlier version are reminders. */
const kindOf = (row: DueRow): SessionNoticeKind => row.sessionNotice ?? 'remindDay'

/** Whether the session stands as the row says: a row is written before its change. */
function stands(kind: SessionNoticeKind, session: Session, stamp: string): boolean {
  return session.start === stamp && session.cancelled === (kind === 'cancelled')
}

/** Whether what the row tells of came about. */
export async function sessionChanged(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const found = await deps.store.session(row.groupId, row.thingId)
  return found !== null && stands(kindOf(row), found.value, row.stamp)
}

/**
 * Tells everybody of a session: that it was added or cancelled, its agenda with the question who comes, the reminder. The
 * last two only where there is something on it or workers have enrolled; the quorum only where it fails, once for each state.
 */
export async function tellSession(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store } = deps
  const kind = kindOf(row)
  const [found, loaded] = await Promise.all([store.session(row.groupId, row.thingId), store.group(row.groupId)])
  const group = loaded?.value
  const model = group && deps.models[group.modelId]
  if (!found || !group || !model || !stands(kind, found.value, row.stamp)) return 'dropped'
  const session = found.value
  const now = deps.now()
  if (now >= session.start) return 'dropped'
  const idle = casesOf(session).length === 0 && !model.enrolment
  if (idle && kind !== 'added' && kind !== 'cancelled') return 'dropped'
  const quorum = quorumOf(group, model, session)
  if (kind === 'quorum' && !quorumFails(quorum)) return 'dropped'

  const rows = await Promise.all(casesOf(session).map((id) => store.consultation(group.id, id)))
  const cases = rows.flatMap((each) => each?.value ?? [])
  const state =
    kind === 'quorum' && quorum
      ? quorumState(session, quorum)
      : kind === 'agenda' || kind === 'remindDay'
        ? ''
        : session.sequence
  return tellMeeting(deps, row, {
    group,
    people: sessionAudience(kind, group, session, deps.administrators ?? []),
    channel: toChannel[kind],
    key: `${group.id} ${session.id} ${kind} ${state}`,
    meeting: (person) => ({
      kind: 'session',
      notice: kind,
      view: sessionView(person, { group, model, session }, cases, now),
    }),
  })
}
