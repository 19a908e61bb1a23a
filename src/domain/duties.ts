import type { Consultation } from './consultation.ts'
import type { DueRow } from './due.ts'
import { releaseAt, waitsOf } from './escalation.ts'
import type { Instant } from './ids.ts'
import { type Notice, stillTrue } from './notice.ts'
import { dayBeforeAt } from './reminding.ts'
import { askedAfterMinutes } from './sessionEnd.ts'
import { statementEnds, statementHolds, statementWaits } from './statement.ts'
import { addWorkingDays, plus, sameDay } from './time.ts'

/** How long texts are kept. Days after closing; months after sending at the latest. */
export interface Retention {
  afterClosingDays: number
  maxMonths: number
}

/** Working days after the question what came of a session, on which who coordinates is asked too. */
const unrecordedAfter = 3

/** A duty of a consultation, before it becomes a row. */
export type Planned = Pick<DueRow, 'at' | 'duty' | 'stamp' | 'notice' | 'round'>

const tell = (at: Instant, stamp: string, kind: Notice['kind'], to: Notice['to']): Planned => ({
  at,
  duty: 'tell',
  stamp,
  notice: { kind, to },
})

/** What a follow-up's reminder was planned for; of one that comes back, for which session too (timers/bringBack.ts). */
export function followUpStamp(c: Pick<Consultation, 'state' | 'followUpAt'>, session?: Instant): string {
  return [c.state, c.followUpAt, ...(session ? [session] : [])].join('@')
}

/** What a duty was planned for: as long as this stays the same, the duty stands. */
function stampOf(c: Consultation, notice: Notice | null): string {
  switch (notice?.kind) {
    case 'remindDay':
    case 'remindHour':
    case 'outcomePrompt':
      return `${c.state}@${c.session?.start}`
    case 'clientPrompt':
      return `${c.state}@${c.session?.start}@${c.consent}${c.clientHereAt ?? ''}`
    case 'waitingLong':
    case 'escalated':
    case 'clarificationWaits':
    case 'rewriteWaits':
    case 'workerSilent':
    case 'offerWaits':
      return `${c.turnSince}`
    case 'followUpDue':
    case 'followUpLate':
      return followUpStamp(c)
    case 'statementUnopened':
    case 'statementGone':
      return `${c.statementRecord?.at} ${c.statementRecord?.openedAt}`
    case 'statementWaits':
      return `${c.session?.start} ${c.statementRecord?.at}`
    default:
      return ''
  }
}

/**
 * Everything that time will ask of this consultation as it stands now: who waits for whom
 * (escalation.ts), reminders on the working day before (9.00) and an hour before, a quarter of an hour before whether the
 * client has come, the prompt ten minutes after the session (two working days later where the session is asked about as a whole) and, unrecorded, once more to who coordinates, the end of offered times, of a statement and of the text. Sources: the walk's
 * rules and domain rules 1.5.
 */
