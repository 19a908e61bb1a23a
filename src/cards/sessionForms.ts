import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Doubt } from '../domain/review.ts'
import { daysOf } from '../domain/session.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, press, submit, text } from './build.ts'
import type { AdaptiveCard, Element, Input } from './card.ts'
import type { Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { anyOf, doubtTicks, oneOf } from './inputs.ts'
import type { VerbData } from './verbs.ts'

/** Half a year of working days. */
const daysAhead = 120
/** Places are short. */
const placeLimit = 100

/** A form of a group's coordinator; `problem`: what could not be taken, in a sentence. */
export interface GroupSessionForm {
  group: Group
  values: Record<string, string>
  problem: string | null
  /** Words of the place that may be names, to be ticked. */
  doubts: Doubt[]
  /** How many days a session of the group usually lasts. */
  days: 1 | 2
}

/** Where it meets this time, in a few words; empty: as always. */
export function placeInput(value: string | undefined, t: Messages): Input {
  return {
    type: 'Input.Text',
    id: 'place',
    label: t.sessions.place,
    maxLength: placeLimit,
    ...(value ? { value } : {}),
  }
}

export function lengthInput(value: string | undefined, usual: 1 | 2, t: Messages): Input {
  const choices = [
    { id: '1', title: t.sessions.lengths.one },
    { id: '2', title: t.sessions.lengths.two },
  ]
  return oneOf('days', t.sessions.length, choices, value ?? String(usual))
}

/** What could not be taken, above the fields. */
export function problemLine(problem: string | null): Element[] {
  return problem ? [{ type: 'Container', style: 'attention', items: [text(problem, { weight: 'bolder' })] }] : []
}

const backTo = (data: VerbData, t: Messages) => press(t.buttons.back, data)

/** A coordinator adds a session besides the rhythm. Inputs day, time, days, place. */
export function addSessionCard(
  form: GroupSessionForm,
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, values, problem } = form
  return card(
    [
      heading(t.sessions.addTitle),
      text(group.name[language], { weight: 'bolder' }),
      text(t.sessions.addIntro),
      ...problemLine(problem),
      oneOf('day', t.sessions.day, workingDays(service.now, daysAhead, language), values.day, {
        missing: t.sessions.missingDay,
        style: 'compact',
      }),
      oneOf('time', t.sessions.time, clockTimes(language), values.time ?? '09:00', {
        missing: t.sessions.missingTime,
        style: 'compact',
      }),
      lengthInput(values.days, form.days, t),
      placeInput(values.place, t),
      ...doubtTicks(form.doubts, values, t),
    ],
    [submit(t.sessions.addSave, { verb: 'saveAddSession', groupId: group.id }), backTo({ verb: 'sessions' }, t)],
  )
}

/** Asks once more before a session is cancelled: what becomes of its cases. */
export function cancelSessionCard(
  { view }: { view: SessionView },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session, agenda } = view
  const count = (agenda ?? []).filter(({ c }) => c !== null).length
  const about = { groupId: group.id, pick: session.id }
  return card(
    [
      heading(t.sessions.cancelTitle),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
      text(t.sessions.cancelCases(count)),
    ],
    [press(t.sessions.cancelSave, { verb: 'saveCancelSession', ...about }), backTo({ verb: 'session', ...about }, t)],
  )
}

/** A coordinator takes a worker's enrolment back. Input member: whose. */
export function removeEnrolledCard(
  { view, people, problem }: { view: SessionView; people: { key: string; name: string }[]; problem: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session } = view
  const about = { groupId: group.id, pick: session.id }
  const say = t.sessions.removing
  const choices = people.map(({ key, name }) => ({ id: key, title: name || t.groups.unknownName }))
  return card(
    [
      heading(say.title),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
      ...problemLine(problem),
      ...(choices.length === 0
        ? [text(say.none)]
        : [text(say.intro), oneOf('member', say.who, choices, undefined, { missing: say.missing, style: 'compact' })]),
    ],
    [
      ...(choices.length === 0 ? [] : [submit(say.save, { verb: 'saveRemoveEnrolled', ...about })]),
      backTo({ verb: 'session', ...about }, t),
    ],
  )
}

/** The secretary or a coordinator marks who was there. Input present: the keys of those ticked. */
export function attendanceCard(
  { view, people, chosen }: { view: SessionView; people: { key: string; name: string }[]; chosen: string[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session } = view
  const about = { groupId: group.id, pick: session.id }
  const choices = people.map(({ key, name }) => ({ id: key, title: name || key }))
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
      backTo({ verb: 'session', ...about }, t),
    ],
  )
}
