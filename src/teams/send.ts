import type { Activity, ConversationReference, TurnContext } from 'botbuilder'
import type { AdaptiveCard } from '../cards/card.ts'
import type { Place } from '../domain/person.ts'
import { tryOnce } from './once.ts'
import type { Pace } from './pace.ts'
import type { World } from './world.ts'

const cardType = 'application/vnd.microsoft.card.adaptive'

/** A card as a message, as Bot Framework's MessageFactory makes it. `summary` is what a notification shows: never a text of anybody's. */
export function cardMessage(card: AdaptiveCard, summary: string): Partial<Activity> {
  const attachments = [{ contentType: cardType, content: card }]
  return { type: 'message', attachmentLayout: 'list', inputHint: 'acceptingInput', attachments, summary }
}

function reference(place: Place): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    conversation: { id: place.conversationId, tenantId: place.tenantId } as ConversationReference['conversation'],
    bot: { id: place.botId, name: 'Rinnalla' },
  }
}

/** `callMs`: a call that takes longer is broken off. */
export type Speaker = Pick<World, 'adapter' | 'appId'> & { pace?: Pace; callMs?: number }

/**
 * Runs something in a conversation of the bot's own accord. Errors come out here: the adapter itself would swallow what
 * a callback throws (its onTurnError resolves), so they are caught inside and thrown again outside.
 */
export async function inPlace<T>(
  { adapter, appId }: Speaker,
  place: Place,
  act: (context: TurnContext) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined
  let failure: unknown
  await adapter.continueConversationAsync(appId, reference(place), async (context) => {
    try {
      result = { value: await act(context) }
    } catch (error) {
      failure = error
    }
  })
  if (!result) throw failure ?? new Error('nothing was sent')
  return result.value
}

/** Sends a message to a place, at the pace that Teams allows; resolves to its id. */
export async function sendTo(speaker: Speaker, place: Place, message: Partial<Activity>): Promise<string> {
  await speaker.pace?.turn(place.conversationId)
  return inPlace(speaker, place, async (context) => {
    tryOnce(context, speaker.callMs)
    return (await context.sendActivity(message))?.id ?? ''
  })
}

/** Replaces a message that is out there. */
export async function updateAt(
  speaker: Speaker,
  place: Place,
  activityId: string,
  message: Partial<Activity>,
): Promise<void> {
  await speaker.pace?.turn(place.conversationId)
  return inPlace(speaker, place, async (context) => {
    tryOnce(context, speaker.callMs)
    await context.updateActivity({ ...message, id: activityId })
  })
}
