import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import { isGone } from './gone.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const updateMs = 15_000

/** Brings every message that shows the consultation up to date. One that fails does not stop the others. */
export async function refresh(deps: TimerDeps, c: Consultation, group: Group): Promise<Outcome> {
  const shown = await deps.store.shown(c.groupId, c.id)
  const results = await Promise.allSettled(
    shown.map((message) => within(updateMs, deps.notifier.update(message, c, group, false))),
  )
  const failure = results.find((result) => result.status === 'rejected' && !isGone(result.reason))
  if (failure?.status === 'rejected') throw failure.reason
  return shown.length > 0 ? 'done' : 'dropped'
}
