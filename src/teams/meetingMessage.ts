import type { Activity } from 'botbuilder'
import type { Meeting } from '../app/deps.ts'
import { guideCard, guideHeadline } from '../cards/guide.ts'
import { pollCard, pollHeadline } from '../cards/poll.ts'
import { sessionCard, sessionHeadline } from '../cards/session.ts'
import { guideNow } from '../domain/guide.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from '../i18n/messages.ts'
import { cardMessage } from './send.ts'
import { serviceAt } from './turn.ts'
import type { World } from './world.ts'

/** A session's or a poll's card as a message: facts only, as the person whom it is for sees them. */
export function meetingMessage(
  world: Pick<World, 'deps' | 'settings'>,
  language: Language,
  meeting: Meeting,
): Partial<Activity> {
  const t = messagesIn(language)
  const service = serviceAt(world as World)
  const name = meeting.view.group.name[language]
  if (meeting.kind === 'session' && meeting.as === 'guide') {
    const { model, session } = meeting.view
    const now = model.guide && guideNow(session, model.guide, service.now)
    const title = `${name}: ${guideHeadline(meeting.view, now, t)}`
    return cardMessage(guideCard(meeting.view, service, t, language), title)
  }
  return meeting.kind === 'session'
    ? cardMessage(sessionCard(meeting, service, t, language), `${name}: ${sessionHeadline(meeting, t)}`)
    : cardMessage(pollCard(meeting, service, t, language), `${name}: ${pollHeadline(meeting, service, t)}`)
}
