import { type TeamsChannelAccount, TeamsInfo } from 'botbuilder'
import type { Roster, RosterMember } from '../app/deps.ts'
import { objectIdOf, type PersonId, personId } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { inPlace } from './send.ts'
import { within } from './within.ts'
import type { World } from './world.ts'

/** Teams gives 50 to 500 members at once. */
const pageSize = 500
/** A team has at most 25,000 members; nobody picks from so many. */
const mostPages = 10
const rosterMs = 6_000

/** The e-mail, else the name somebody signs in with, which is an address too; null when it is neither. */
function addressOf({ email, userPrincipalName }: Pick<TeamsChannelAccount, 'email' | 'userPrincipalName'>) {
  const isAddress = (each: string | undefined) => /^[^\s@]+@[^\s@]+$/.test(each ?? '')
  return [email, userPrincipalName].find(isAddress) ?? null
}

/**
 * Asks Teams who people are: those of a channel's team, page by page; people of other tenants and guests
 * are left out, they have no app. A person's address is asked in their own chat.
 */
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
          const {
            aadObjectId,
            objectId,
            name,
            userRole,
            tenantId: own,
          } = member as typeof member & { objectId?: string }
          const id = aadObjectId ?? objectId
          if (!id || !name || userRole === 'guest') continue
          if (own && own.toLowerCase() !== tenantId.toLowerCase()) continue
          found.push({ person: personId(tenantId, id), name, email: addressOf(member) })
        }
        token = answer.continuationToken
        if (!token) return
      }
    })
    return found
  }
  /** The first channel of a team has the team's own id, and no name of its own. */
  const channels = (channel: Place) =>
    inPlace(speaker, channel, async (context) => {
      const all = await TeamsInfo.getTeamChannels(context, channel.teamId ?? channel.conversationId)
      return all.flatMap(({ id, name }) => (id ? [{ id, name: name || 'General' }] : []))
    })
  const address = (person: PersonId, chat: Place) =>
    inPlace(speaker, chat, async (context) => addressOf(await TeamsInfo.getMember(context, objectIdOf(person))))
  return {
    members: (channel) => within(rosterMs, members(channel)),
    channels: (channel) => within(rosterMs, channels(channel)),
    address: (person, chat) => within(rosterMs, address(person, chat)),
  }
}
