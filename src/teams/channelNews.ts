import { ActivityTypes, type TurnContext } from 'botbuilder'
import { channelDeleted, memberLeft, teamLeft } from '../app/groupRoster.ts'
import { personId } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { messagesIn } from '../i18n/messages.ts'
import { cardMessage, sendTo } from './send.ts'
import { placeOf } from './turn.ts'
import { greeting } from './verbs/groupSetUp.ts'
import type { World } from './world.ts'

/** The part of Teams' news that is read (channelData of conversationUpdate and installationUpdate). */
interface ChannelData {
  tenant?: { id?: string }
  team?: { id?: string }
  channel?: { id?: string }
  eventType?: string
  settings?: { selectedChannel?: { id?: string } }
}

const dataOf = (context: TurnContext) => (context.activity.channelData ?? {}) as ChannelData

/** Whether the news is of a team or a channel, not of somebody's personal chat. */
export function isTeamNews(context: TurnContext): boolean {
  const { type, conversation } = context.activity
  if (type !== ActivityTypes.ConversationUpdate && type !== ActivityTypes.InstallationUpdate) return false
  return conversation?.conversationType === 'channel' || Boolean(dataOf(context).team?.id)
}

/** Several pieces of news of one team come at once: they are taken one after another. */
const underWay = new Map<string, Promise<void>>()

async function inTurn(team: string, work: () => Promise<void>): Promise<void> {
  const before = underWay.get(team) ?? Promise.resolve()
  const mine = before
    .catch(() => undefined)
    .then(work)
    .finally(() => {
      if (underWay.get(team) === mine) underWay.delete(team)
    })
  underWay.set(team, mine)
  await mine
}

/** Greets the channel where the bot was added, once for a team, however many pieces of news tell of it. */
async function greet(world: World, team: Place, channelId: string): Promise<void> {
  const { deps, settings, local } = world
  const known = await deps.store.channelPlaces(team.conversationId)
  if (known.some(({ key, greetedAt }) => key === team.key && greetedAt)) return
  const key = local ? `${team.serviceUrl}|${channelId}` : channelId
  const { greetedAt: _, ...place } = { ...team, conversationId: channelId, key }
  await deps.store.saveChannelPlace(channelId, place)
  const card = await greeting(world, channelId, settings.defaultLanguage)
  await sendTo(world, place, cardMessage(card, messagesIn(settings.defaultLanguage).groups.greetingTitle))
  await deps.store.saveChannelPlace(team.conversationId, { ...team, greetedAt: deps.now() })
}

/**
 * What Teams tells of a team where the bot is: it was added or taken away, somebody left, a channel was deleted or came
 * back. Anything else changes nothing. News of another tenant is not listened to.
 */
export async function onTeamNews(context: TurnContext, world: World): Promise<void> {
  const { type, action, membersAdded = [], membersRemoved = [], recipient, conversation } = context.activity
  const { tenant, team, channel, eventType, settings } = dataOf(context)
  const tenants = [tenant?.id, conversation?.tenantId].filter((id) => typeof id === 'string')
  if (tenants.length === 0 || tenants.some((id) => id.toLowerCase() !== world.tenantId.toLowerCase())) return
  const here = placeOf(context, world)
  const teamId = team?.id ?? here.conversationId
  const key = world.local ? `${here.serviceUrl}|${teamId}` : teamId
  const teamPlace = { ...here, conversationId: teamId, key, teamId }
  const { deps, tenantId } = world
  const isBot = ({ id }: { id: string }) => id === recipient.id
  const installed = type === ActivityTypes.InstallationUpdate
  // An upgrade takes the app away and brings it back (`remove-upgrade`, `add-upgrade`): neither is news.
  const gone = installed
    ? action === 'remove'
    : membersRemoved.some(isBot) || eventType === 'teamDeleted' || eventType === 'teamHardDeleted'

  await inTurn(key, async () => {
    if (gone) return teamLeft(deps, tenantId, teamId)
    if (eventType === 'channelDeleted' && channel?.id) return channelDeleted(deps, tenantId, channel.id)
    if (eventType === 'channelRestored' && channel?.id) {
      const { greetedAt: _, ...again } = teamPlace
      await deps.store.saveChannelPlace(teamId, again)
      return greet(world, again, channel.id)
    }
    for (const { aadObjectId } of membersRemoved) {
      if (aadObjectId) await memberLeft(deps, tenantId, teamId, personId(tenantId, aadObjectId))
      else world.log('unknownMemberLeft', { team: teamId })
    }
    if ((installed && action === 'add') || membersAdded.some(isBot)) {
      await greet(world, teamPlace, settings?.selectedChannel?.id ?? here.conversationId)
    }
  })
}
