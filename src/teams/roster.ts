import { TeamsInfo } from 'botbuilder'
import type { Roster, RosterMember } from '../app/deps.ts'
import { personId } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { inPlace } from './send.ts'
import { within } from './within.ts'
import type { World } from './world.ts'

/** Teams gives 50 to 500 members at once. */
const pageSize = 500
/** A team has at most 25,000 members; nobody picks from so many. */
const mostPages = 10
const rosterMs = 6_000

/** Asks Teams for the people of a channel's team, page by page; those of other tenants are left out: they have no app. */
export function createRoster(speaker: Pick<World, 'adapter' | 'appId'>, tenantId: string): Roster {
  async function members(channel: Place): Promise<RosterMember[]> {
    const found: RosterMember[] = []
    await inPlace(speaker, channel, async (context) => {
      let token: string | undefined
      for (let page = 0; page < mostPages; page += 1) {
        const team = channel.teamId ?? channel.conversationId
        const answer = await TeamsInfo.getPagedTeamMembers(context, team, pageSize, token)
        for (const member of answer.members ?? []) {
          // Teams names the object id so or so; the library reads one of the two.
          const { aadObjectId, objectId, name, tenantId: own } = member as typeof member & { objectId?: string }
          const id = aadObjectId ?? objectId
          if (!id || !name || (own && own.toLowerCase() !== tenantId.toLowerCase())) continue
          found.push({ person: personId(tenantId, id), name })
        }
        token = answer.continuationToken
        if (!token) return
      }
    })
    return found
  }
  return { members: (channel) => within(rosterMs, members(channel)) }
}
