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

/** The look of a day's night, which the one before it writes. */
export const nightPlan = (day: Instant, tenantId: string) => planRow(sameDay(day, 3), tenantId)

/** So far ahead groups meet. */
const months = 12

/**
 * Without a calendar: events of coming sessions that were made with one stand on, and nobody keeps them any more. The
 * administrators are told, once for each time that it was switched off.
 */
async function tellLeftBehind({ store, now, newId }: TimerDeps, row: DueRow): Promise<void> {
  const groups = await store.groups(row.thingId)
  const ahead = await Promise.all(groups.map(({ id }) => store.sessions(id, now(), plus(now(), { months }))))
  const left = ahead.flat().flatMap(({ value }) => (value.meeting?.state === 'standing' ? [value] : []))
  const last = left.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]
  if (!last) return
  const once = `calendar off ${last.groupId} ${last.id} ${last.meeting?.revision}`
  if (await store.due.delivered(once, 'asked')) return
  const about = { groupId: last.groupId, thingId: last.groupId }
  const told = meetingRow(newId(), 'tellGroup', now(), about)
  await store.due.write([{ ...told, groupNotice: { kind: 'calendarOff', to: 'administrators' } }])
  await store.due.recordDelivery(once, 'asked', now())
}

/**
 * Makes the coming sessions of a group, each of which then gets what time asks of it, and its event where there is a
 * calendar; every day, and whenever the group changes. Of all groups: a row for each. What fell out of step unseen is found
 * here, too.
 */
export async function planSessions(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store, now, newId, calendar } = deps
  if (row.groupId !== '') {
    const sessions = await planAhead(deps, row.groupId)
    const about = calendar ? sessions.map(({ groupId, id }) => ({ groupId, thingId: id })) : []
    await store.due.write(about.map((each) => meetingRow(newId(), 'keepMeeting', now(), each)))
    return 'done'
  }
  if (!calendar) await tellLeftBehind(deps, row)
  const groups = await store.groups(row.thingId)
  const each = groups.map(({ id }) => meetingRow(newId(), 'planSessions', now(), { groupId: id, thingId: id }))
  await store.due.write([...each, nightPlan(plus(now(), { days: 1 }), row.thingId)])
  return 'done'
}
