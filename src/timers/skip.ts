import { kindOf, type SkipReason } from '../domain/delivery.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

const reasons: Partial<Record<Outcome, SkipReason>> = { dropped: 'overtaken', nobody: 'nobody' }

/** News: what else is dropped (a card that is nowhere to be brought up to date, say) was no message to anybody. */
const isNews = (row: DueRow) => kindOf(row) !== row.duty

/**
 * Keeps track of news that were not sent by this row: skipped, because the thing they are about has changed or nobody is to
 * be told any more, as a record with the reason and a line in the log; collected or waiting for somebody, as a record that
 * they were seen to. So the day's check (reconcile.ts) can tell what was lost from what was left out. A row whose change
 * never came about had nothing to say.
 */
export async function skip(deps: TimerDeps, row: DueRow, outcome: Outcome, cameAbout: boolean): Promise<void> {
  if (row.waited !== undefined && row.only !== null && outcome !== 'parked')
    // Whatever became of it, it waits no more.
    await deps.store.deliveries.close({ key: row.waited, recipient: row.only, groupId: row.groupId })
  if (outcome === 'done' || outcome === 'goesOn') return
  // A session or a poll has no events: its row was not made, or has been overtaken since; nobody can tell.
  const reason = !cameAbout && row.change !== null ? 'notMade' : reasons[outcome]
  if (reason) logSkipped(deps, row, reason)
  if (reason !== 'notMade' && isNews(row)) await record(deps, row, outcome, reason)
}

function logSkipped({ log }: TimerDeps, row: DueRow, reason: SkipReason): void {
  const { id, duty, groupId, thingId } = row
  log('dueRowDropped', { row: id, duty, kind: kindOf(row), group: groupId, thing: thingId, reason })
}

async function record(deps: TimerDeps, row: DueRow, recipient: string, skipped?: SkipReason): Promise<void> {
  const { groupId, thingId, attempts } = row
  const key = deliveryOf(row)
  const about = { key, recipient, person: null, groupId, thingId, kind: kindOf(row), attempts, reason: null, row: null }
  const state = skipped ? ('skipped' as const) : ('waiting' as const)
  await deps.store.due.recordDelivery(key, recipient, deps.now(), {
    ...about,
    state,
    at: deps.now(),
    ...(skipped ? { skipped } : {}),
  })
}

/** A reminder that one person is not sent, while others are. */
export async function skipReminder(deps: TimerDeps, row: DueRow, skipped: SkipReason): Promise<void> {
  logSkipped(deps, row, skipped)
  await record(deps, row, `skipped ${row.only}`, skipped)
}
