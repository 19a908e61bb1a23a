import type { Retention } from './duties.ts'
import { type Group, memberKey, membersByEmail } from './group.ts'
import { peopleIn } from './groupChange.ts'
import type { Instant, PersonId } from './ids.ts'
import type { OperatingModel } from './model.ts'
import type { PollNoticeKind } from './sessionNotice.ts'
import { addWorkingDays, plus, sameDay, workingDaysBefore } from './time.ts'

/** How a date suits somebody. */
export type Suits = 'yes' | 'ifNeedBe' | 'no'
export const suits: readonly Suits[] = ['yes', 'ifNeedBe', 'no']

/** A date that is asked about: when it would start, on how many days. */
export interface PollDate {
  start: Instant
  days: 1 | 2
}

/** Two to five dates: fewer is no question, more is not answered. */
export const pollDates = { least: 2, most: 5 } as const

/** The question which date suits, in a group without dates of its own. Answers are rows of their own, one a person. */
export interface Poll {
  id: string
  groupId: string
  createdAt: Instant
  dates: PollDate[]
  /** Until when one answers. */
  closesAt: Instant
  /** Where it would meet; empty: where the group meets. */
  place: string
  state: 'open' | 'chosen' | 'cancelled'
  /** The date that was chosen: the session's id, unless `session` says another. */
  chosen: Instant | null
  session?: string
  /** The names of who started it and who ended it, to be said to whoever is second. */
  startedBy: string
  endedBy: string | null
  endedAt?: Instant | null
  /** Who was asked besides the group's people: workers who enrolled for its earlier sessions. */
  workers: PersonId[]
}

/** One answer. `person`: of a member without the app what the group knows them by; then `notedBy` says who noted it. */
export interface PollAnswer {
  pollId: string
  person: PersonId
  notedBy?: PersonId
  at: Instant
  suits: Record<Instant, Suits>
}

/** How a date suits all: counts alone, no names. */
export interface Tally extends PollDate {
  yes: number
  ifNeedBe: number
  no: number
}

/** Whether it can still be answered. */
export function answerable(poll: Poll, now: Instant): boolean {
  return poll.state === 'open' && now < poll.closesAt
}

/** When the last of its dates begins. */
export const lastDate = (poll: Poll): Instant =>
  poll.dates
    .map(({ start }) => start)
    .sort()
    .at(-1) ?? poll.closesAt

/** Whether nobody chose a date while there was one left: it ends by itself. */
export function isLapsing(poll: Poll, now: Instant): boolean {
  return poll.state === 'open' && now >= lastDate(poll)
}

/** Whether it ended by itself, and by nobody. */
export function hasLapsed(poll: Poll): boolean {
  return poll.state === 'cancelled' && poll.endedBy === null
}

/** Who is asked: everybody with a role in the group but its fallback person, and the workers. */
export function askedIn(poll: Poll, group: Group): PersonId[] {
  return [...new Set([...peopleIn({ ...group, fallback: null }), ...poll.workers])]
}

/** The answers that count: of those who are asked; where workers enrol, of everybody of the area. Who left the group counts no more. */
export function counted(poll: Poll, group: Group, model: OperatingModel, answers: PollAnswer[]): PollAnswer[] {
  const asked = [...askedIn(poll, group), ...membersByEmail(group).map(memberKey)]
  return answers.filter(({ person, notedBy }) => asked.includes(person) || (model.enrolment && !notedBy))
}

/** Date by date, how many said what. */
export function tally(poll: Poll, answers: PollAnswer[]): Tally[] {
  const count = (start: Instant, what: Suits) => answers.filter((answer) => answer.suits[start] === what).length
  return poll.dates.map((date) => ({
    ...date,
    yes: count(date.start, 'yes'),
    ifNeedBe: count(date.start, 'ifNeedBe'),
    no: count(date.start, 'no'),
  }))
}

/** Those who are asked and have said nothing yet. */
export function unanswered(poll: Poll, group: Group, answers: PollAnswer[]): PersonId[] {
  const known = new Set(answers.map(({ person }) => person))
  return askedIn(poll, group).filter((person) => !known.has(person))
}

/** The mornings on which those who have not answered are reminded: from two working days before the deadline, once a day. */
export function remindersOf(poll: Poll): Instant[] {
  return [2, 1]
    .map((days) => sameDay(workingDaysBefore(poll.closesAt, days), 9))
    .filter((at) => at > plus(poll.createdAt, { hours: 12 }) && at < poll.closesAt)
}

/** The deadline that a form proposes: five working days from now. */
export function usualDeadline(now: Instant): Instant {
  return addWorkingDays(now, 5)
}

/**
 * When the answers must be gone: as the texts of a closed consultation, so many days after the poll ended; of one that
 * nobody ended, after the last of its dates.
 */
export function answersEnd(poll: Poll, { afterClosingDays }: Pick<Retention, 'afterClosingDays'>): Instant {
  const [end] = [lastDate(poll), ...(poll.endedAt ? [poll.endedAt] : [])].sort()
  return plus(end ?? poll.closesAt, { days: afterClosingDays })
}

/** A duty of a poll, before it becomes a row. */
export interface PollDuty {
  at: Instant
  duty: 'tellPoll' | 'refreshPoll' | 'purgePoll'
  /** A reminder's own morning; `again`: the second word of its end; else nothing. */
  stamp: string
  pollNotice?: PollNoticeKind
}

/**
 * Everything that time will ask of a poll as it stands: reminders and its end, as long as it is open; that its answers go.
 * A function of the poll alone, so that what should be due can be worked out again.
 */
export function plannedForPoll(poll: Poll, retention: Pick<Retention, 'afterClosingDays'>): PollDuty[] {
  const purge: PollDuty = { at: answersEnd(poll, retention), duty: 'purgePoll', stamp: '' }
  if (poll.state !== 'open') return [purge]
  return [
    ...remindersOf(poll).map((at): PollDuty => ({ at, duty: 'tellPoll', stamp: at, pollNotice: 'remind' })),
    { at: poll.closesAt, duty: 'tellPoll', stamp: '', pollNotice: 'closed' },
    // No date has been chosen: who coordinates hears of it once more.
    { at: sameDay(addWorkingDays(poll.closesAt, 2), 9), duty: 'tellPoll', stamp: 'again', pollNotice: 'closed' },
    { at: poll.closesAt, duty: 'refreshPoll', stamp: '' },
    // It ends by itself then.
    { at: lastDate(poll), duty: 'refreshPoll', stamp: '' },
    purge,
  ]
}
