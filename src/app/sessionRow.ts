import { randomBytes } from 'node:crypto'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { usualPlace } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import { casesOf, type Session } from '../domain/session.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import { plannedNews } from '../domain/sessionPlan.ts'
import { daysFrom, emptySlots } from '../domain/slots.ts'
import type { Deps } from './deps.ts'

/** A session that nothing is known of but its group, its start and its days: where and how the group meets, empty slots. */
export function freshSession(
  { group, model }: { group: Group; model: OperatingModel },
  start: Instant,
  days = 1,
): Session {
  const at = usualPlace(group, model)
  const each = daysFrom(model, start, days)
  return {
    id: start,
    groupId: group.id,
    start,
    end: each.at(-1)?.end ?? start,
    days: each,
    slots: emptySlots(model, start, days),
    ...at,
    joinUrl: at.mode === 'inPerson' ? null : group.joinUrl,
    calendarKey: randomBytes(16).toString('base64url'),
    sequence: 0,
    cancelled: false,
    askedAsWhole: model.scheduling === 'slots',
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

/**
 * The due rows of what time will ask of a group's session (sessionPlan.ts). What is already past is due at once where that
 * still makes sense; each counts only if the session then still stands so.
 */
export function sessionDuties(deps: Deps, session: Session, model: OperatingModel): DueRow[] {
  const now = deps.now()
  return plannedNews(session, model).flatMap(({ kind, at, late }) =>
    at > now || late ? [sessionNews(deps, session, kind, at > now ? at : now)] : [],
  )
}

/**
 * The due rows that a case on its agenda brings: all where the session comes about by it (`before` null). Of one that stood
 * there empty those whose time has passed: nobody was told of an empty session (timers/tellSession.ts).
 */
export function dutiesWithCase(deps: Deps, before: Session | null, after: Session, model: OperatingModel): DueRow[] {
  if (before && casesOf(before).length > 0) return []
  const due = sessionDuties(deps, after, model)
  return before ? due.filter(({ at }) => at <= deps.now()) : due
}
