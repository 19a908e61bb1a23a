import type { DueRow } from '../domain/due.ts'
import { answersEnd } from '../domain/poll.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Deletes the answers to a poll whose time is over; one that ended otherwise than the row thought has another row. */
export async function purgePoll({ store, settings, now }: TimerDeps, row: DueRow): Promise<Outcome> {
  const found = await store.poll(row.groupId, row.thingId)
  if (!found || answersEnd(found.value, settings.retention) > now()) return 'dropped'
  await store.purgePollAnswers(row.groupId, row.thingId)
  return 'done'
}
