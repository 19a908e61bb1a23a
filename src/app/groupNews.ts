import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import { lastChange, tasksMoved } from '../domain/groupChange.ts'
import type { GroupNotice } from '../domain/groupNotice.ts'
import type { OperatingModel } from '../domain/model.ts'
import { quorumCheckAt } from '../domain/quorum.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { sessionNews } from './sessionRow.ts'

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

/**
 * Who hears of a change: who has a task more or one less by it, each by themselves, as long as they did not do it; the other
 * coordinators; the administrators when a coordinator left the team. Who left it is told nothing: Teams did that.
 */
export function newsOf(deps: Deps, before: Group | null, after: Group): DueRow[] {
  const change = lastChange(after)
  if (!change) return []
  const { id, by, action } = change
  const news = (notice: GroupNotice, to: Partial<DueRow> = {}) => row(deps, after, id, notice, to)
  if (action === 'create' || !before) return [news({ kind: 'created', to: 'coordinators' })]
  if (action === 'test') return [news({ kind: 'test', to: 'roles' }, { id: after.test?.row ?? deps.newId() })]
  const moved = tasksMoved(before, after)
  const gained = moved.gained.filter((person) => person !== by)
  const lost = by === null ? [] : moved.lost.filter((person) => person !== by)
  const others = after.coordinators.filter((person) => ![by, ...gained, ...lost].includes(person))
  const coordinatorLeft = action === 'left' && before.coordinators.length > after.coordinators.length
  const nobody = after.coordinators.length === 0 && !coordinatorLeft
  return [
    ...gained.map((person) => news({ kind: 'role', to: 'roles' }, { only: person })),
    ...lost.map((person) => news({ kind: 'roleEnded', to: 'roles' }, { only: person })),
    ...others.map((person) => news({ kind: 'changed', to: 'coordinators' }, { only: person })),
    ...(nobody ? [news({ kind: 'changed', to: 'coordinators' }, { except: by })] : []),
    ...(coordinatorLeft ? [news({ kind: 'changed', to: 'administrators' })] : []),
  ]
}

/**
 * The quorum of the sessions that were asked about already is looked at again when a member goes: in a minute, once the
 * change is stored.
 */
export async function quorumAgain(deps: Deps, before: Group, after: Group, model: OperatingModel): Promise<DueRow[]> {
  if (model.quorum === 0 || after.members.length >= before.members.length) return []
  const now = deps.now()
  const soon = await deps.store.sessions(after.id, now, plus(now, { days: 14 }))
  return soon
    .filter(({ value: s }) => !s.cancelled && now < s.start && now >= quorumCheckAt(s.start))
    .map(({ value }) => sessionNews(deps, value, 'quorum', plus(now, { minutes: 1 })))
}
