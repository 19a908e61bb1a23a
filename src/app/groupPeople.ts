import type { Group } from '../domain/group.ts'
import { peopleIn } from '../domain/groupChange.ts'
import type { PersonId } from '../domain/ids.ts'
import { refuse } from '../domain/problem.ts'
import type { Deps, RosterMember } from './deps.ts'

/** Somebody with a role in a group. `opened`: has the app, so that what is sent reaches them. */
export interface GroupPerson {
  id: PersonId
  name: string
  opened: boolean
}

/** The people of a group, with their names and whether they have opened the app. */
export async function peopleOf(deps: Deps, group: Group): Promise<GroupPerson[]> {
  const known = await Promise.all(peopleIn(group).map(async (id) => ({ id, row: await deps.store.person(id) })))
  return known.map(({ id, row }) => ({
    id,
    name: row?.value.name || group.names?.[id] || '',
    opened: Boolean(row?.value.place),
  }))
}

/** Whom to pick from: the team's people by name, without a channel the group's own. Where a channel has several places, one that answers will do. */
export async function rosterOf(deps: Deps, group: Group): Promise<RosterMember[]> {
  const places = group.channelId ? await deps.store.channelPlaces(group.channelId) : []
  if (places.length === 0) return ownPeople(deps, group)
  let failure: unknown
  for (const place of places) {
    try {
      const members = await deps.roster.members(place)
      return members.toSorted((a, b) => a.name.localeCompare(b.name, 'fi'))
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

async function ownPeople(deps: Deps, group: Group): Promise<RosterMember[]> {
  const own = await peopleOf(deps, group)
  return own.flatMap(({ id, name }) => (name ? [{ person: id, name, email: null }] : []))
}

/** The person with this id among those to pick from. Refuses everybody else: people are picked, never typed. */
export async function picked(deps: Deps, group: Group, person: string): Promise<RosterMember> {
  const found = (await rosterOf(deps, group)).find((member) => member.person === person)
  return found ?? refuse({ kind: 'badInput', field: 'person', why: 'missing' })
}
