import type { DueRow } from '../domain/due.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Deletes a draft whose days are over; one that was saved again since has a row of its own. */
export async function expireDraft(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const draft = await deps.store.draft(row.thingId)
  if (draft?.savedAt !== row.stamp) return 'dropped'
  await deps.store.deleteDraft(row.thingId)
  return 'done'
}
