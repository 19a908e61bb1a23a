import { stranger } from '../app/people.ts'
import type { AdaptiveCard, Element } from '../cards/card.ts'
import type { FilledForm } from '../cards/data.ts'
import type { Verb } from '../cards/verbs.ts'
import type { Actor } from '../domain/access.ts'
import type { Language } from '../domain/language.ts'
import type { Place } from '../domain/person.ts'
import { messagesIn } from '../i18n/messages.ts'
import { type Answer, answered } from './answer.ts'
import { readPress } from './inputs.ts'
import { serviceAt, type Turn } from './turn.ts'
import { welcome } from './verbs/first.ts'
import { handlers } from './verbs/table.ts'
import type { World } from './world.ts'

/** A press that reached the server without Teams: from the tab. All of it is untrusted. */
interface TabPress {
  verb: string
  data?: Record<string, unknown>
  inputs?: Record<string, string>
  language?: Language
  channelId?: string
}

/** The answer for the tab. `done`: what has been done, in a sentence; `form`: a request form as data; `fault`: the reference of what failed, and nothing else. */
interface TabAnswer {
  card: AdaptiveCard
  instead: string | null
  done: string | null
  form: FilledForm | null
  fault: string | null
}

/** What is done in a channel itself. */
const inChannel: readonly Verb[] = ['setUpGroup', 'groupModel', 'createGroup', 'bringGroup', 'saveBringGroup']

/** The channel whose tab it is, for somebody who is in its team; else null. Teams is asked: what the tab says is no proof. */
async function channelOf({ deps }: World, actor: Actor, channelId: string): Promise<Place | null> {
  for (const place of await deps.store.channelPlaces(channelId)) {
    const members = await deps.roster.members(place)
    if (members.some(({ person }) => person === actor.id)) return place
  }
  return null
}

const isHeading = (element: Element) => element.type === 'TextBlock' && element.style === 'heading'

/** The headline of a consultation's card that a change came back with; a card that was only opened tells of nothing done. */
function doneBy(verb: Verb | undefined, { card, shows }: Answer): string | null {
  const heading = shows && verb !== 'show' ? card.body.find(isHeading) : undefined
  return heading?.type === 'TextBlock' ? heading.text : null
}

/**
 * Presses from the tab, carried out by the very handlers of the cards as if in the person's own chat: the same rights, the
 * same check of words, the same refusals. Nothing is sent and no message is brought up to date but by what the change
 * itself calls for.
 */
export function createPress(world: World): (actor: Actor, press: TabPress) => Promise<TabAnswer> {
  return async (actor, { verb, data, inputs, language = world.settings.defaultLanguage, channelId }) => {
    const pressed = readPress({ action: { verb, data: { ...data, ...inputs } } })
    const begun: Turn = {
      world,
      actor,
      person: stranger(actor),
      language,
      t: messagesIn(language),
      // What would lead to the tab leads nowhere from there.
      service: { ...serviceAt(world), teamsAppId: null },
      where: 'personal',
      place: { key: '', serviceUrl: '', conversationId: '', tenantId: world.tenantId, botId: '' },
      messageId: null,
    }
    const work = async (turn: Turn): Promise<Answer> => {
      if (!pressed) return welcome(turn, 'back')
      const place = channelId && inChannel.includes(pressed.verb) ? await channelOf(world, actor, channelId) : null
      return handlers[pressed.verb](place ? { ...turn, where: 'channel', place } : turn, pressed)
    }
    const { answer, fault } = await answered(begun, pressed?.verb ?? 'press', pressed, work)
    const { card, instead = null, form = null } = answer
    const done = instead === null ? (answer.done ?? doneBy(pressed?.verb, answer)) : null
    return { card, instead, done, form, fault }
  }
}
