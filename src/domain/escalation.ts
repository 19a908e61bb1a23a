import type { Consultation } from './consultation.ts'
import { followUpAsked, followUpLateAt, overdue } from './followUp.ts'
import type { Instant } from './ids.ts'
import type { Notice } from './notice.ts'
import { inHours, most, workingDaysAfter } from './reminding.ts'
import { addWorkingDays } from './time.ts'

/** Somebody to be told that it is still their turn. `round`: the second or third time. */
export interface Wait {
  at: Instant
  kind: Notice['kind']
  to: Notice['to']
  round?: number
}

/** Every fifth working day, as often as one may be reminded of a duty; `first`: the first of them. */
const everyFifth = (first: Instant, kind: Notice['kind']): Wait[] =>
  Array.from({ length: most }, (_, i) => ({
    at: inHours(i === 0 ? first : addWorkingDays(first, 5 * i)),
    kind,
    to: 'requesters',
    ...(i === 0 ? {} : { round: i + 1 }),
  }))

/**
 * Who is told, and when, that a consultation waits for somebody: untouched for one working day the coordinator, for two the
 * fallback person; a clarification, or a text to be written anew, for five the worker, and after
 * the last reminder the coordinator; times offered for three the worker; a follow-up the day
 * before its session or on its day, and three later the coordinator. All in
 * reminding hours. Sources: issue 5 ("escalation in working time"), domain rules 1.5.
 */
export function waitsOf(c: Consultation): Wait[] {
  const after = (days: number) => workingDaysAfter(c.turnSince, days)
  const silent: Wait = { at: inHours(after(5 * (most + 1))), kind: 'workerSilent', to: 'coordinators' }
  switch (c.state) {
    case 'waiting':
    case 'taken':
      return [
        { at: inHours(after(1)), kind: 'waitingLong', to: 'coordinators' },
        { at: inHours(after(2)), kind: 'escalated', to: 'fallback' },
      ]
    case 'clarification':
      return [...everyFifth(after(5), 'clarificationWaits'), silent]
    case 'returned':
      return [...everyFifth(after(5), 'rewriteWaits'), silent]
    case 'offered': {
      const at = inHours(after(3))
      return at < (releaseAt(c) ?? at) ? [{ at, kind: 'offerWaits', to: 'requesters' }] : []
    }
    case 'followUp':
      return c.followUpAt
        ? [
            ...everyFifth(followUpAsked(c.followUpAt, c), 'followUpDue'),
            { at: inHours(followUpLateAt(c.followUpAt)), kind: 'followUpLate', to: 'coordinators' },
          ]
        : []
    default:
      return []
  }
}

/** Late: whoever's turn it is has been, or was to be, reminded of it; a follow-up once its day has passed, a session of which nobody has said what came of it a working day after. */
export function isLate(c: Consultation, now: Instant): boolean {
  if (c.state === 'followUp') return overdue(c, now)
  if (c.state === 'scheduled') return c.session !== null && addWorkingDays(c.session.end, 1) <= now
  return waitsOf(c).some(({ at }) => at <= now)
}

/** When offered times that nobody picks go back to the coordinator: two working days after the worker was reminded, or with the last of them. */
export function releaseAt(c: Consultation): Instant | null {
  if (c.state !== 'offered') return null
  const [at = c.turnSince] = [workingDaysAfter(c.turnSince, 5), ...c.offers.toSorted().slice(-1)].toSorted()
  return inHours(at)
}
