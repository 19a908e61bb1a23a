import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import { lastChange, peopleIn } from '../domain/groupChange.ts'
import type { GroupNotice } from '../domain/groupNotice.ts'
import type { Deps } from './deps.ts'

/** A due row that tells of a group. `only` null: the notice's whole audience. */
function row(
  deps: Deps,
  group: Group,
  change: string,
  groupNotice: GroupNotice,
  to: Partial<Pick<DueRow, 'id' | 'only' | 'except'>> = {},
): DueRow {
  return {
    id: deps.newId(),
    at: deps.now(),
    duty: 'tellGroup',
    groupId: group.id,
    thingId: group.id,
    change,
    stamp: '',
    notice: null,
    groupNotice,
    only: null,
    except: null,
    attempts: 0,
    leaseUntil: null,
    ...to,
  }
}

/** Who hears of a change: the other coordinators, who has a role only now, and the administrators when a coordinator left. */
export function newsOf(deps: Deps, before: Group | null, after: Group): DueRow[] {
  const change = lastChange(after)
  if (!change) return []
  const { id, by, action } = change
  const news = (notice: GroupNotice, to: Partial<DueRow> = {}) => row(deps, after, id, notice, to)
  if (action === 'create') return [news({ kind: 'created', to: 'coordinators' })]
  if (action === 'test') return [news({ kind: 'test', to: 'roles' }, { id: after.test?.row ?? deps.newId() })]
  const had = before ? peopleIn(before) : []
  const fresh = peopleIn(after).filter((person) => !had.includes(person) && person !== by)
  const told = after.coordinators.some((person) => person !== by && !fresh.includes(person))
  const lost = action === 'left' && before !== null && before.coordinators.length > after.coordinators.length
  const nobody = after.coordinators.length === 0
  return [
    ...fresh.map((person) => news({ kind: 'role', to: 'roles' }, { only: person })),
    ...(told || (nobody && !lost) ? [news({ kind: 'changed', to: 'coordinators' }, { except: by })] : []),
    ...(lost ? [news({ kind: 'changed', to: 'administrators' })] : []),
  ]
}
