import type { Found } from '../../src/domain/upkeep.ts'
import { reconcileRow } from '../../src/timers/reconcile.ts'
import { people, type World } from './smallWorld.ts'

const { tenantId } = people.worker

/** The day's check, now: what it found missing, without the service's own three looks, which a small world has none of. */
export async function dayCheck(w: World): Promise<Found> {
  await w.settle()
  await w.store.due.write([{ ...reconcileRow(w.at(), tenantId), at: w.at() }])
  await w.settle()
  await w.settle()
  const check = await w.store.upkeep.check(tenantId)
  if (check?.at !== w.at()) throw new Error('the check has not ended')
  const { tidy: _tidy, lookForFading: _look, planSessions: _plan, ...found } = check.found
  return found
}
