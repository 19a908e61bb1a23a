import type { Consultation } from './consultation.ts'
import type { Instant } from './ids.ts'
import type { NoticeKind } from './notice.ts'
import { inHours } from './reminding.ts'
import { addWorkingDays, plus } from './time.ts'

/** A statement that nobody opens goes after so many days (issue 5). */
export const statementDays = 14
/** Its reader is reminded of it after so many days. */
const unopenedDays = 10
/** Who records it is reminded so many working days after the session. */
const writtenWithin = 5
/** Once opened it stays for so long, so that it can be copied to where it belongs. */
export const statementMinutes = 60

/** The key of the statement's text row; null: there is none, or none any more. */
export function statementKey({ textKeys }: Pick<Consultation, 'textKeys'>): string | null {
  return textKeys.find((key) => key.endsWith(':statement')) ?? null
}

/**
 * Whether a statement is still to be recorded: it was asked for, the client's permission stands (domain rules 1.3, M6), and
 * none has been opened. One that went unopened may be recorded anew.
 */
export function awaitsStatement(c: Consultation): boolean {
  return c.statement && c.consent === 'permission' && statementKey(c) === null && !c.statementRecord?.openedAt
}

/** When the statement's text goes; null: there is none. */
export function statementEnds(c: Consultation): Instant | null {
  const { statementRecord: record } = c
  if (!record || statementKey(c) === null) return null
  const latest = plus(record.at, { days: statementDays })
  const copied = record.openedAt && plus(record.openedAt, { minutes: statementMinutes })
  return copied && copied < latest ? copied : latest
}

/** Who is told of a statement, and when. */
export interface StatementWait {
  at: Instant
  kind: NoticeKind
  to: 'asker' | 'recorders'
}

/**
 * Once the session has been held: that the statement is still to be written; of one that is not opened, its reader before it
 * goes, and who records it an hour after.
 */
export function statementWaits(c: Consultation): StatementWait[] {
  const { session, state, statementRecord: record } = c
  if (state !== 'followUp' && state !== 'closed' && state !== 'continued') return []
  if (!record) {
    const at = session && awaitsStatement(c) ? inHours(addWorkingDays(session.end, writtenWithin)) : null
    return at ? [{ at, kind: 'statementWaits', to: 'recorders' }] : []
  }
  if (record.openedAt) return []
  return [
    { at: inHours(plus(record.at, { days: unopenedDays })), kind: 'statementUnopened', to: 'asker' },
    { at: inHours(plus(record.at, { days: statementDays, hours: 1 })), kind: 'statementGone', to: 'recorders' },
  ]
}

/** Whether what is told of a statement holds now: that it waits while it is there, that it has gone once it is not. */
export function statementHolds(kind: NoticeKind, c: Consultation): boolean {
  if (kind === 'statementUnopened') return statementKey(c) !== null
  return kind !== 'statementGone' || statementKey(c) === null
}

/** Whether the statement's text must be gone by now. */
export function statementOver(c: Consultation, now: Instant): boolean {
  const ends = statementEnds(c)
  return ends !== null && ends <= now
}
