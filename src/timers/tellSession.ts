import type { DueRow } from '../domain/due.ts'
import { sessionKindOf, sessionNewsHolds, sessionStands } from '../domain/newsHolds.ts'
import { type Quorum, quorumFails, quorumOf, quorumState, quorumUnsure } from '../domain/quorum.ts'
import { casesOf, enrolledIn, type Session } from '../domain/session.ts'
import { isIdle } from '../domain/sessionEnd.ts'
import { type SessionNoticeKind, sessionAudience, toChannel } from '../domain/sessionNotice.ts'
import { sessionView } from '../domain/sessionView.ts'
import { bringBack } from './bringBack.ts'
import { tellMeeting } from './tellMeeting.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** What is told of a session that nothing calls for, too. */
const always: readonly SessionNoticeKind[] = ['added', 'moved', 'placed', 'cancelled', 'notHeld']
/** Told once of a session whatever happens to it: of two rows that ask, whichever comes first. */
const once: readonly SessionNoticeKind[] = ['agenda', 'remindDay', 'begins', 'afterwards']

/** The state of the session that its news is told once for. */
function stateOf(kind: SessionNoticeKind, session: Session, quorum: Quorum | null): string | number {
  if (kind === 'quorum' && quorum) return quorumState(session, quorum)
  if (kind === 'enrolled') return `${enrolledIn(session).length} ${enrolledIn(session).at(-1)}`
  return once.includes(kind) ? session.start : session.sequence
}

/** What those are called who enrolled for it, in their order. */
function namesOf(deps: TimerDeps, session: Session): Promise<string[]> {
  return Promise.all(enrolledIn(session).map(async (id) => (await deps.store.person(id))?.value.name ?? ''))
}

/** Whether what the row tells of came about. */
export async function sessionChanged(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const found = await deps.store.session(row.groupId, row.thingId)
  return found !== null && sessionStands(sessionKindOf(row), found.value, row.stamp)
}

/**
 * Tells the people of a session: that it was added, cancelled or not held, its agenda with the question who comes, the
 * reminder; its coordinators who enrolled; its chair that it begins; who records it, once, that it is over. Where nothing is on it, no follow-up is due and nobody could enrol
 * only its coming about, another time or place and its end; the quorum only where it fails or is not sure, once for each state.
 */
export async function tellSession(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store } = deps
  const kind = sessionKindOf(row)
  const [found, loaded] = await Promise.all([store.session(row.groupId, row.thingId), store.group(row.groupId)])
  const group = loaded?.value
  const model = group && deps.models[group.modelId]
  if (!found || !group || !model || !sessionStands(kind, found.value, row.stamp)) return 'dropped'
  const session = found.value
  const now = deps.now()
  const open = always.includes(kind) ? [] : await store.queue(group.id)
  if (!sessionNewsHolds(kind, session, now)) return 'dropped'
  if (isIdle(session, model, open) && !always.includes(kind)) return 'dropped'
  const quorum = quorumOf(group, model, session)
  if (kind === 'quorum' && !quorumFails(quorum) && !quorumUnsure(quorum)) return 'dropped'
  if (kind === 'enrolled' && enrolledIn(session).length === 0) return 'dropped'
  const enrolled = kind === 'enrolled' ? await namesOf(deps, session) : null

  const rows = await Promise.all(casesOf(session).map((id) => store.consultation(group.id, id)))
  const cases = rows.flatMap((each) => each?.value ?? [])
  if (kind === 'agenda') await bringBack(deps, session, open)
  // Whose case is on it is reminded of that.
  const asking = kind === 'remindDay' ? cases.filter((c) => c.state === 'scheduled') : []
  const hearsOwn = (person: string) => asking.some((c) => c.requester === person || c.pair === person)
  return tellMeeting(deps, row, {
    group,
    people: sessionAudience(kind, group, session, deps.administrators ?? []).filter((person) => !hearsOwn(person)),
    channel: toChannel[kind],
    key: `${group.id} ${session.id} ${kind} ${stateOf(kind, session, quorum)}`,
    meeting: (person) => ({
      kind: 'session',
      notice: kind,
      ...(kind === 'begins' ? { as: 'guide' as const } : {}),
      ...(enrolled ? { enrolled } : {}),
      view: sessionView(person, { group, model, session }, cases, now, open),
    }),
  })
}
