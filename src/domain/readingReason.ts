import { type Actor, type Role, rolesOf } from './access.ts'
import type { Consultation } from './consultation.ts'
import type { Group } from './group.ts'
import type { Instant } from './ids.ts'

/** Why somebody opens a case whose role does not say it by itself. */
export const readingReasons = ['followUp', 'furtherConsultation', 'correction', 'other'] as const

export type ReadingReason = (typeof readingReasons)[number]

const always: readonly Role[] = ['requester', 'pair', 'coordinator', 'fallback']

/**
 * Whether a reader says why they open the case (issue 6). Whoever asked or answers has it as their task. The chair, the
 * secretary and the members read it for the session: until that is over the role is the reason, for the secretary until
 * the outcome is recorded; in the days after it is asked.
 */
export function asksReason(actor: Actor, c: Consultation, group: Group, now: Instant): boolean {
  const roles = rolesOf(actor, c, group, now)
  if (roles.some((role) => always.includes(role))) return false
  if (roles.includes('secretary') && c.state === 'scheduled') return false
  return c.session !== null && now > c.session.end
}
