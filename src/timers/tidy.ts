import { meetingRow } from '../app/meetingRows.ts'
import { deliveryDays } from '../domain/delivery.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import { local, plus, toInstant } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** A day's tidying, at three at night; of one day there is one row, whoever writes it. */
export function tidyRow(at: Instant): DueRow {
  const night = toInstant(local(at).startOf('day').set({ hour: 3 }))
  return meetingRow('tidy', 'tidy', night, { groupId: '', thingId: 'deliveries' })
}

/** The night of the free words: none of those on which answers are written, so that no time of writing ties them together. */
const thursday = 4

/** Deletes the records of deliveries whose time is over, writes the free words of surveys once a week, and looks again the next night. */
export async function tidy({ store, now, log }: TimerDeps, row: DueRow): Promise<Outcome> {
  if (local(row.at).weekday === thursday) await store.writeWords()
  const before = plus(now(), { days: -deliveryDays })
  let gone = 0
  for (let more = 1; more > 0; gone += more) more = await store.deliveries.forget(before)
  if (gone > 0) log('deliveriesForgotten', { count: gone })
  const next = tidyRow(plus(now(), { days: 1 }))
  if (next.at !== row.at) await store.due.write([next])
  return 'done'
}
