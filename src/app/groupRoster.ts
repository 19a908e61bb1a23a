import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Deps } from './deps.ts'
import { followTeams } from './groupChange.ts'

/** The groups of a tenant whose channel belongs to a team. The team's own id is the id of its first channel. */
async function groupsIn(deps: Deps, tenantId: string, teamId: string): Promise<Group[]> {
  const groups = (await deps.store.groups(tenantId)).filter(({ channelId }) => channelId !== null)
  const inTeam = await Promise.all(
    groups.map(async ({ channelId }) => {
      if (channelId === teamId) return true
      return (await deps.store.channelPlaces(channelId ?? '')).some((place) => place.teamId === teamId)
    }),
  )
  return groups.filter((_, i) => inTeam[i])
}

/** The group without somebody; null when they had no role. Where people enrol, members need not be of the team. */
function without(group: Group, person: PersonId, enrolment: boolean): Partial<Group> {
  const vacant = (role: 'chair' | 'secretary' | 'fallback') => (group[role] === person ? { [role]: null } : {})
  const members = group.members.filter((member) => member.person !== person)
  return {
    ...(group.coordinators.includes(person)
      ? { coordinators: group.coordinators.filter((each) => each !== person) }
      : {}),
    ...vacant('chair'),
    ...vacant('secretary'),
    ...vacant('fallback'),
    ...(!enrolment && members.length < group.members.length ? { members } : {}),
  }
}

/**
 * Somebody has left a team: what they were in its groups falls vacant, and the coordinators are told; the administrators
 * too, when it was a coordinator.
 */
export async function memberLeft(deps: Deps, tenantId: string, teamId: string, person: PersonId): Promise<void> {
  for (const { id } of await groupsIn(deps, tenantId, teamId)) {
    const name = (await deps.store.person(person))?.value.name
    await followTeams(deps, id, 'left', (group) => {
      const set = without(group, person, deps.models[group.modelId]?.enrolment === true)
      return Object.keys(set).length === 0 ? null : { set, about: name ?? group.names?.[person] ?? '' }
    })
  }
}

/** A channel has been deleted: its group goes on in personal chats until a coordinator brings it to another one. */
export async function channelDeleted(deps: Deps, tenantId: string, channelId: string): Promise<void> {
  const groups = (await deps.store.groups(tenantId)).filter((group) => group.channelId === channelId)
  for (const { id } of groups) {
    await followTeams(deps, id, 'channelGone', (group) =>
      group.channelId === channelId ? { set: { channelId: null } } : null,
    )
  }
  await deps.store.forgetChannel(channelId)
}

/** The bot has been taken out of a team, or the team is gone: so are all its channels. */
export async function teamLeft(deps: Deps, tenantId: string, teamId: string): Promise<void> {
  const channels = new Set((await groupsIn(deps, tenantId, teamId)).map(({ channelId }) => channelId ?? ''))
  for (const channelId of channels) await channelDeleted(deps, tenantId, channelId)
  await deps.store.forgetChannel(teamId)
}
