import type { Consultation } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/ids.ts'
import { Refusal } from '../domain/problem.ts'
import type { Ref } from './change.ts'
import { dueRows } from './changeRows.ts'
import type { Deps } from './deps.ts'

/**
 * Offered times that nobody picked are no longer valid: the request goes back to whom offered them, and both sides are told
 * (issue 5, "times offered unanswered"). A duty: `turnSince` says which offer; false where it was answered or offered anew.
 */
export async function releaseOffers(deps: Deps, ref: Ref, turnSince: Instant): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const found = await deps.store.consultation(ref.groupId, ref.id)
    const c = found?.value
    if (!found || c?.state !== 'offered' || c.turnSince !== turnSince) return false
    const now = deps.now()
    const value: Consultation = { ...c, state: 'taken', offers: [], turnSince: now, revision: c.revision + 1 }
    const known = { id: deps.newId(), consultationId: c.id, action: 'releaseOffers', by: null, at: now } as const
    const event: Event = { ...known, from: c.state, to: value.state }
    const due = dueRows(deps, c, value, event, [
      { kind: 'offerReleased', to: 'requesters' },
      { kind: 'offerReleased', to: 'group' },
    ])
    try {
      const consultations = [{ value, version: found.version }]
      const nothing = { sessions: [], texts: [], purge: [], mine: [] }
      await deps.store.commit({ groupId: c.groupId, consultations, events: [event], due, ...nothing })
      deps.wake(due)
      return true
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'conflict' || tries >= 5) throw error
    }
  }
}
