import type { Language } from '../domain/language.ts'
import { pollDates, usualDeadline } from '../domain/poll.ts'
import { local } from '../domain/time.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, press, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { type Choice, doubtTicks, oneOf } from './inputs.ts'
import { type GroupSessionForm, lengthInput, placeInput, problemLine } from './sessionForms.ts'

/** Twelve weeks of working days; four weeks to answer at most. */
const daysAhead = 60
const deadlines = 20

function dateRow(number: number, form: GroupSessionForm, days: Choice[], t: Messages, language: Language): Element {
  const [dayId, timeId] = [`day${number}`, `time${number}`]
  const missing = number <= pollDates.least ? t.sessions.missingDay : undefined
  return {
    type: 'ColumnSet',
    columns: [
      oneOf(dayId, t.sessions.poll.date(number), days, form.values[dayId], { missing, style: 'compact' }),
      oneOf(timeId, t.sessions.poll.dateTime(number), clockTimes(language), form.values[timeId] ?? '09:00', {
        style: 'compact',
      }),
    ].map((input) => ({ type: 'Column', width: 'stretch', items: [input] })),
  }
}

/** A coordinator asks which date suits. Inputs day1, time1 … day5, time5, days, closesDay, place. */
export function pollFormCard(form: GroupSessionForm, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { group, values, problem } = form
  const days = workingDays(service.now, daysAhead, language)
  const closes = values.closesDay ?? local(usualDeadline(service.now)).toISODate()
  return card(
    [
      heading(t.sessions.poll.startTitle),
      text(group.name[language], { weight: 'bolder' }),
      text(t.sessions.poll.startIntro),
      ...problemLine(problem),
      ...Array.from({ length: pollDates.most }, (_, i) => dateRow(i + 1, form, days, t, language)),
      lengthInput(values.days, form.days, t),
      oneOf('closesDay', t.sessions.poll.closes, workingDays(service.now, deadlines, language), closes, {
        missing: t.sessions.missingDay,
        style: 'compact',
      }),
      placeInput(values.place, t),
      ...doubtTicks(form.doubts, values, t),
    ],
    [
      submit(t.sessions.poll.startSave, { verb: 'saveStartPoll', groupId: group.id }),
      press(t.buttons.back, { verb: 'sessions' }),
    ],
  )
}
