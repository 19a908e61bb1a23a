import type { Group } from '../domain/group.ts'
import { memberKey, membersByEmail } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import { daysOf } from '../domain/session.ts'
import type { PollView, SessionView } from '../domain/sessionView.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, submit, text } from './build.ts'
import { passOnInput } from './byHand.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { oneOf } from './inputs.ts'
import { answerInputs } from './poll.ts'
import { problemLine } from './sessionForms.ts'

/** Which member without the app; input member. */
function memberInput(group: Group, value: string | undefined, t: Messages, language: Language): Element {
  const choices = membersByEmail(group).map((each) => ({
    id: memberKey(each),
    title: `${each.name}, ${each.profession[language]}`,
  }))
  return oneOf('member', t.sessions.noted.member, choices, value ?? choices[0]?.id, {
    missing: t.sessions.noted.missing,
    style: 'compact',
  })
}

/** A coordinator notes whether a member without the app comes, and finds the words to tell them. Inputs member, reply. */
export function noteReplyCard(
  { view, values, problem }: { view: SessionView; values: Record<string, string>; problem: string | null },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session } = view
  const about = { groupId: group.id, pick: session.id }
  const replies = (['coming', 'notComing'] as const).map((id) => ({ id, title: t.sessions.noted.replies[id] }))
  return card(
    [
      heading(t.sessions.noted.title),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
      note(t.sessions.noted.intro),
      ...problemLine(problem),
      memberInput(group, values.member, t, language),
      oneOf('reply', t.sessions.noted.comes, replies, values.reply, { missing: t.sessions.noted.missing }),
      ...passOnInput(view, service, t, language),
    ],
    [submit(t.buttons.save, { verb: 'saveNoteReply', ...about }), press(t.buttons.back, { verb: 'session', ...about })],
  )
}

/** A coordinator notes what a member without the app answers to a poll. Inputs member, suits1 … */
export function notePollAnswerCard(
  { view, values, problem }: { view: PollView; values: Record<string, string>; problem: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { poll, group } = view
  const about = { groupId: group.id, pick: poll.id }
  return card(
    [
      heading(t.sessions.noted.title),
      text(group.name[language], { weight: 'bolder' }),
      note(t.sessions.noted.intro),
      ...problemLine(problem),
      memberInput(group, values.member, t, language),
      ...answerInputs(view, (_, i) => values[`suits${i + 1}`], t, language),
    ],
    [
      submit(t.buttons.save, { verb: 'saveNotePollAnswer', ...about }),
      press(t.buttons.back, { verb: 'poll', ...about }),
    ],
  )
}
