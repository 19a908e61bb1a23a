import type { Actor } from '../domain/access.ts'
import type { Aside } from '../domain/aside.ts'
import { refuse } from '../domain/problem.ts'
import { type Check, manyAttempts } from '../domain/upkeep.ts'
import type { Deps } from './deps.ts'

const most = 200

/** Only an administrator looks after the service itself; they see codes and groups, never a text. */
function administratorOnly(actor: Actor): void {
  if (!actor.administrator) refuse({ kind: 'notAllowed' })
}

/** What has been set aside, oldest first, and how the latest check of the due rows ended. Refuses all but administrators. */
export async function seeUpkeep(deps: Deps, actor: Actor): Promise<{ items: Aside[]; check: Check | null }> {
  administratorOnly(actor)
  const { store } = deps
  const [aside, check] = await Promise.all([store.upkeep.aside(most), store.upkeep.check(actor.tenantId)])
  const items = await Promise.all(
    aside.map(async ({ id, row }): Promise<Aside> => {
      const { groupId, thingId, duty, setAside, at } = row
      const [group, c] = groupId
        ? await Promise.all([store.group(groupId), store.consultation(groupId, thingId)])
        : [null, null]
      const { since = at, code: reason = '' } = setAside ?? {}
      return { id, duty, code: c?.value.code ?? null, group: group?.value ?? null, since, reason }
    }),
  )
  return { items: items.toSorted((a, b) => a.since.localeCompare(b.since)), check }
}

/** How many duties have been set aside: one query. */
export async function asideCount(deps: Pick<Deps, 'store'>): Promise<number> {
  return (await deps.store.upkeep.aside(most)).length
}

/** Has one of them tried at once, or all; what fails again is set aside again. False: none was there any more. */
export async function tryAgain(deps: Deps, actor: Actor, id: string | null): Promise<boolean> {
  administratorOnly(actor)
  const { upkeep, due } = deps.store
  const one = id === null ? null : await upkeep.findAside(id)
  const rows = id === null ? (await upkeep.aside(most)).map(({ row }) => row) : one ? [one] : []
  const tried = rows.map((row) => ({ ...row, attempts: manyAttempts - 1, leaseUntil: null }))
  // Written where it is swept before it goes from where it stands: a crash in between leaves both.
  await due.write(tried)
  for (const row of rows) await upkeep.takeFromAside(row)
  deps.wake(tried)
  return rows.length > 0
}
