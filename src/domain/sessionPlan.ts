import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { quorumCheckAt } from './quorum.ts'
import { dayBeforeAt } from './reminding.ts'
import type { Session } from './session.ts'
import { askedAfterMinutes } from './sessionEnd.ts'
import type { SessionNoticeKind } from './sessionNotice.ts'
import { deadlineOf } from './slots.ts'
import { plus, sameDay, workingDaysBefore } from './time.ts'

/** What time asks of a session, and when. `late`: it still makes sense after its time, as long as the session has not begun. */
export interface PlannedNews {
  kind: SessionNoticeKind
  at: Instant
  late: boolean
}

/** The day on which the agenda is sent and who comes is asked: five working days before, at the deadline if that is earlier. */
function agendaAt(session: Session, model: OperatingModel): Instant {
  const [at = session.start] = [workingDaysBefore(session.start, 5), deadlineOf(session, model)].sort()
  return sameDay(at, 9)
}

/**
 * Everything that time will ask of a group's session as it stands: the agenda with the question who comes, a look at the
 * quorum, the reminder at nine on the working day before, the guide to its chair ten minutes before, and once it is over, what came of
 * it (issue 5, "Around the session"). A function of the session alone, so that what should be due can be worked out again.
 */
export function plannedNews(session: Session, model: OperatingModel): PlannedNews[] {
  return [
    { kind: 'agenda', at: agendaAt(session, model), late: true },
    ...(model.quorum > 0 ? [{ kind: 'quorum' as const, at: quorumCheckAt(session.start), late: true }] : []),
    { kind: 'remindDay', at: dayBeforeAt(session.start), late: false },
    ...(model.guide ? [{ kind: 'begins' as const, at: plus(session.start, { minutes: -10 }), late: true }] : []),
    { kind: 'afterwards', at: plus(session.end, { minutes: askedAfterMinutes }), late: true },
  ]
}
