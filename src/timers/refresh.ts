import type { Shown } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { isGone, isMissingMessage } from './failure.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const updateMs = 15_000

/** Brings one message up to date; one that is not there any more is posted anew, unless nothing is left to be shown there. */
async function bring(deps: TimerDeps, shown: Shown, c: Consultation, group: Group): Promise<void> {
  const { store, notifier } = deps
  try {
    await within(updateMs, notifier.update(shown, c, group, false))
  } catch (error) {
    if (!isMissingMessage(error)) throw error
    const activityId = await within(updateMs, notifier.again(shown, c, group))
    if (activityId !== null) await store.saveShown(c.groupId, { ...shown, activityId })
  }
}

/**
 * Brings every message that shows the consultation up to date. One that fails does not stop the others; one that was drawn
 * as it is now, `since` then, stays with what it told.
 */
export async function refresh(deps: TimerDeps, c: Consultation, group: Group, since: Instant | null): Promise<Outcome> {
  const shown = await deps.store.shown(c.groupId, c.id)
  const isNew = ({ drawn }: Shown) => since !== null && drawn?.revision === c.revision && drawn.at >= since
  const old = shown.filter((message) => !isNew(message))
  const results = await Promise.allSettled(old.map((message) => bring(deps, message, c, group)))
  const failure = results.find((result) => result.status === 'rejected' && !isGone(result.reason))
  if (failure?.status === 'rejected') throw failure.reason
  return shown.length > 0 ? 'done' : 'dropped'
}
