import { type Actor, may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { startsOf } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { sameMeeting } from '../domain/joinLink.ts'
import { refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { maySession } from '../domain/sessionAccess.ts'
import { type SessionView, sessionView } from '../domain/sessionView.ts'
import { isInstant, plus, sameDay } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'
import { casesIn, type LoadedSession, loadSession } from './sessionChange.ts'

/** A session as its side panel shows it: its view, and the cases that this person may open. */
export interface Panel {
  view: SessionView
  cases: Consultation[]
}

/** From an hour before it begins until its last day is over. */
const runs = ({ start, end }: Session, now: Instant) =>
  now >= plus(start, { hours: -1 }) && now < plus(sameDay(end, 0), { days: 1 })

/** The session whose time it is; else the next one, else the latest. */
function nearest(sessions: Session[], now: Instant): Session | undefined {
  return (
    sessions.findLast((session) => runs(session, now)) ?? sessions.find(({ start }) => start > now) ?? sessions.at(-1)
  )
}

/**
 * The session of a side panel, from a week back to two months ahead. `at`: its id; or the chat of the meeting that the panel
 * is beside, as Teams tells it (`chat.id`), which many join links hold; or `now`. A chat that is no session's (a link by
 * number tells none) is the same as `now`: the session of the group whose time it is, else the next. Refuses groups that do
 * not meet in sessions.
 */
async function sessionAt(deps: Deps, actor: Actor, groupId: string, at: string): Promise<LoadedSession> {
  if (isInstant(at)) return loadSession(deps, actor, { groupId, id: at })
  const { group, model } = await loadGroup(deps, actor.tenantId, groupId)
  if (model.scheduling !== 'slots') refuse({ kind: 'notFound' })
  const now = deps.now()
  const rows = await deps.store.sessions(groupId, plus(now, { days: -7 }), plus(now, { months: 2 }))
  const known = rows.map(({ value }) => value).filter(({ cancelled }) => !cancelled)
  const here = known.filter(({ joinUrl }) => sameMeeting(joinUrl, { joinUrl: null, thread: at }))
  const found = nearest(here.length > 0 ? here : known, now)
  if (found && (here.length > 0 || runs(found, now) || found.start > now))
    return { group, model, session: found, version: '' }
  const [next] = startsOf(group, model, plus(now, { hours: -1 }), 1)
  if (next) return loadSession(deps, actor, { groupId, id: next })
  return found ? { group, model, session: found, version: '' } : refuse({ kind: 'notFound' })
}

/** The session of a side panel as the actor sees it (`at`: see `sessionAt`). To whoever has no part in it, it is not there. */
export async function seePanel(deps: Deps, actor: Actor, groupId: string, at: string): Promise<Panel> {
  const { group, model, session } = await sessionAt(deps, actor, groupId, at)
  const now = deps.now()
  if (!maySession(actor, 'see', group, model, session, now)) refuse({ kind: 'notFound' })
  const cases = (await casesIn(deps, session)).map(({ value }) => value)
  const view = sessionView(actor.id, { group, model, session }, cases, now)
  return { view, cases: cases.filter((c) => may(actor, 'seeEntry', c, group, now)) }
}
