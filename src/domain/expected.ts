import type { Consultation } from './consultation.ts'
import type { DueRow } from './due.ts'
import { type Planned, plannedFor, purgeDue, type Retention, stillStands } from './duties.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import type { NoticeKind } from './notice.ts'
import { answerable, isLapsing, type Poll, plannedForPoll } from './poll.ts'
import type { Session } from './session.ts'
import { isIdle } from './sessionEnd.ts'
import { plannedNews } from './sessionPlan.ts'
import { plus } from './time.ts'

/** A duty that should be among the due rows. */
export type Expected = Pick<DueRow, 'at' | 'duty' | 'stamp'> &
  Partial<Pick<DueRow, 'notice' | 'round' | 'sessionNotice' | 'pollNotice'>>

/** What is older has been told, or would not be understood any more; records of deliveries are kept for longer. */
const daysBack = 30

/** Notices that still make sense after their time; the others do at their hour alone. */
const late: readonly NoticeKind[] = [
  'waitingLong',
  'escalated',
  'clarificationWaits',
  'statementUnopened',
  'statementGone',
  'statementWaits',
  'rewriteWaits',
  'workerSilent',
  'offerWaits',
  'followUpDue',
  'followUpLate',
  'outcomePrompt',
  'remindDay',
]

const recent = (at: Instant, now: Instant) => at > plus(now, { days: -daysBack })

/** Whether a duty whose time has passed is still to be done, if it was not. */
function stillToDo({ at, duty, stamp, notice }: Planned, c: Consultation, retention: Retention, now: Instant): boolean {
  if (duty === 'purgeText') return purgeDue(c, retention, now)
  if (!notice) return true
  return late.includes(notice.kind) && recent(at, now) && stillStands({ stamp, notice }, c, now)
}

/**
 * What should be due of a consultation: all that its change planned (duties.ts) and that lies ahead, and of what is past
 * what still makes sense. What was redirected and has not arrived yet, too.
 */
export function expectedOf(c: Consultation, retention: Retention, now: Instant): Expected[] {
  const planned = plannedFor(c, retention).filter((each) => each.at > now || stillToDo(each, c, retention, now))
  const underWay = c.state === 'redirected' && c.next !== null && c.textPurgedAt === null
  return underWay
    ? [...planned, { at: c.closedAt ?? c.turnSince, duty: 'carryOver', stamp: '', notice: null }]
    : planned
}

/**
 * What should be due of a group's session: its news ahead; once it is over, that it is asked about until it is recorded.
 * `open`: the group's open consultations.
 */
export function expectedOfSession(
  session: Session,
  model: OperatingModel,
  open: Consultation[],
  now: Instant,
): Expected[] {
  if (session.cancelled || session.start === '' || model.scheduling !== 'slots') return []
  const idle = isIdle(session, model, open)
  const asked = (at: Instant) => !session.record && !idle && recent(at, now)
  return plannedNews(session, model)
    .filter(({ kind, at }) => at > now || (kind === 'afterwards' && asked(at)))
    .map(({ kind, at }) => ({ at, duty: 'tellSession', stamp: session.start, sessionNotice: kind }))
}

/** What should be due of a poll. `answered`: there are answers, which go in the end. */
export function expectedOfPoll(poll: Poll, answered: boolean, retention: Retention, now: Instant): Expected[] {
  return plannedForPoll(poll, retention).filter(({ at, duty, pollNotice }) => {
    if (at > now) return true
    if (duty === 'purgePoll') return answered
    if (duty === 'refreshPoll') return isLapsing(poll, now) && at > poll.closesAt
    return recent(at, now) && (pollNotice === 'closed' || (pollNotice === 'remind' && answerable(poll, now)))
  })
}
