import { meetingRow } from '../app/meetingRows.ts'
import { planAhead } from '../app/planAhead.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import { local, plus, sameDay, toInstant } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** The look of a day at all groups of a tenant; of one day there is one row, whoever writes it. */
export function planRow(at: Instant, tenantId: string): DueRow {
  return meetingRow(`plan ${tenantId}`, 'planSessions', at, { groupId: '', thingId: tenantId })
}

/** Today's look, to be written when a server starts: the chain of days begins with it, or goes on. */
export const firstPlan = (now: Instant, tenantId: string) => planRow(toInstant(local(now).startOf('day')), tenantId)

/**
 * Makes the coming sessions of a group, each of which then gets its event; every day, and whenever the group changes. Of
 * all groups: a row for each. What fell out of step unseen is found here, too.
 */
export async function planSessions(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store, now, newId, calendar } = deps
  if (!calendar) return 'dropped'
  if (row.groupId !== '') {
    const sessions = await planAhead(deps, row.groupId)
    const about = sessions.map(({ groupId, id }) => ({ groupId, thingId: id }))
    await store.due.write(about.map((each) => meetingRow(newId(), 'keepMeeting', now(), each)))
    return 'done'
  }
  const groups = await store.groups(row.thingId)
  const each = groups.map(({ id }) => meetingRow(newId(), 'planSessions', now(), { groupId: id, thingId: id }))
  await store.due.write([...each, planRow(sameDay(plus(now(), { days: 1 }), 3), row.thingId)])
  return 'done'
}
