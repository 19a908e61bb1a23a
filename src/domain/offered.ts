import { rights } from './access.ts'
import type { Action } from './action.ts'
import { aboutClient } from './consent.ts'
import type { Consultation } from './consultation.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { needsLink } from './session.ts'
import type { TextKind } from './text.ts'
import { allows, startStates } from './transition.ts'

/** The two sides of a consultation: who asked, and who answers. */
export type Side = 'requester' | 'group'

/** What only a consultant's offers and open times make possible. */
const byTimes: readonly Action[] = ['offerTimes', 'bookTime', 'moveTime', 'bookNext']

/** Whether a text of the kind is there: its key says what it is. */
const hasText = ({ textKeys }: Consultation, kind: TextKind) => textKeys.some((key) => key.endsWith(`:${kind}`))

const begun = (c: Consultation, now: Instant) => c.session !== null && now >= c.session.start

/**
 * The buttons to offer on a card that a side sees: what its role may do and the state allows now. A card in a channel
 * is the same for everybody, so this is the coordinator's view; what a press may do is decided again by access.ts.
 */
export function offeredActions(c: Consultation, model: OperatingModel, side: Side, now: Instant): Action[] {
  const role = side === 'requester' ? rights.requester : rights.coordinator
  return role.filter((action) => {
    if (action in startStates) {
      if (byTimes.includes(action) && model.scheduling !== 'offers') return false
      if (action === 'placeInSlot' && model.scheduling !== 'slots') return false
      if (action === 'changeTime' && (side === 'group' || model.scheduling !== 'offers')) return false
      if (action === 'setJoinLink' && c.session && !needsLink(c.session)) return false
      return allows(c, action as keyof typeof startStates, now)
    }
    if (action === 'readText')
      return c.textKeys.length > 0 && c.state !== 'withdrawn' && (side === 'requester' || c.state !== 'returned')
    if (action === 'inviteClient') return c.clientComes && c.state === 'scheduled' && !begun(c, now)
    if (action === 'seeReaders') return c.state !== 'withdrawn'
    if (action === 'copyOutcome') return aboutClient(c) && hasText(c, 'recommendations')
    if (action === 'readOutcome') return c.recommendations.length > 0 && c.textKeys.length > 0
    return false
  })
}
