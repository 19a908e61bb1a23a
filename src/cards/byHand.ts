import { membersByEmail } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import { daysOf, modeOf, placeOf, practicalitiesOf } from '../domain/session.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { note, text } from './build.ts'
import type { Element } from './card.ts'
import type { Service } from './data.ts'
import { longText } from './inputs.ts'
import { calendarAddress } from './sessionButtons.ts'

/** After which news somebody has to be told by hand. */
const telling: readonly (SessionNoticeKind | null)[] = [null, 'added', 'agenda', 'moved', 'placed', 'cancelled']

/** The members without the app of a session ahead, whom nobody invites: without Graph no invitation leaves the service. */
function unreached({ group, session }: SessionView, { invites, now }: Service): string[] {
  return invites || now >= session.start
    ? []
    : membersByEmail(group).map(({ name, profession }) => name || profession.fi)
}

/** For a coordinator: who has to be told by hand of what the card says, and where the words for it are. */
export function byHandLines(
  { view, notice }: { view: SessionView; notice: SessionNoticeKind | null },
  service: Service,
  t: Messages,
): Element[] {
  const names = unreached(view, service)
  if (!view.actions.includes('add') || names.length === 0 || !telling.includes(notice)) return []
  const { off, tell, where } = t.sessions.byHand
  if (view.session.cancelled) return [text(off(names.join(', ')))]
  return [text(tell(names.join(', '))), note(where(t.sessions.noted.button))]
}

/** The words to copy for them: when, where, the way in, the calendar file. Nothing of a case. Input passOn; it is not read. */
export function passOnInput(view: SessionView, service: Service, t: Messages, language: Language): Element[] {
  if (unreached(view, service).length === 0) return []
  const { group, session } = view
  const { byHand, modes } = t.sessions
  const place = placeOf(session)
  const lines = [
    group.name[language],
    ...daysOf(session).map(({ start, end }) => span(start, end, language)),
    place ? `${place} (${modes[modeOf(session)]})` : modes[modeOf(session)],
    practicalitiesOf(session),
    session.joinUrl ? byHand.join(session.joinUrl) : '',
    byHand.calendar(calendarAddress(view, service)),
  ]
  return [longText('passOn', byHand.copy, lines.filter((line) => line !== '').join('\n'))]
}
