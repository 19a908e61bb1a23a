import type { DueRow } from './due.ts'
import type { Instant } from './ids.ts'
import { answerable, hasLapsed, lastDate, type Poll } from './poll.ts'
import type { Session } from './session.ts'
import type { PollNoticeKind, SessionNoticeKind } from './sessionNotice.ts'
import { plus } from './time.ts'

/** Rows of an earlier version are reminders. */
export const sessionKindOf = (row: DueRow): SessionNoticeKind => row.sessionNotice ?? 'remindDay'

/** So many days later nobody needs to be told any more that something did not come about. */
const newsDays = 14

/** Whether the session stands as the row says: a row is written before its change. */
export function sessionStands(kind: SessionNoticeKind, session: Session, stamp: string): boolean {
  const off = kind === 'cancelled' || kind === 'notHeld'
  return session.start === stamp && session.cancelled === off && (kind !== 'notHeld' || session.record?.held === false)
}

/** Whether news of a session makes sense now: a guide until its end, what came of it until that is recorded, most only before it. */
export function sessionNewsHolds(kind: SessionNoticeKind, session: Session, now: Instant): boolean {
  if (kind === 'begins') return now < session.end && !session.record
  if (kind === 'afterwards') return !session.record
  return now < (kind === 'notHeld' ? plus(session.end, { days: newsDays }) : session.start)
}

/** Whether what is told of a poll holds: a row is written before its change. */
export function pollNewsHolds(kind: PollNoticeKind | undefined, poll: Poll, now: Instant): boolean {
  if (kind === 'withdrawn') return poll.state === 'cancelled' && now < lastDate(poll)
  if (kind === 'lapsed') return hasLapsed(poll) && now < plus(poll.endedAt ?? lastDate(poll), { days: newsDays })
  if (kind === 'closed') return poll.state === 'open'
  return kind === undefined || answerable(poll, now)
}
