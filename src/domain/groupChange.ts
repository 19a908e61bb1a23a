import type { Group } from './group.ts'
import type { GroupAction } from './groupAction.ts'
import type { Instant, PersonId } from './ids.ts'
import { plus } from './time.ts'

/** One change of a group: who did what, when, and to which of its properties. Workers' names only, no text of a case. */
export interface GroupChange {
  id: string
  action: GroupAction
  at: Instant
  /** Null: nobody did it by hand, Teams told of it. */
  by: PersonId | null
  byName: string
  /** Whom it is about, as a name to say; empty when it is about nobody. */
  about: string
  fields: (keyof Group)[]
  /** What stood there before, for the way back; kept of the newest change alone. */
  before: Partial<Group> | null
}

/** So many changes are remembered in the group itself. */
const remembered = 30
/** So long the way back is open to whoever made the change. */
const undoMinutes = 10

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The newest change; a group that an earlier version wrote has none. */
export function lastChange(group: Group): GroupChange | null {
  return group.changes?.at(-1) ?? null
}

/** Everybody who holds a role in the group and has the app, each once. */
export function peopleIn(group: Group): PersonId[] {
  const members = group.members.map(({ person }) => person)
  const all = [...group.coordinators, group.chair, group.secretary, group.fallback, ...members]
  return [...new Set(all.filter((person) => person !== null))]
}

const tasks = {
  coordinator: ({ coordinators }: Group, person: PersonId) => coordinators.includes(person),
  chair: ({ chair }: Group, person: PersonId) => chair === person,
  secretary: ({ secretary }: Group, person: PersonId) => secretary === person,
  fallback: ({ fallback }: Group, person: PersonId) => fallback === person,
  member: ({ members }: Group, person: PersonId) => members.some((member) => member.person === person),
}
export type Task = keyof typeof tasks

/** All that somebody is in the group. */
export function tasksOf(group: Group, person: PersonId): Task[] {
  return (Object.keys(tasks) as Task[]).filter((task) => tasks[task](group, person))
}

/** Who has a task more by a change, and who has one less and none more. */
export function tasksMoved(before: Group, after: Group): { gained: PersonId[]; lost: PersonId[] } {
  const everybody = [...new Set([...peopleIn(before), ...peopleIn(after)])]
  const more = (one: Group, other: Group) => (person: PersonId) =>
    tasksOf(other, person).some((task) => !tasksOf(one, person).includes(task))
  const gained = everybody.filter(more(before, after))
  return { gained, lost: everybody.filter((person) => more(after, before)(person) && !gained.includes(person)) }
}

/** The group with what is set, and the change among those it remembers; null when nothing would differ. */
export function amended(
  group: Group,
  change: Omit<GroupChange, 'fields' | 'before'>,
  set: Partial<Group>,
): Group | null {
  const keys = Object.keys(set) as (keyof Group)[]
  const fields = keys.filter((key) => !same(set[key], group[key]))
  if (fields.length === 0) return null
  const wayBack = change.action !== 'test' && change.by !== null
  const before = wayBack ? Object.fromEntries(fields.map((key) => [key, group[key] ?? null])) : null
  const earlier = (group.changes ?? []).map((each) => ({ ...each, before: null })).slice(1 - remembered)
  return { ...group, ...set, changes: [...earlier, { ...change, fields, before }] }
}

/** What brings the newest change back, for whoever made it, within ten minutes and while nothing else has changed; else null. */
export function wayBack(group: Group, person: PersonId, now: Instant): Partial<Group> | null {
  const last = lastChange(group)
  if (!last?.before || last.by !== person || last.action === 'undo' || last.action === 'create') return null
  return now < plus(last.at, { minutes: undoMinutes }) ? last.before : null
}

/** Who else has changed one of these properties since the change that the person saw last; null when nobody has. */
export function changedSince(
  group: Group,
  seen: string,
  person: PersonId,
  fields: (keyof Group)[],
): GroupChange | null {
  const changes = group.changes ?? []
  const at = changes.findIndex(({ id }) => id === seen)
  const others = changes.slice(at + 1).filter(({ by }) => by !== person)
  return others.findLast((change) => change.fields.some((field) => fields.includes(field))) ?? null
}
