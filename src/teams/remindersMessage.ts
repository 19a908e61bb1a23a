import type { Activity } from 'botbuilder'
import type { ReminderLine } from '../app/deps.ts'
import { remindersCard } from '../cards/reminders.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from '../i18n/messages.ts'
import { cardMessage } from './send.ts'
import { serviceAt } from './turn.ts'
import type { World } from './world.ts'

/** Several reminders as one message: what waits, each with its button; facts only. */
export function remindersMessage(
  world: Pick<World, 'deps' | 'settings'>,
  language: Language,
  lines: ReminderLine[],
): Partial<Activity> {
  const t = messagesIn(language)
  const card = remindersCard({ lines, models: world.deps.models }, serviceAt(world as World), t, language)
  return cardMessage(card, t.reminders.several(String(lines.length)))
}
