import { meetingRow } from '../app/meetingRows.ts'
import type { DueRow } from '../domain/due.ts'
import { countedFrom, fading } from '../domain/fadeOut.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { addWorkingDays, sameDay } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** The look of a working day at all groups of a tenant, at eight; of one day there is one row, whoever writes it. */
export function fadingRow(day: Instant, tenantId: string): DueRow {
  return meetingRow(`fading ${tenantId}`, 'lookForFading', sameDay(day, 8), { groupId: '', thingId: tenantId })
}

/** Tells those who lead a group that it has had no cases: once for each number of sessions that is a reason. */
async function look({ store, models, now }: TimerDeps, group: Group): Promise<void> {
  const model = models[group.modelId]
  if (!model || model.hidden || model.scheduling !== 'slots') return
  const rows = await store.sessions(group.id, countedFrom(group, now()), now())
  const found = fading(
    group,
    model,
    rows.map(({ value }) => value),
    now(),
  )
  const id = found && `fading ${group.id} ${found.once}`
  if (!id || (await store.due.delivered(id, 'asked'))) return
  const row = meetingRow(id, 'tellGroup', now(), { groupId: group.id, thingId: group.id })
  await store.due.write([{ ...row, groupNotice: { kind: 'fading', to: 'leading', empty: found.count } }])
  await store.due.recordDelivery(id, 'asked', now())
}

/** Looks at all groups of a tenant, and writes the next day's look. */
export async function lookForFading(deps: TimerDeps, { thingId: tenantId }: DueRow): Promise<Outcome> {
  const { store, now } = deps
  for (const group of await store.groups(tenantId)) await look(deps, group)
  await store.due.write([fadingRow(addWorkingDays(now(), 1), tenantId)])
  return 'done'
}
