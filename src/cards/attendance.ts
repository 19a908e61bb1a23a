import type { Language, Localised } from '../domain/language.ts'
import { daysOf } from '../domain/session.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, press, submit, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { anyOf, type Choice } from './inputs.ts'

/** Somebody who could have been there. */
export interface Attending {
  key: string
  name: string
  profession?: Localised
}

/** Whom one can tick as there: by name, else by profession; never by an id. */
export function attendingChoices(people: Attending[], language: Language): Choice[] {
  return people.map(({ key, name, profession }) => ({ id: key, title: name || (profession?.[language] ?? '–') }))
}

/** The secretary or a coordinator marks who was there. Input present: the keys of those ticked. */
export function attendanceCard(
  { view, people, chosen }: { view: SessionView; people: Attending[]; chosen: string[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session } = view
  const about = { groupId: group.id, pick: session.id }
  const choices = attendingChoices(people, language)
  const none = choices.length === 0
  return card(
    [
      heading(t.sessions.attendanceTitle),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
      none ? text(t.sessions.attendanceNone) : anyOf('present', t.sessions.attendancePeople, choices, chosen),
    ],
    [
      ...(none ? [] : [submit(t.buttons.save, { verb: 'saveAttendance', ...about })]),
      press(t.buttons.back, { verb: 'session', ...about }),
    ],
  )
}
