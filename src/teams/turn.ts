import type { TurnContext } from 'botbuilder'
import { languageOf, meet, stranger } from '../app/people.ts'
import type { Service } from '../cards/data.ts'
import type { Actor } from '../domain/access.ts'
import { personId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Person, Place } from '../domain/person.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import type { World } from './world.ts'

/** Where something was said: a form is opened in the personal chat only. */
export type Where = 'personal' | 'groupChat' | 'channel'

/** One thing that somebody did in Teams, as plain data with the means to answer it. */
export interface Turn {
  world: World
  actor: Actor
  person: Person
  language: Language
  t: Messages
  service: Service
  where: Where
  place: Place
  /** The message whose card was pressed. */
  messageId: string | null
}

/** Who speaks, from which tenant; null when it is nobody whom we serve (another tenant, no Entra identity). */
export function actorOf(context: TurnContext, world: World): Actor | null {
  const { from, conversation, channelData } = context.activity
  const tenants = [conversation?.tenantId, channelData?.tenant?.id].filter((id): id is string => typeof id === 'string')
  const ours = tenants.length > 0 && tenants.every((id) => id.toLowerCase() === world.tenantId.toLowerCase())
  if (!ours || !from?.aadObjectId) return null
  return {
    id: personId(world.tenantId, from.aadObjectId),
    tenantId: world.tenantId,
    name: from.name ?? '',
    administrator: world.adminIds.includes(personId(world.tenantId, from.aadObjectId)),
  }
}

/** Where the conversation takes place. */
export function whereOf(context: TurnContext): Where {
  const kind = context.activity.conversation?.conversationType
  return kind === 'channel' || kind === 'groupChat' ? kind : 'personal'
}

/** The conversation as a place where the bot can speak later. A channel's thread is not the place: the channel is. */
export function placeOf(context: TurnContext, world: World): Place {
  const { serviceUrl, conversation, recipient } = context.activity
  const conversationId = conversation.id.split(';')[0] ?? conversation.id
  const team: unknown = context.activity.channelData?.team?.id
  return {
    key: world.local ? `${serviceUrl}|${conversationId}` : conversationId,
    serviceUrl,
    conversationId,
    tenantId: world.tenantId,
    botId: recipient.id,
    ...(typeof team === 'string' ? { teamId: team } : {}),
  }
}

/** The client's language, where it is to be trusted. */
export function localeOf(context: TurnContext, world: World): string | undefined {
  return world.local ? undefined : context.activity.locale
}

/** What cards say of the service at this moment. */
export function serviceAt(world: World): Service {
  const { publicUrl, teamsAppId = null, graphOrganiser = null, emergencyNumber, socialEmergencyNumber } = world.settings
  const invites = graphOrganiser !== null
  return { now: world.deps.now(), publicUrl, teamsAppId, invites, emergencyNumber, socialEmergencyNumber }
}

/** The turn as if the person had never been met: enough to tell them, in some language, that the store cannot be reached. */
export function beginTurn(context: TurnContext, world: World, actor: Actor): Turn {
  const person = stranger(actor)
  const language = languageOf(person, localeOf(context, world), world.settings.defaultLanguage)
  return {
    world,
    actor,
    person,
    language,
    t: messagesIn(language),
    service: serviceAt(world),
    where: whereOf(context),
    place: placeOf(context, world),
    messageId: context.activity.replyToId ?? null,
  }
}

/** The turn with the person as remembered: one storage round trip. */
export async function recalled(turn: Turn): Promise<Turn> {
  const { person } = await meet(turn.world.deps, turn.actor)
  const language = person.language ?? turn.language
  return {
    ...turn,
    actor: { ...turn.actor, name: turn.actor.name || person.name },
    person,
    language,
    t: messagesIn(language),
  }
}

/** The same turn in another language, after the person chose it. */
export function inLanguage(turn: Turn, language: Language): Turn {
  return { ...turn, language, t: messagesIn(language), person: { ...turn.person, language } }
}
