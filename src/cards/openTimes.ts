import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OpenTime, Weekly } from '../domain/openTimes.ts'
import { instantOf, local, plus, sameDay } from '../domain/time.ts'
import { clock, day, moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, row, subheading, submit, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { anyOf, type Choice, oneOf } from './inputs.ts'
import { offeredDays, timeRow } from './timeForms.ts'

/** So many times, and so many series, fit a card. */
const mostTimes = 24
const mostSeries = 8
/** Rows of day and clock time in the form. */
export const timeRows = 5

/** What a form of the consultant's says above its fields when something in it cannot be taken. */
const problemLine = (problem: string | null): Element[] =>
  problem === null ? [] : [{ type: 'Container', style: 'attention', items: [text(problem, { weight: 'bolder' })] }]

/** A weekly time as people say it: "tiistaisin klo 9". */
function everyWeek({ weekday, time }: Weekly, t: Messages, language: Language): string {
  return `${t.openTimes.weekdays[weekday - 1]} ${clock(instantOf('2026-01-15', time) as Instant, language)}`
}

const dayOf = (date: string, language: Language) => day(instantOf(date, '12:00') as Instant, language)

function seriesLines(weekly: Weekly[], t: Messages, language: Language): Element[] {
  if (weekly.length === 0) return []
  const lines = weekly.slice(0, mostSeries).flatMap((each) => {
    const when = everyWeek(each, t, language)
    return [
      text(t.openTimes.seriesLine(when, dayOf(each.from, language), dayOf(each.until, language))),
      row(press(t.openTimes.removeSeries(when), { verb: 'removeSeries', pick: each.id })),
    ]
  })
  return [subheading(t.openTimes.series), ...lines]
}

const adding = (t: Messages): CardAction[] => [
  press(t.openTimes.add, { verb: 'addTimes' }),
  press(t.openTimes.addWeekly, { verb: 'addWeekly' }),
]

/** "Vapaat aikasi": the list by date with a tick each to take some off, the weekly series, how to add. Input starts. */
export function ownTimesCard(
  data: {
    free: OpenTime[]
    weekly: Weekly[]
    booked: number
    said: 'saved' | 'removed' | null
    problem: string | null
  },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { free, weekly, booked, said, problem } = data
  const say = t.openTimes
  const choices = free.slice(0, mostTimes).map(({ start, series }): Choice => {
    const when = moment(start, language)
    return { id: start, title: series === null ? when : say.weeklyEntry(when) }
  })
  const list: Element[] = [
    anyOf('starts', say.choose, choices, []),
    ...(free.length > mostTimes ? [note(say.later(free.length - mostTimes))] : []),
    row(submit(say.remove, { verb: 'removeTimes' })),
  ]
  return card(
    [
      heading(say.title),
      said ? text(say[said], { weight: 'bolder' }) : null,
      ...problemLine(problem),
      text(free.length === 0 ? say.none : say.intro),
      booked > 0 ? note(say.booked(booked)) : null,
      ...(free.length === 0 ? [] : list),
      ...seriesLines(weekly, t, language),
    ],
    adding(t),
  )
}

/** A form of the consultant's comes back with what was typed and what is wrong with it. */
interface Form {
  values: Record<string, string>
  problem: string | null
}

/**
 * Single open times, several at once. `suggestions`: starts that the consultant's calendar says are free, to be ticked; none
 * while nobody asks it. Inputs day1, time1 … day5, time5 (Helsinki day and clock), suggested.
 */
export function addTimesCard(
  { values, problem, suggestions }: Form & { suggestions: Instant[] },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const say = t.openTimes
  const days = workingDays(service.now, offeredDays, language)
  const missing = suggestions.length === 0 ? say.timesMissing : undefined
  const rows = Array.from({ length: timeRows }, (_, i) =>
    timeRow(i + 1, values, i === 0 ? missing : undefined, days, t, language),
  )
  const suggested = suggestions.slice(0, mostTimes).map((start) => ({ id: start, title: moment(start, language) }))
  const ticked = (values.suggested ?? '').split(',')
  return card(
    [
      heading(say.addTitle),
      ...problemLine(problem),
      text(say.addIntro),
      suggested.length > 0 ? anyOf('suggested', say.suggested, suggested, ticked) : null,
      ...rows,
    ],
    [submit(t.buttons.save, { verb: 'saveTimes' }), press(t.buttons.back, { verb: 'times' })],
  )
}

/** The last day of a series: so many weeks from now, by their Friday. */
function lastDays(now: Instant, language: Language): Choice[] {
  return [2, 4, 8, 12, 16, 26, 50].map((weeks) => {
    const at = plus(sameDay(now, 12), { weeks })
    const friday = plus(at, { days: 5 - local(at).weekday })
    return { id: local(friday).toISODate(), title: day(friday, language) }
  })
}

/** A time every week. Inputs weekday (1–5), clock, from, until (Helsinki days). */
export function addWeeklyCard(
  { values, problem }: Form,
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const say = t.openTimes
  const days = workingDays(service.now, offeredDays, language)
  const last = lastDays(service.now, language)
  const weekdays = say.weekdays.map((title, i) => ({ id: String(i + 1), title }))
  const choose = (id: string, label: string, choices: Choice[], missing: string, first?: string) =>
    oneOf(id, label, choices, values[id] ?? first, { missing, style: 'compact' })
  return card(
    [
      heading(say.weeklyTitle),
      ...problemLine(problem),
      text(say.weeklyIntro),
      choose('weekday', say.weekday, weekdays, say.weekdayMissing),
      choose('clock', say.clock, clockTimes(language), say.clockMissing),
      choose('from', say.from, days, say.fromMissing, days[0]?.id),
      choose('until', say.until, last, say.untilMissing, last[3]?.id),
    ],
    [submit(t.buttons.save, { verb: 'saveWeekly' }), press(t.buttons.back, { verb: 'times' })],
  )
}
