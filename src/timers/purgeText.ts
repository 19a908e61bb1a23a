import type { Consultation } from '../domain/consultation.ts'
import { purgeDue } from '../domain/duties.ts'
import { Refusal } from '../domain/problem.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** So many texts go in one transaction; the rest in the next. */
const atOnce = 90

/**
 * Deletes the texts of a consultation whose time is over, and says so in its history. Somebody who changes it at the same
 * time goes first: it is looked at anew. Until all of its texts are gone it stays due.
 */
export async function purgeText(deps: TimerDeps, groupId: string, id: string): Promise<Outcome> {
  const { store, settings } = deps
  let purged: Outcome = 'dropped'
  for (let tries = 1; ; tries += 1) {
    const found = await store.consultation(groupId, id)
    if (!found || !purgeDue(found.value, settings.retention, deps.now())) return purged
    const { value: c, version } = found
    const textKeys = c.textKeys.slice(atOnce)
    const value: Consultation = {
      ...c,
      textKeys,
      textPurgedAt: textKeys.length === 0 ? deps.now() : null,
      revision: c.revision + 1,
    }
    const event = { id: deps.newId(), consultationId: id, action: 'purge' as const, by: null, at: deps.now() }
    try {
      await store.commit({
        groupId,
        consultations: [{ value, version }],
        sessions: [],
        texts: [],
        purge: c.textKeys.slice(0, atOnce),
        events: [{ ...event, from: c.state, to: c.state }],
        due: [],
        mine: [],
      })
      purged = 'done'
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'conflict' || tries >= 20) throw error
    }
  }
}
