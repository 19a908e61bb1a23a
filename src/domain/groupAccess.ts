import type { Actor } from './access.ts'
import type { Group } from './group.ts'
import { type GroupAction, groupActions } from './groupAction.ts'
import { wayBack } from './groupChange.ts'
import type { Instant } from './ids.ts'

/**
 * What somebody is to a group's own matters. `standIn`: an administrator of a group that has no coordinator. `author`: who
 * made the newest change, as long as it can be brought back, though they may have handed the group over by it. `member`: may
 * leave, where the model lets members do so by themselves (optOut).
 */
export type GroupRole = 'coordinator' | 'standIn' | 'author' | 'member' | 'chair'

const ofTeams: readonly GroupAction[] = ['create', 'left', 'channelGone']
const all = groupActions.filter((action) => action !== 'undo' && action !== 'leave' && !ofTeams.includes(action))

/**
 * Who may do what to a group: its coordinators; an administrator where there is none; nobody else (issue 4, domain rules
 * 1.5). What changed last is brought back by whoever changed it. Setting up is no right of a role: see groupSetUp.ts.
 */
export const groupRights: Record<GroupRole, readonly GroupAction[]> = {
  coordinator: all.filter((action) => action !== 'adopt'),
  standIn: all.filter((action) => action !== 'handOver'),
  author: ['undo'],
  member: ['leave'],
  // Hears as the coordinators do that a group fades, and may tell of it as they may (issue 5).
  chair: ['announce'],
}

/** All that the actor is to the group now. People of another tenant are nothing to it. */
export function groupRolesOf(actor: Actor, group: Group, now: Instant): GroupRole[] {
  if (actor.tenantId !== group.tenantId) return []
  const roles: GroupRole[] = []
  if (group.coordinators.includes(actor.id)) roles.push('coordinator')
  if (group.coordinators.length === 0 && actor.administrator) roles.push('standIn')
  if (group.chair === actor.id) roles.push('chair')
  if (wayBack(group, actor.id, now)) roles.push('author')
  if (group.members.some(({ person }) => person === actor.id)) roles.push('member')
  return roles
}

/** Whether the actor sees the group's queue: who coordinates, leads or records for it, or stands in as fallback. */
export function seesQueue(actor: Actor, group: Group): boolean {
  const leading = [...group.coordinators, group.chair, group.secretary, group.fallback]
  return actor.tenantId === group.tenantId && leading.includes(actor.id)
}

/**
 * Whether the actor sees the group's figures: whoever leads or records, and administrators, who see counts (domain rules
 * 1.5). They hold no person and no case.
 */
export function seesFigures(actor: Actor, group: Group): boolean {
  return actor.tenantId === group.tenantId && (actor.administrator || seesQueue(actor, group))
}

/** Whether the actor may do this to the group now: the one place where rights over groups are decided. */
export function mayInGroup(actor: Actor, action: GroupAction, group: Group, now: Instant): boolean {
  return groupRolesOf(actor, group, now).some((role) => groupRights[role].includes(action))
}