export function plannedFor(c: Consultation, retention: Retention): Planned[] {
  const plans: Planned[] = []
  const add = (at: Instant, kind: Notice['kind'], to: Notice['to']) =>
    plans.push(tell(at, stampOf(c, { kind, to }), kind, to))

  for (const { at, kind, to, round } of waitsOf(c)) {
    plans.push({ ...tell(at, stampOf(c, { kind, to }), kind, to), ...(round ? { round } : {}) })
  }
  const release = releaseAt(c)
  if (release) plans.push({ at: release, duty: 'releaseOffers', stamp: c.turnSince, notice: null })
  if (c.state === 'scheduled' && c.session) {
    const reminder = dayBeforeAt(c.session.start)
    if (reminder > c.turnSince) add(reminder, 'remindDay', 'invited')
    add(plus(c.session.start, { hours: -1 }), 'remindHour', 'wanting')
    if (c.consent === 'clientPresent' && !c.clientHereAt)
      add(plus(c.session.start, { minutes: -15 }), 'clientPrompt', 'chairs')
    // A group's session is asked about as a whole; what nobody recorded of it by then is asked case by case.
    const leftOver = sameDay(addWorkingDays(c.session.end, 2), 9)
    const asked = c.session.askedAsWhole ? leftOver : plus(c.session.end, { minutes: askedAfterMinutes })
    const first: Notice = { kind: 'outcomePrompt', to: 'recorders' }
    const second = c.session.askedAsWhole ? { round: 2 } : {}
    plans.push({ ...tell(asked, stampOf(c, first), first.kind, first.to), ...second })
    // Nobody has recorded it: who coordinates hears of it, once more.
    const prompt: Notice = { kind: 'outcomePrompt', to: 'coordinators' }
    const again = sameDay(addWorkingDays(asked, unrecordedAfter), 9)
    plans.push({ ...tell(again, stampOf(c, prompt), prompt.kind, prompt.to), round: 3 })
  }
  for (const { at, kind, to } of statementWaits(c)) add(at, kind, to)
  const statementGoes = statementEnds(c)
  if (statementGoes) plans.push({ at: statementGoes, duty: 'purgeStatement', stamp: '', notice: null })
  for (const at of purgeTimes(c, retention)) plans.push({ at, duty: 'purgeText', stamp: '', notice: null })
  return plans
}

/** When the texts must be gone: the latest of all 12 months after sending, 90 days after closing, at the end of an undo. */
export function purgeTimes(c: Consultation, retention: Retention): Instant[] {
  if (c.textPurgedAt !== null) return []
  const times = [plus(c.sentAt, { months: retention.maxMonths })]
  if (c.closedAt) times.push(plus(c.closedAt, { days: retention.afterClosingDays }))
  if (c.state === 'withdrawn' && c.undoUntil) times.push(c.undoUntil)
  return times
}

/** Whether the texts must be gone by now. */
export function purgeDue(c: Consultation, retention: Retention, now: Instant): boolean {
  return c.textKeys.length > 0 && purgeTimes(c, retention).some((at) => at <= now)
}

/** Whether a notice still stands for the consultation as it is now. A reminder of what has begun makes no sense any more. */
export function stillStands(row: Pick<DueRow, 'stamp' | 'notice'>, c: Consultation, now: Instant): boolean {
  const reminder = row.notice?.kind === 'remindDay' || row.notice?.kind === 'remindHour'
  if (reminder && c.session && now >= c.session.start) return false
  // Withdrawn, undone, withdrawn again: the first word would come while the second can still be undone.
  const undoable = row.notice?.kind === 'withdrawn' || row.notice?.kind === 'declined'
  if (undoable && c.undoUntil && now < c.undoUntil) return false
  if (row.notice && !statementHolds(row.notice.kind, c)) return false
  // About a text: as long as the text is there.
  const stamp = row.notice?.kind === 'masked' ? c.textKeys.find((key) => key === row.stamp) : stampOf(c, row.notice)
  const own = row.notice?.kind === 'followUpDue' ? row.stamp.split('@').slice(0, 2).join('@') : row.stamp
  return stamp === own && (row.notice === null || stillTrue(row.notice.kind, c))
}

/** What was planned for before a change: for a withdrawn or declined request, also what an undo finds still standing. */
function standing(before: Consultation, retention: Retention): Planned[] {
  const { state, undoState } = before
  if ((state !== 'withdrawn' && state !== 'declined') || !undoState) return plannedFor(before, retention)
  return plannedFor({ ...before, state: undoState, closedAt: null, undoUntil: null }, retention)
}

/** The duties that this change adds: those planned now that were not planned before. */
export function newlyPlanned(before: Consultation | null, after: Consultation, retention: Retention): Planned[] {
  const key = (p: Planned) => `${p.at}|${p.duty}|${p.stamp}|${p.notice?.kind}`
  const known = new Set(before ? standing(before, retention).map(key) : [])
  return plannedFor(after, retention).filter((p) => !known.has(key(p)))
}
