import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Poll } from '../domain/poll.ts'
import { daysOf, type Session } from '../domain/session.ts'
import type { SessionAction } from '../domain/sessionAccess.ts'
import { day, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, inert, open, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { shortened } from './names.ts'

/** What one group's part of the list shows. */
export interface ListedSessions {
  group: Group
  model: OperatingModel
  sessions: Session[]
  polls: Poll[]
  actions: SessionAction[]
  /** A member here may leave the group by themselves. */
  mayLeave: boolean
}

/** So many letters of a title fit a phone. */
const titleWidth = 48
/** So many groups fit one card. */
const most = 8

/** One group's part; `several`: of more than one group, so that each button tells whose it is. */
function partOf(
  { group, sessions, polls, actions, mayLeave }: ListedSessions,
  several: boolean,
  t: Messages,
  language: Language,
): Element[] {
  const about = { groupId: group.id }
  const named = (title: string) =>
    several ? t.sessions.ofGroup(title, shortened(inert(group.name[language]), titleWidth - title.length - 2)) : title
  const meets = sessions.flatMap((session): Element[] => [
    ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
    row(press(named(t.sessions.open(day(session.start, language))), { verb: 'session', ...about, pick: session.id })),
  ])
  return [
    { ...subheading(group.name[language]), separator: true },
    ...(meets.length > 0 ? meets : [text(t.sessions.none)]),
    ...polls.map((poll) => row(press(named(t.sessions.poll.openPoll), { verb: 'poll', ...about, pick: poll.id }))),
    ...(actions.includes('add') ? [row(press(named(t.sessions.add), { verb: 'addSession', ...about }))] : []),
    ...(actions.includes('startPoll') && polls.length === 0
      ? [row(press(named(t.sessions.poll.start), { verb: 'startPoll', ...about }))]
      : []),
    ...(mayLeave ? [row(press(named(t.sessions.leave), { verb: 'saveGroup', ...about, pick: 'leave' }))] : []),
  ]
}

/** The sessions ahead of the groups that the person has a part in, and the polls that wait for an answer. */
export function sessionsCard(
  data: { groups: ListedSessions[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const several = data.groups.length > 1
  const parts = data.groups.slice(0, most).flatMap((group) => partOf(group, several, t, language))
  return card(
    [heading(t.sessions.listTitle), ...(parts.length > 0 ? parts : [text(t.sessions.listEmpty)])],
    [press(t.first.home, { verb: 'home' })],
  )
}

/** In a channel: the way to the personal chat, where sessions and polls are opened. */
export function chatHintCard(
  data: { botLink: string | null },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  return card([text(t.sessions.inChat)], data.botLink ? [open(t.first.channelOpen, data.botLink)] : [])
}

/** What could not be done, alone. */
export function sessionProblemCard(
  data: { text: string },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  return card([text(data.text)], [press(t.sessions.home, { verb: 'sessions' }), press(t.first.home, { verb: 'home' })])
}
