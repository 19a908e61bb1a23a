import { randomBytes } from 'node:crypto'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { quorumCheckAt } from '../domain/quorum.ts'
import type { Session } from '../domain/session.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import { daysFrom, deadlineOf, emptySlots } from '../domain/slots.ts'
import { dayBefore, sameDay, workingDaysBefore } from '../domain/time.ts'
import type { Deps } from './deps.ts'

/** A session that nothing is known of but its group, its start and its days: where and how the group meets, empty slots. */
export function freshSession(
  { group, model }: { group: Group; model: OperatingModel },
  start: Instant,
  days = 1,
): Session {
  const mode = group.mode ?? model.mode
  const each = daysFrom(model, start, days)
  return {
    id: start,
    groupId: group.id,
    start,
    end: each.at(-1)?.end ?? start,
    days: each,
    slots: emptySlots(model, start, days),
    mode,
    place: mode === 'remote' ? '' : group.place,
    joinUrl: mode === 'inPerson' ? null : group.joinUrl,
    calendarKey: randomBytes(16).toString('base64url'),
    sequence: 0,
    cancelled: false,
  }
}

/** A due row that tells of a session; `only`: that person alone. */
export function sessionNews(
  deps: Deps,
  session: Session,
  sessionNotice: SessionNoticeKind,
  at: Instant,
  except: string | null = null,
  only: string | null = null,
): DueRow {
  return {
    id: deps.newId(),
    at,
    duty: 'tellSession',
    groupId: session.groupId,
    thingId: session.id,
    change: null,
    stamp: session.start,
    notice: null,
    sessionNotice,
    only,
    except,
    attempts: 0,
    leaseUntil: null,
  }
}

/** The day on which the agenda is sent and who comes is asked: five working days before, at the deadline if that is earlier. */
function agendaAt(session: Session, model: OperatingModel): Instant {
  const [at = session.start] = [workingDaysBefore(session.start, 5), deadlineOf(session, model)].sort()
  return sameDay(at, 9)
}

/**
 * What time will ask of a group's session: the agenda with the question who comes, a look at the quorum, the reminder at nine
 * the day before. What is already past is due at once; each counts only if the session then still stands so.
 */
export function sessionDuties(deps: Deps, session: Session, model: OperatingModel): DueRow[] {
  const now = deps.now()
  const soon = (at: Instant) => (at > now ? at : now)
  const reminder = dayBefore(session.start, 9)
  return [
    sessionNews(deps, session, 'agenda', soon(agendaAt(session, model))),
    ...(model.quorum > 0 ? [sessionNews(deps, session, 'quorum', soon(quorumCheckAt(session.start)))] : []),
    ...(reminder > now ? [sessionNews(deps, session, 'remindDay', reminder)] : []),
  ]
}
