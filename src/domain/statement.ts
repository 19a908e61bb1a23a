import type { Consultation } from './consultation.ts'
import type { Instant } from './ids.ts'
import { plus } from './time.ts'

/** A statement that nobody opens goes after so many days (issue 5). */
export const statementDays = 14
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

/** Whether the statement's text must be gone by now. */
export function statementOver(c: Consultation, now: Instant): boolean {
  const ends = statementEnds(c)
  return ends !== null && ends <= now
}
