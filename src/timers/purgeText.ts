import type { Consultation } from '../domain/consultation.ts'
import { purgeDue } from '../domain/duties.ts'
import { Refusal } from '../domain/problem.ts'
import { statementKey, statementOver } from '../domain/statement.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** So many texts go in one transaction; the rest in the next. */
const atOnce = 90

/**
 * Deletes those texts of a consultation whose keys `over` gives, and says so in its history. Somebody who changes it at the
 * same time goes first: it is looked at anew. Until none are given any more it stays due.
 */
async function purge(
  { store, now, newId }: TimerDeps,
  groupId: string,
  id: string,
  over: (c: Consultation) => string[],
): Promise<Outcome> {
  let purged: Outcome = 'dropped'
  for (let tries = 1; ; tries += 1) {
    const found = await store.consultation(groupId, id)
    const gone = found ? over(found.value).slice(0, atOnce) : []
    if (!found || gone.length === 0) return purged
    const { value: c, version } = found
    const textKeys = c.textKeys.filter((key) => !gone.includes(key))
    const value: Consultation = {
      ...c,
      textKeys,
      textPurgedAt: textKeys.length === 0 ? now() : null,
      revision: c.revision + 1,
    }
    const event = { id: newId(), consultationId: id, action: 'purge' as const, by: null, at: now() }
    try {
      await store.commit({
        groupId,
        consultations: [{ value, version }],
        sessions: [],
        texts: [],
        purge: gone,
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

/** Deletes the texts of a consultation whose time is over. */
export function purgeText(deps: TimerDeps, groupId: string, id: string): Promise<Outcome> {
  const { retention } = deps.settings
  return purge(deps, groupId, id, (c) => (purgeDue(c, retention, deps.now()) ? c.textKeys : []))
}

/** Deletes a statement that has been opened and copied, or that nobody has opened in time (statement.ts). */
export function purgeStatement(deps: TimerDeps, groupId: string, id: string): Promise<Outcome> {
  return purge(deps, groupId, id, (c) => {
    const key = statementKey(c)
    return key !== null && statementOver(c, deps.now()) ? [key] : []
  })
}
