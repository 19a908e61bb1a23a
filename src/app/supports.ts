import type { Actor } from '../domain/access.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { freeSlots } from '../domain/slots.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'

/** A group that this person may ask, with its next session that still has a free slot. */
export interface Support {
  group: Group
  model: OperatingModel
  nextSession: { start: Instant; end: Instant } | null
}

/** The supports open to a person: every group of their tenant whose model is on, in the order the groups were made. */
export async function supportsFor(deps: Deps, actor: Actor): Promise<Support[]> {
  const groups = (await deps.store.groups(actor.tenantId)).toSorted(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  )
  const supports = await Promise.all(groups.map((group) => support(deps, group)))
  return supports.filter((s) => s !== null)
}

async function support(deps: Deps, group: Group): Promise<Support | null> {
  const model = deps.models[group.modelId]
  if (!model || model.hidden || group.pausedAt) return null
  if (model.scheduling === 'offers') return { group, model, nextSession: null }
  const known = await deps.store.sessions(group.id, deps.now(), plus(deps.now(), { months: 12 }))
  const free = freeSlots(
    group,
    model,
    known.map((k) => k.value),
    deps.now(),
    6,
  )[0]
  return { group, model, nextSession: free ? { start: free.start, end: free.end } : null }
}
