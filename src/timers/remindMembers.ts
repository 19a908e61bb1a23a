import type { DueRow } from '../domain/due.ts'
import { tell } from './tell.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/**
 * Reminds everybody who may see the agenda of a group's session, once, if it still is when it was and somebody is on it.
 * The first case of the agenda carries the notice.
 */
export async function remindMembers(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store } = deps
  const [found, group] = await Promise.all([store.session(row.groupId, row.thingId), store.group(row.groupId)])
  const session = found?.value
  if (!group || !session || session.cancelled || session.start !== row.stamp) return 'dropped'
  const first = session.slots.find((slot) => slot.consultationId !== null)?.consultationId
  if (!first || deps.now() >= session.start) return 'dropped'
  const carrier = await store.consultation(row.groupId, first)
  if (carrier?.value.state !== 'scheduled') return 'dropped'
  const notice = row.notice ?? { kind: 'remindDay', to: 'members' }
  return tell(deps, { ...row, notice }, carrier.value, group.value)
}
