import type { Actor } from '../domain/access.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Deps, Store } from './deps.ts'

/** How long it is remembered who coordinates, in milliseconds. */
const keptMs = 5_000

const kept = new WeakMap<Store, Map<string, { at: number; coordinators: Set<PersonId> }>>()

/**
 * Whether somebody coordinates a group of their tenant, as it was at most five seconds ago. It decides only whether the
 * first card offers the queue, and is kept because that card is the most frequent of all. It decides no right: the press
 * of the queue asks the store anew.
 */
export async function coordinates({ store, now }: Deps, actor: Actor): Promise<boolean> {
  const tenants = kept.get(store) ?? new Map()
  kept.set(store, tenants)
  const at = Date.parse(now())
  const known = tenants.get(actor.tenantId)
  if (known && at >= known.at && at < known.at + keptMs) return known.coordinators.has(actor.id)
  const groups = await store.groups(actor.tenantId)
  const coordinators = new Set(groups.flatMap((group) => group.coordinators))
  tenants.set(actor.tenantId, { at, coordinators })
  return coordinators.has(actor.id)
}
