import type { Activity } from 'botbuilder'
import { asideNewsCard } from '../cards/upkeep.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from '../i18n/messages.ts'
import { cardMessage } from './send.ts'
import { serviceAt } from './turn.ts'
import type { World } from './world.ts'

/** That so many duties of the service have been set aside, as a message to an administrator. */
export function asideMessage(
  world: Pick<World, 'deps' | 'settings'>,
  language: Language,
  count: number,
): Partial<Activity> {
  const t = messagesIn(language)
  const card = asideNewsCard({ count }, serviceAt(world as World), t, language)
  return cardMessage(card, t.upkeep.news(String(count)))
}
