import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, more, note, press, row, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'

/**
 * First contact, and the answer to anything that was not understood: a warm sentence, one big button, the rest behind
 * "Muuta". Says that this is no emergency service and that nothing identifying belongs in the chat (domain rules 1.5).
 */
export function welcomeCard(
  data: { lead: 'welcome' | 'notUnderstood' | 'back'; hasDraft: boolean; coordinates: boolean },
  service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const draft = data.hasDraft ? [text(t.first.draft), row(press(t.first.resume, { verb: 'resume' }))] : []
  const begin = { ...press(t.first.begin, { verb: 'begin' }), style: 'positive' as const }
  const rest = [
    press(t.first.mine, { verb: 'mine' }),
    ...(data.coordinates ? [press(t.first.queue, { verb: 'queue' }), press(t.groups.title, { verb: 'group' })] : []),
    press(t.sessions.home, { verb: 'sessions' }),
    press(t.first.help, { verb: 'help' }),
    press(t.first.language, { verb: 'language' }),
    press(t.reminders.title, { verb: 'reminders' }),
    press(t.first.privacy, { verb: 'privacy' }),
    ...(data.hasDraft ? [press(t.first.discardDraft, { verb: 'discardDraft' })] : []),
  ]
  return card(
    [
      heading(t.first.lead[data.lead]),
      ...draft,
      note(t.first.noIdentifiers),
      note(t.first.emergency(service.emergencyNumber, service.socialEmergencyNumber)),
    ],
    [begin, ...more(t.first.more, rest)],
  )
}
