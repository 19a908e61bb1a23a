import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { daysOf } from '../domain/session.ts'
import { leftIn, type SessionView } from '../domain/sessionView.ts'
import { day, moment, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { type Attending, attendingChoices } from './attendance.ts'
import { card, heading, press, row, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { anyOf } from './inputs.ts'

function headOf({ group, session }: SessionView, title: string, language: Language): Element[] {
  return [
    heading(title),
    text(group.name[language], { weight: 'bolder' }),
    ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
  ]
}

/**
 * The one question after a session, for the whole of it: was it held, and who was there. Input present: the keys of those
 * ticked. Held, the cases follow one by one; "not held" is a press of its own, which asks once more.
 */
export function recordSessionCard(
  { view, people, chosen }: { view: SessionView; people: Attending[]; chosen: string[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const about = { groupId: view.group.id, pick: view.session.id }
  const choices = attendingChoices(people, language)
  const say = t.guide.record
  return card(
    [
      ...headOf(view, say.title, language),
      text(leftIn(view).length > 0 ? say.intro : say.introEmpty),
      ...(choices.length > 0 ? [anyOf('present', t.sessions.attendancePeople, choices, chosen)] : []),
    ],
    [
      submit(say.held, { verb: 'saveRecordSession', ...about }),
      press(say.notHeld, { verb: 'sessionNotHeld', ...about }),
      press(t.buttons.back, { verb: 'session', ...about }),
    ],
  )
}

/** Asks once more before a session counts as not held: what becomes of its cases. */
export function sessionNotHeldCard(
  { view }: { view: SessionView },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const about = { groupId: view.group.id, pick: view.session.id }
  return card(
    [...headOf(view, t.guide.record.notHeldTitle, language), text(t.guide.record.notHeldCases(leftIn(view).length))],
    [
      press(t.guide.record.notHeld, { verb: 'saveSessionNotHeld', ...about }),
      press(t.buttons.back, { verb: 'recordSession', ...about }),
    ],
  )
}

/** What is recorded of a session and what is left, on its card: for those who record it; where its cases went, for all. */
export function recordLines(view: SessionView, t: Messages, language: Language): Element[] {
  const { record } = view.session
  if (!record) return []
  if (!record.held) return record.movedTo ? [text(t.guide.record.movedTo(moment(record.movedTo, language)))] : []
  if (!view.actions.includes('record')) return []
  const count = leftIn(view).length
  return [text(count > 0 ? t.guide.record.left(count) : t.guide.record.all, { weight: 'bolder' })]
}

/** What is done with a session once it runs, a row each: the guide, the record of the whole, of each case that is left; where its cases went. */
export function recordRows(view: SessionView, t: Messages, language: Language): Element[] {
  const { group, model, session, actions, agenda } = view
  const about = { groupId: group.id, pick: session.id }
  const movedTo = agenda && session.record?.movedTo
  const guided = actions.includes('guide') && model.guide !== null && !session.record
  const records = actions.includes('record') && !session.cancelled
  const cases = records && session.record ? leftIn(view) : []
  return [
    ...(guided ? [press(t.guide.open, { verb: 'guide', ...about })] : []),
    ...(records && !session.record ? [press(t.guide.record.open, { verb: 'recordSession', ...about })] : []),
    ...cases.map(({ id, code }) =>
      press(t.guide.record.case(codeText(code)), { verb: 'outcome', ...about, id, side: 'group' }),
    ),
    ...(movedTo ? [press(t.sessions.open(day(movedTo, language)), { verb: 'session', ...about, pick: movedTo })] : []),
  ].map(row)
}
