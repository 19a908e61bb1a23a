import type { DueRow } from '../domain/due.ts'
import { batchRow } from '../domain/survey.ts'
import { local } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/**
 * Writes what waits of a model's survey, once a week and only when enough of it waits; else it waits for the next week. The
 * month is the row's own, so that a batch done again after a crash writes the same rows.
 */
export async function batchSurveys({ store, now }: TimerDeps, { thingId: modelId, at }: DueRow): Promise<Outcome> {
  const left = await store.batchSurveys(modelId, local(at).toFormat('yyyy-MM'))
  if (left > 0) await store.due.write([batchRow(modelId, now())])
  return 'done'
}
