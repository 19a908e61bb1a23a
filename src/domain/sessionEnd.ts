import type { Consultation } from './consultation.ts'
import { countsForDays } from './followUp.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { casesOf, daysOf, type Session } from './session.ts'
import { plus } from './time.ts'

/** So long after its scheduled end a session is asked about, where no meeting has told that it ended. */
export const askedAfterMinutes = 10

/**
 * Whether a meeting that ends now is the session's end. A call ends whenever it empties (platform: Teams sends the event
 * each time): somebody trying the link, the lunch of a long day, the first of two days. So only from half an hour before its
 * end on (of a shorter one from its middle), and not hours after it, when the same standing link serves something else.
 */
export function endCounts(session: Pick<Session, 'start' | 'end' | 'days'>, now: Instant): boolean {
  const last = daysOf(session).at(-1) ?? session
  const half = plus(last.start, { milliseconds: (Date.parse(session.end) - Date.parse(last.start)) / 2 })
  const nearly = plus(session.end, { minutes: -30 })
  return now >= half && now >= nearly && now <= plus(session.end, { hours: 3 })
}

/** What was recorded of a whole session, and by whom. `movedTo`: the session to which its cases went, not held. */
export interface SessionRecord {
  held: boolean
  by: string
  at: Instant
  movedTo: Instant | null
}

/** The cases of a session that nothing is recorded of yet, by time. */
export function unrecorded<T extends Pick<Consultation, 'id' | 'state'>>(session: Session, cases: T[]): T[] {
  return session.slots.flatMap(({ consultationId }) =>
    cases.filter(({ id, state }) => id === consultationId && state === 'scheduled'),
  )
}

/**
 * Follow-ups of earlier cases that are due at a session or before it: those of which nobody has told how it went, and those
 * of which it was told for this session, in the week before it.
 */
export function followUpsDue({ start, end }: Pick<Session, 'start' | 'end'>, open: Consultation[]): Consultation[] {
  const from = plus(start, { days: -countsForDays })
  const due = open.filter(({ state, followUpAt, reportedAt }) => {
    const told = reportedAt && reportedAt >= from && reportedAt <= end
    return state === 'followUp' && followUpAt && (followUpAt <= end || told)
  })
  return due.toSorted((a, b) => a.code - b.code)
}

/** Whether nothing calls its people together: no case on its agenda, no follow-up due at it, nobody who could enrol. `open`: the group's open consultations. */
export function isIdle(
  session: Pick<Session, 'start' | 'end' | 'slots'>,
  model: OperatingModel,
  open: Consultation[],
): boolean {
  return casesOf(session).length === 0 && !model.enrolment && followUpsDue(session, open).length === 0
}
