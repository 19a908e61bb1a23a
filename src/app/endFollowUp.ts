import type { Actor } from '../domain/access.ts'
import { change, newText, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/**
 * A coordinator ends a follow-up, with a reason that the requester reads behind "Näytä": nobody has said that it is
 * resolved, and none ends by itself (issue 5). Refuses without a reason.
 */
export async function endFollowUp(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  reason: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ reason }, decisions, ['reason'])
  if ('review' in checked) return checked
  const loaded = await change(deps, actor, ref, 'closeFollowUp', ({ c }) => ({
    set: { state: 'closed', closedAt: deps.now(), closedByGroup: true },
    texts: newText(deps, actor, c.id, 'reason', checked.clean, 'followUpEnded'),
  }))
  return { loaded }
}
