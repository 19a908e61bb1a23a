import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import { placeOfSession } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Doubt } from '../domain/review.ts'
import { daysOf } from '../domain/session.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { local } from '../domain/time.ts'
import { clock, day, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, submit, text } from './build.ts'
import type { AdaptiveCard, Element, Input } from './card.ts'
import type { Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { type Choice, doubtTicks, oneOf, shortText } from './inputs.ts'
import { placeInputs } from './placeInputs.ts'
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
  /** How the group usually meets. */
  mode: OperatingModel['mode']
}

/** Where it meets this time, in a few words. */
export function placeInput(value: string | undefined, t: Messages): Input {
  return shortText('place', t.sessions.place, value, { limit: placeLimit })
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

/** A coordinator adds a session besides the rhythm. Inputs day, time, days, mode, place, practicalities. */
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
      ...placeInputs({ mode: form.mode, ...values }, t),
      note(t.sessions.asUsual),
      ...doubtTicks(form.doubts, values, t),
    ],
    [submit(t.sessions.addSave, { verb: 'saveAddSession', groupId: group.id }), backTo({ verb: 'sessions' }, t)],
  )
}

/** A whole session at another time or place. `view`: as it is now. Inputs day, time, mode, place, practicalities. */
export function changeSessionCard(
  form: Pick<GroupSessionForm, 'values' | 'problem' | 'doubts'> & { view: SessionView },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, session } = form.view
  const begins = local(session.start)
  const now = { day: begins.toISODate(), time: begins.toFormat('HH:mm'), ...placeOfSession(session) }
  const values: Record<string, string> = { ...now, ...form.values }
  const about = { groupId: group.id, pick: session.id }
  const within = (choices: Choice[], id: string, title: string) =>
    choices.some((choice) => choice.id === id) ? choices : [{ id, title }, ...choices]
  const days = within(workingDays(service.now, daysAhead, language), now.day, day(session.start, language))
  const times = within(clockTimes(language), now.time, clock(session.start, language))
  return card(
    [
      heading(t.sessions.change),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language))),
      text(t.sessions.changeIntro),
      ...problemLine(form.problem),
      oneOf('day', t.sessions.day, days, values.day, { missing: t.sessions.missingDay, style: 'compact' }),
      oneOf('time', t.sessions.time, times, values.time, { missing: t.sessions.missingTime, style: 'compact' }),
      ...placeInputs(values, t),
      ...doubtTicks(form.doubts, values, t),
    ],
    [
      submit(t.sessions.changeSave, { verb: 'saveChangeSession', ...about, seen: session.start }),
      backTo({ verb: 'session', ...about }, t),
    ],
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
