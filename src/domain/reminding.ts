import type { DueRow } from './due.ts'
import type { Instant, PersonId } from './ids.ts'
import type { NoticeKind } from './notice.ts'
import type { PollNoticeKind, SessionNoticeKind } from './sessionNotice.ts'
import { addWorkingDays, isWorkingDay, local, plus, sameDay, toInstant, workingDaysBefore } from './time.ts'

type Kind = NoticeKind | SessionNoticeKind | PollNoticeKind

/**
 * Which notices are reminders: nothing has happened, somebody's turn goes on. They wait for reminding hours, are counted,
 * bundled and silenced; all else is news and goes out at once. `dayBefore`: of what the calendar reminds of too. `again`:
 * only from its second round on. The reminder an hour before is none of them: each is asked for, and makes sense at its
 * hour alone.
 */
export const reminders: Partial<Record<Kind, { dayBefore?: true; again?: true }>> = {
  waitingLong: {},
  clarificationWaits: {},
  rewriteWaits: {},
  workerSilent: {},
  offerWaits: {},
  statementUnopened: {},
  statementWaits: {},
  followUpDue: {},
  followUpLate: {},
  outcomePrompt: { again: true },
  remindDay: { dayBefore: true },
  remind: {},
}

/** What says of a row whether it reminds. */
type Noticed = Pick<DueRow, 'notice' | 'sessionNotice' | 'pollNotice' | 'round'> & Partial<Pick<DueRow, 'duty'>>

/** The kind of reminder that a row is; null: it is none. Session rows of an earlier version are reminders of the day before. */
export function reminderKind(row: Noticed): Kind | null {
  const old = row.duty === 'remindMembers' ? ('remindDay' as const) : undefined
  const kind = row.notice?.kind ?? row.sessionNotice ?? row.pollNotice ?? old
  const how = kind && reminders[kind]
  return how && (!how.again || row.round !== undefined) ? kind : null
}

/** News that come in reminding hours too, should they be late; they are neither counted nor silenced. */
const heldToHours: readonly Kind[] = ['escalated', 'agenda', 'quorum']

/** Hours of the working day (Helsinki) in which people are reminded. */
export const hours = { from: 8, to: 17 }
/** At most so many reminders of one duty to one person; of those who want fewer, one. */
export const most = 3

/** The first moment, from this one on, at which people are reminded: in the hours of a working day, else at the next 8.00. */
export function inHours(at: Instant): Instant {
  const { hour } = local(at)
  if (isWorkingDay(at) && hour >= hours.from && hour < hours.to) return at
  let day = sameDay(at, hours.from)
  while (day < at || !isWorkingDay(day)) day = plus(day, { days: 1 })
  return day
}

/** Until when such news waits, if it must; it does not wait beyond the beginning of the session that it is of. */
export function heldUntil({ notice, sessionNotice, stamp }: DueRow, now: Instant): Instant | null {
  const kind = notice?.kind ?? sessionNotice
  const at = kind && heldToHours.includes(kind) ? inHours(now) : now
  return at === now || (sessionNotice && at >= stamp) ? null : at
}

/** So many working days later, counted from the first moment of work: what comes on a Saturday is there on Monday at eight. */
export const workingDaysAfter = (at: Instant, days: number): Instant => addWorkingDays(inHours(at), days)

/** How many working hours lie between two moments: of those of working days in which people are reminded. */
export function workingHours(from: Instant, to: Instant): number {
  let sum = 0
  for (let day = sameDay(from, 0); day < to; day = plus(day, { days: 1 })) {
    if (!isWorkingDay(day)) continue
    const [begins, ends] = [sameDay(day, hours.from), sameDay(day, hours.to)]
    const [first, last] = [begins > from ? begins : from, ends < to ? ends : to]
    if (last > first) sum += (Date.parse(last) - Date.parse(first)) / 3_600_000
  }
  return sum
}

/** When a session is reminded of: at nine on the working day before it. */
export function dayBeforeAt(start: Instant): Instant {
  return sameDay(workingDaysBefore(start, 1), 9)
}

/** What a person wishes of reminders. `pausedUntil`: the morning after a holiday. */
export interface Wishes {
  fewer: boolean
  pausedUntil: Instant | null
}

export const usual: Wishes = { fewer: false, pausedUntil: null }

/** What a person has been reminded of about one thing: when last, how often of each duty; until when they want to hear nothing. */
export interface Reminded {
  at: Instant | null
  counts: Record<string, number>
  snoozedUntil: Instant | null
}

export const neverReminded: Reminded = { at: null, counts: {}, snoozedUntil: null }

/** One duty of a thing, to be counted by. */
export const dutyOf = (row: DueRow) => `${reminderKind(row)} ${row.stamp}`

/** The reminded person's record once this was sent. What they asked for themselves is not counted. */
export function afterReminding(record: Reminded, row: DueRow, now: Instant): Reminded {
  const duty = dutyOf(row)
  const counts = row.asked ? record.counts : { ...record.counts, [duty]: (record.counts[duty] ?? 0) + 1 }
  return {
    at: now,
    counts,
    snoozedUntil: record.snoozedUntil && record.snoozedUntil > now ? record.snoozedUntil : null,
  }
}

/**
 * When a person is to be reminded: now or later, null never. At most one a day of a thing and three of a duty (issue 5,
 * "nobody is nagged"), in reminding hours, not while paused, not before they asked to be reminded again.
 */
export function remindAt(row: DueRow, wishes: Wishes, record: Reminded, now: Instant): Instant | null {
  const kind = reminderKind(row)
  if (!row.asked) {
    if (wishes.fewer && kind && reminders[kind]?.dayBefore) return null
    if ((record.counts[dutyOf(row)] ?? 0) >= (wishes.fewer ? 1 : most)) return null
  }
  const [wanted = now] = [now, wishes.pausedUntil ?? now, record.snoozedUntil ?? now].toSorted().reverse()
  const at = inHours(wanted)
  const already = record.at !== null && local(record.at).toISODate() === local(at).toISODate()
  return already ? sameDay(addWorkingDays(at, 1), hours.from) : at
}

/** The look at a person's reminders: at full seconds, of each one row, whoever writes it (timers/remind.ts). */
export function remindRow(person: PersonId, at: Instant): DueRow {
  const second = local(at).startOf('second')
  const full = toInstant(second) === at ? at : toInstant(second.plus({ seconds: 1 }))
  const bare = { change: null, stamp: '', notice: null, only: null, except: null, attempts: 0, leaseUntil: null }
  return { id: `remind ${person}`, at: full, duty: 'remind', groupId: '', thingId: person, ...bare }
}

/** The usual ends of a holiday: this week's, the next one's, in four weeks; as the mornings after. */
export function wishDays(now: Instant): Instant[] {
  const monday = plus(sameDay(now, 0), { days: 8 - local(now).weekday })
  return [0, 1, 3].map((weeks) => plus(monday, { weeks }))
}

/** When "tomorrow" and "next week" are: at 8.00 of the next working day, of the next week's first. */
export function snoozeTo(pick: 'tomorrow' | 'nextWeek', now: Instant): Instant {
  if (pick === 'tomorrow') return sameDay(addWorkingDays(now, 1), hours.from)
  return inHours(sameDay(plus(now, { days: 8 - local(now).weekday }), hours.from))
}
