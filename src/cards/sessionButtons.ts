import { membersByEmail } from '../domain/group.ts'
import { codeText } from '../domain/ids.ts'
import { enrolledIn } from '../domain/session.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { plus } from '../domain/time.ts'
import type { Messages } from '../i18n/messages.ts'
import { more, open, press } from './build.ts'
import type { CardAction } from './card.ts'
import type { Service } from './data.ts'
import type { Verb } from './verbs.ts'

/** Where the calendar file of a whole session is. */
export function calendarAddress({ group, session }: SessionView, { publicUrl }: Service): string {
  const parts = [group.id, session.id, session.calendarKey].map(encodeURIComponent)
  return `${publicUrl}/calendar/${parts.join('/')}.ics`
}

/** The calendar file: for those of the group and who enrolled, until 7 days after it. */
function calendar(view: SessionView, service: Service, t: Messages): CardAction[] {
  const { session, agenda } = view
  const there = agenda !== null && session.calendarKey !== '' && service.now <= plus(session.end, { days: 7 })
  return there ? [open(t.buttons.calendar, calendarAddress(view, service))] : []
}

/** The cases on the agenda, a button each to its card: what may be read there is decided again. */
function cases({ agenda, group }: SessionView, t: Messages): CardAction[] {
  return (agenda ?? []).flatMap(({ c }) =>
    c ? [press(t.lists.open(codeText(c.code)), { verb: 'show', groupId: group.id, id: c.id, side: 'group' })] : [],
  )
}

/** The cases that can still be moved to another slot, a button each: the form for it is the one of "place". */
function moves({ actions, agenda, group, session }: SessionView, service: Service, t: Messages): CardAction[] {
  if (!actions.includes('cancel') || service.now >= session.start) return []
  return (agenda ?? []).flatMap(({ c }) =>
    c === null || c.state !== 'scheduled'
      ? []
      : [press(t.sessions.move(codeText(c.code)), { verb: 'place', groupId: group.id, id: c.id, side: 'group' })],
  )
}

/** The buttons of a session's card: one's own answer and the way in at once, the rest behind "Muuta". */
export function sessionButtons(view: SessionView, service: Service, t: Messages): CardAction[] {
  const { actions, group, session, reply } = view
  const button = (title: string, verb: Verb) => press(title, { verb, groupId: group.id, pick: session.id })
  const has = (action: (typeof actions)[number]) => actions.includes(action)
  const answers = has('reply')
    ? [
        ...(reply === 'coming' ? [] : [button(t.sessions.coming, 'coming')]),
        ...(reply === 'notComing' ? [] : [button(t.sessions.notComing, 'notComing')]),
      ]
    : []
  const inside = view.agenda !== null && !session.cancelled && service.now < session.end
  const join = inside && session.joinUrl ? [open(t.buttons.join, session.joinUrl)] : []
  const rest = [
    ...(session.cancelled ? [] : calendar(view, service, t)),
    ...cases(view, t),
    ...moves(view, service, t),
    ...(has('unenrol') ? [button(t.sessions.unenrol, 'unenrol')] : []),
    ...(has('noteReply') && membersByEmail(group).length > 0 ? [button(t.sessions.noted.button, 'noteReply')] : []),
    ...(has('removeEnrolled') && enrolledIn(session).length > 0
      ? [button(t.sessions.removing.button, 'removeEnrolled')]
      : []),
    ...(has('mark') ? [button(t.sessions.attendance, 'attendance')] : []),
    ...(has('move') ? [button(t.sessions.change, 'changeSession')] : []),
    ...(has('cancel') ? [button(t.sessions.cancel, 'cancelSession')] : []),
    press(t.sessions.home, { verb: 'sessions' }),
  ]
  return [
    ...answers,
    ...(has('enrol') ? [button(t.sessions.enrol, 'enrol')] : []),
    ...join,
    ...more(t.status.more, rest),
  ]
}
