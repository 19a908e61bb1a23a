import type { Consultation, ToldToClient } from './consultation.ts'
import type { Instant } from './ids.ts'
import { dayBeforeAt, most } from './reminding.ts'
import { addWorkingDays, plus, sameDay } from './time.ts'

/** A report this close before a session counts for that session: the next one is asked of after it. */
export const countsForDays = 7
/** Working days after its day on which a coordinator hears that nobody has told how it went. */
const lateAfter = 3
/** Working days after the last of its reminders for which nothing is heard of it. */
const quietDays = 7

/**
 * When the worker is asked how it went: at nine on the working day before the session at which they tell of it (domain rules
 * 1.2); on an agreed day, and where the session comes sooner than that, at eight on its day.
 */
export function followUpAsked(at: Instant, c: Pick<Consultation, 'followUpSession' | 'turnSince'>): Instant {
  const before = dayBeforeAt(at)
  return c.followUpSession && before > c.turnSince ? before : sameDay(at, 8)
}

/** When a coordinator hears that it is late. */
export function followUpLateAt(followUpAt: Instant): Instant {
  return addWorkingDays(sameDay(followUpAt, 8), lateAfter)
}

/**
 * Whether a follow-up comes back at the next session: nobody has told how it went, and a week and more has been quiet since
 * the last of its own reminders, which come every fifth working day (escalation.ts).
 */
export function comesBack({ state, followUpAt }: Pick<Consultation, 'state' | 'followUpAt'>, now: Instant): boolean {
  const quietSince = 5 * (most - 1) + quietDays
  return state === 'followUp' && followUpAt !== null && now >= addWorkingDays(sameDay(followUpAt, 8), quietSince)
}

/** Overdue: its day has passed and nobody has told how it went. It stays so until somebody does, or a coordinator ends it. */
export function overdue({ state, followUpAt }: Pick<Consultation, 'state' | 'followUpAt'>, now: Instant): boolean {
  return state === 'followUp' && followUpAt !== null && now >= plus(sameDay(followUpAt, 0), { days: 1 })
}

/** The codes up to and including this consultation, from the first one on: K-1, K-5, K-9. */
export function chainOf({ chain, previous, code }: Pick<Consultation, 'chain' | 'previous' | 'code'>): number[] {
  const before = chain ?? (previous?.how === 'continued' ? [previous.code] : [])
  return [...before, code]
}

/** Whether the client has been told: not yet, where it is so of any recommendation. Null: nobody has said. */
export function toldOf({ recommendations, toldToClient }: Pick<Consultation, 'recommendations' | 'toldToClient'>) {
  const said = recommendations.map(({ told }) => told ?? toldToClient)
  const worst: (ToldToClient | null)[] = ['notYet', null, 'yes', 'notApplicable']
  return said.length === 0 ? toldToClient : (worst.find((each) => said.includes(each)) ?? null)
}
