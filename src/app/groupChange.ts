import type { Actor } from '../domain/access.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import type { GroupAction } from '../domain/groupAction.ts'
import { amended, changedSince, lastChange, peopleIn } from '../domain/groupChange.ts'
import type { PersonId } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { Deps } from './deps.ts'
import { newsOf, quorumAgain } from './groupNews.ts'

/** Which group, and the newest of its changes that the person's card knew of; without it nothing can have come between. */
export interface GroupRef {
  groupId: string
  seen?: string
}

export interface LoadedGroup {
  group: Group
  version: string
  model: OperatingModel
}

/** What a use case changes. `about`: whom it is about; `names`: what newly named people are called. */
export interface GroupPatch {
  set: Partial<Group>
  about?: string
  names?: Record<PersonId, string>
}

/** A group with its model. Refuses what is not there and what is another tenant's. */
export async function loadGroup(deps: Deps, tenantId: string, groupId: string): Promise<LoadedGroup> {
  const found = await deps.store.group(groupId)
  const model = found && deps.models[found.value.modelId]
  if (!found || !model || found.value.tenantId !== tenantId) refuse({ kind: 'notFound' })
  return { group: found.value, version: found.version, model }
}

/** Writes a changed group with its news: the due rows first, so that a crash loses none; a lost race takes them back. */
export async function writeGroup(
  deps: Deps,
  before: Group | null,
  after: Group,
  version: string | null,
  more: DueRow[] = [],
): Promise<void> {
  const due = [...newsOf(deps, before, after), ...more]
  await deps.store.due.write(due)
  try {
    await deps.store.saveGroup(after, version)
  } catch (error) {
    await Promise.allSettled(due.map((row) => deps.store.due.finish(row)))
    throw error
  }
  deps.wake(due)
}

/** Only the names of those in the group are kept, and of those whom this change took out: it may be brought back. */
function namesIn(before: Group, after: Group, added: Record<PersonId, string> = {}): Record<PersonId, string> {
  const known = { ...after.names, ...added }
  const people = [...peopleIn(after), ...peopleIn(before)]
  return Object.fromEntries(people.flatMap((person) => (known[person] ? [[person, known[person]]] : [])))
}

async function attempt(
  deps: Deps,
  loaded: LoadedGroup,
  actor: Pick<Actor, 'id' | 'name'> | null,
  action: GroupAction,
  { set, about = '', names }: GroupPatch,
): Promise<LoadedGroup> {
  const { group, version, model } = loaded
  const by = { by: actor?.id ?? null, byName: actor?.name ?? '' }
  const after = amended(group, { id: deps.newId(), action, at: deps.now(), ...by, about }, set)
  if (!after) return loaded
  const named = { ...after, names: namesIn(group, after, names) }
  await writeGroup(deps, group, named, version, await quorumAgain(deps, group, named, model))
  return { ...loaded, group: named }
}

const isConflict = (error: unknown) => error instanceof Refusal && error.problem.kind === 'conflict'

/** Refuses when somebody else changed the same since the person looked, and says who. */
function checkSeen(group: Group, ref: GroupRef, person: PersonId, set: Partial<Group>): void {
  if (ref.seen === undefined) return
  const other = changedSince(group, ref.seen, person, Object.keys(set) as (keyof Group)[])
  if (other) refuse({ kind: 'conflict', by: other.byName || null, freeStarts: [] })
}

/**
 * Carries out one action on a group: rights (groupAccess.ts), then the change with its news. What is set already changes
 * nothing and tells nobody. Two at once: what is about the same property is refused with who was first, anything else
 * goes through. `build` is asked again when somebody was faster.
 */
export async function changeGroup(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  action: GroupAction,
  build: (loaded: LoadedGroup) => GroupPatch | Promise<GroupPatch>,
): Promise<LoadedGroup> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await loadGroup(deps, actor.tenantId, ref.groupId)
    const { group } = loaded
    if (!mayInGroup(actor, action, group, deps.now())) {
      const last = action === 'undo' && mayInGroup(actor, 'see', group, deps.now()) ? lastChange(group) : null
      if (last && last.by !== actor.id) refuse({ kind: 'conflict', by: last.byName || null, freeStarts: [] })
      refuse({ kind: 'notAllowed' })
    }
    const patch = await build(loaded)
    checkSeen(group, ref, actor.id, patch.set)
    try {
      return await attempt(deps, loaded, actor, action, patch)
    } catch (error) {
      if (!isConflict(error) || tries >= 5) throw error
    }
  }
}

/** The same for what Teams tells of: nobody's rights are asked. `build` null: nothing changes. */
export async function followTeams(
  deps: Deps,
  groupId: string,
  action: GroupAction,
  build: (group: Group) => GroupPatch | null,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const found = await deps.store.group(groupId)
    const model = found && deps.models[found.value.modelId]
    const patch = found && build(found.value)
    if (!found || !model || !patch) return
    try {
      await attempt(deps, { group: found.value, version: found.version, model }, null, action, patch)
      return
    } catch (error) {
      if (!isConflict(error) || tries >= 5) throw error
    }
  }
}
