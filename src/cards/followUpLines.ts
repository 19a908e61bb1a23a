import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { DueFollowUp, SessionView } from '../domain/sessionView.ts'
import type { Messages } from '../i18n/messages.ts'
import { subheading, text } from './build.ts'
import type { Element } from './card.ts'
import { topicName } from './names.ts'

/** More would push the agenda out of sight. */
const most = 10

function how({ resolution, followUpAt }: DueFollowUp, { session }: SessionView, t: Messages): string {
  if (resolution) return t.guide.how[resolution]
  return t.guide.how[followUpAt && followUpAt < session.start ? 'late' : 'due']
}

/** The follow-ups due at a session, a line each: code, topic and a status word, as the whole group may hear them. */
export function followUpLines(view: SessionView, t: Messages, language: Language): Element[] {
  const due = view.followUps ?? []
  if (due.length === 0) return []
  return [
    subheading(t.guide.followUps),
    ...due
      .slice(0, most)
      .map((one) =>
        text(
          `${t.sessions.case(codeText(one.code), topicName(view.model, one.topic, language))} · ${how(one, view, t)}`,
        ),
      ),
    ...(due.length > most ? [text(t.lists.more(due.length - most))] : []),
  ]
}
