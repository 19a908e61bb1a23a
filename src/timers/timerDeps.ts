import type { Deps, Notifier } from '../app/deps.ts'
import type { Calendar } from '../calendar/port.ts'
import type { PersonId } from '../domain/ids.ts'

/** What the timers need from the world. `log` is given ids and codes, never text. */
export type TimerDeps = Omit<Deps, 'wake'> & {
  notifier: Notifier
  log(event: string, fields: Record<string, string | number>): void
  /** Brings a redirected request to its new group (the use case of that name). */
  carryOver(ref: { groupId: string; id: string }): Promise<void>
  /** Where real meetings are made; without one the embedded calendar is all there is. */
  calendar?: Calendar | null
  /** They stand in where a group has neither coordinator nor fallback person (domain rules 1.5). */
  administrators?: PersonId[]
  /** Times that nobody picked go back to the coordinator (the use case of that name); `turnSince`: as offered then. */
  releaseOffers(ref: { groupId: string; id: string }, turnSince: string): Promise<boolean>
  /** A number from 0 to 1, by which retries are spread; without it they are not. */
  random?(): number
}

/**
 * What became of a due row: done; `goesOn`: done, and the next step of the same is due at once; dropped (it does not stand
 * any more); `nobody`: nobody is to be told; parked for somebody who cannot be reached yet; collected: it has come to its
 * people's reminders; taken: somebody else is at it; not yet to be touched; failed (it will be tried again).
 */
export type Outcome = 'done' | 'goesOn' | 'dropped' | 'nobody' | 'parked' | 'collected' | 'taken' | 'notYet' | 'failed'

/** A failure as a code for the log: never its message, which could quote what was sent. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  return [error.name, statusCode, code].filter((part) => part !== undefined).join(' ')
}
