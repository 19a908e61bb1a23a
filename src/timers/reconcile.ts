import { meetingRow } from '../app/meetingRows.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { plus, sameDay } from '../domain/time.ts'
import { checked, type Found, type SoFar, total } from '../domain/upkeep.ts'
import { wantedOfCases, wantedOfDrafts, wantedOfGroup, wantedOfService } from './lookThrough.ts'
import { rowsThere, type Wanted, writeMissing } from './missing.ts'
import { tryAsideAgain } from './setAside.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** So many things are read by one query, and looked through side by side. */
const pageSize = 50
/** So many pages one step looks through: well within the lease of its row. */
const pagesAtOnce = 4

type There = Awaited<ReturnType<typeof rowsThere>>

/** The check of a day, at four at night; of one day there is one row, whoever writes it. */
export function reconcileRow(at: Instant, tenantId: string): DueRow {
  return meetingRow(`reconcile ${tenantId} 0`, 'reconcile', sameDay(at, 4), { groupId: '', thingId: tenantId })
}

function added(soFar: SoFar, looked: number, found: Found): SoFar {
  const sum = { ...soFar.found }
  for (const [kind, count] of Object.entries(found)) sum[kind] = (sum[kind] ?? 0) + count
  return { ...soFar, looked: soFar.looked + looked, found: sum }
}

/** Of each of the service's own looks one row of several is enough; where there is none the last of them is written. */
async function lookAtService(deps: TimerDeps, tenantId: string, there: There): Promise<Found> {
  const lacking: Wanted[] = []
  for (const rows of await wantedOfService(deps, tenantId)) {
    const [row] = rows.slice(-1)
    const found = await Promise.all(rows.map(there))
    if (row && !found.includes(true)) lacking.push({ row, audience: [] })
  }
  return writeMissing(deps, lacking, there)
}

/** The first step: tomorrow's check, what was set aside, the service's own looks and half-written requests. */
async function begin(deps: TimerDeps, tenantId: string, there: There): Promise<SoFar> {
  const { store, now } = deps
  await store.due.write([reconcileRow(plus(now(), { days: 1 }), tenantId)])
  const aside = await tryAsideAgain(deps)
  if (aside > 0) deps.log('asideTriedAgain', { count: aside })
  let soFar = added(
    { step: 0, group: '', after: null, looked: 0, found: {} },
    0,
    await lookAtService(deps, tenantId, there),
  )
  for (let after: string | null = null; ; ) {
    const drafts = await store.upkeep.drafts(tenantId, after, pageSize)
    soFar = added(soFar, drafts.length, await writeMissing(deps, wantedOfDrafts(drafts), there))
    if (drafts.length < pageSize) return soFar
    after = drafts.at(-1)?.person ?? null
  }
}

/** A page of a group's consultations; with the first of them its sessions and polls. */
async function lookAtGroup(deps: TimerDeps, group: Group, soFar: SoFar, there: There): Promise<SoFar> {
  const begun = soFar.group === group.id
  const after = begun ? soFar.after : null
  const [cases, meetings] = await Promise.all([
    deps.store.upkeep.consultations(group.id, after, pageSize),
    begun ? [] : wantedOfGroup(deps, group),
  ])
  const found = await writeMissing(deps, [...wantedOfCases(deps, group, cases), ...meetings], there)
  const last = cases.length < pageSize ? null : (cases.at(-1)?.id ?? null)
  return added({ ...soFar, group: group.id, after: last }, cases.length, found)
}

/**
 * The day's check: what should be due, by the same planning that writes due rows at each change, is compared with the rows
 * and the records of deliveries that are there; what is missing is written and counted. It goes through the service in
 * steps, each a row of its own that carries on where the last ended, so that no lease runs out and a crash costs one step.
 * Several servers: whoever repeats a step finds nothing missing any more.
 */
export async function reconcile(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store, now } = deps
  const tenantId = row.thingId
  const there = await rowsThere(deps)
  let soFar = row.soFar ?? (await begin(deps, tenantId, there))
  const groups = (await store.groups(tenantId)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const group = groups.find(({ id }) => (soFar.after === null ? id > soFar.group : id === soFar.group))
    if (!group) {
      await store.upkeep.saveCheck(tenantId, checked(await store.upkeep.check(tenantId), soFar, now()))
      deps.log('reconciled', { looked: soFar.looked, missing: total(soFar.found), ...soFar.found })
      return 'done'
    }
    soFar = await lookAtGroup(deps, group, soFar, there)
  }
  const step = soFar.step + 1
  const next = { ...row, id: `reconcile ${tenantId} ${step}`, soFar: { ...soFar, step }, attempts: 0, leaseUntil: null }
  await store.due.write([next])
  return 'goesOn'
}
