import type { Consultation } from './consultation.ts'
import type { Event } from './event.ts'
import { followUpLateAt, toldOf } from './followUp.ts'
import type { Instant } from './ids.ts'
import { workingHours } from './reminding.ts'
import { casesOf, type Session } from './session.ts'
import { type Count, countOf, few, type Share, sharesOf } from './shares.ts'
import type { SurveyAnswers } from './survey.ts'
import { local, plus } from './time.ts'
import { undoEnds } from './transition.ts'

/** A part of a whole. `percent` null: the whole is none, or it, the part or the rest is few: it would tell how few. */
export interface Ratio {
  of: Count
  percent: number | null
}

/** The figures of a group over a period. A figure that few things stand behind is null. */
export interface Figures {
  /** Sent in the period. */
  requests: Count
  /** From sending to the first answer of the group, in hours of working days (8–17): the median of those answered. */
  firstAnswerHours: number | null
  answeredIn7Days: Ratio
  /** Sessions whose start was in the period and has passed; those that were held. */
  sessionsHeld: Ratio
  /** Held with nothing on the agenda. */
  sessionsWithoutCase: Count
  /** Cases a session held, with one decimal. */
  casesPerSession: number | null
  topics: Share[]
  helps: Share[]
  /** Of sessions in the period: those done or partly done, and those of which the client has been told. */
  recommendationsDone: Ratio
  recommendationsTold: Ratio
  /** Due in the period and late by now if nobody told: those told of in time. */
  followUpsOnTime: Ratio
  /** Closing surveys of all groups of the model in the months of the period: averages from 1 to 5. */
  surveys: Count
  valueForClient: number | null
  valueForWorker: number | null
}

/** Rows in, from whenever: of one group, and the surveys of its model by month (`2026-11`). */
export interface MetricRows {
  consultations: Consultation[]
  events: Event[]
  sessions: Session[]
  surveys: { month: string; answers: SurveyAnswers }[]
}

/** From when (included) to when (not included), and what time it is. */
export interface Period {
  from: Instant
  to: Instant
  now: Instant
}

const percent = (part: number, of: number) => Math.round((100 * part) / of)

/** A share of what people did: told where neither those who did nor those who did not are few. */
const ratio = (part: number, of: number): Ratio => {
  const told = of > 0 && [of, part, of - part].every((each) => countOf(each) !== 'few')
  return { of: countOf(of), percent: told ? percent(part, of) : null }
}

/** A share of meetings: nobody's own doing, so that they only have to be enough to be counted. */
const ofMeetings = (part: number, of: number): Ratio => ({
  of: countOf(of),
  percent: of < few ? null : percent(part, of),
})

const tenth = (value: number) => Math.round(value * 10) / 10

function median(values: number[]): number | null {
  if (values.length < few) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return tenth(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2)
}

function average(values: (number | null)[]): number | null {
  const given = values.filter((value) => value !== null)
  return given.length < few ? null : tenth(given.reduce((a, b) => a + b, 0) / given.length)
}

/** What of the group's doing is an answer; a booked open time is one too. */
const answering: readonly Event['action'][] = [
  'take',
  'askClarification',
  'returnIdentifiable',
  'redirect',
  'decline',
  'offerTimes',
  'placeInSlot',
  'bookTime',
]

/** Declined and taken back in the same breath: no answer. */
const takenBack = ({ consultationId, at, action }: Event, all: Event[]) =>
  action === 'decline' &&
  all.some(
    (e) => e.action === 'undoDecline' && e.consultationId === consultationId && e.at >= at && e.at <= undoEnds(at),
  )

/** The figures of a period: pure, in the order of the issue. What was withdrawn is counted as sent, and as unanswered unless it was answered. */
export function figuresOf(rows: MetricRows, { from, to, now }: Period): Figures {
  const within = (at: Instant | null | undefined) => typeof at === 'string' && at >= from && at < to
  const first = (c: Consultation, actions: readonly Event['action'][]) =>
    rows.events
      .filter((e) => e.consultationId === c.id && actions.includes(e.action) && !takenBack(e, rows.events))
      .map(({ at }) => at)
      .toSorted()[0]

  const sent = rows.consultations.filter((c) => within(c.sentAt) && c.previous?.how !== 'continued')
  const answers = sent.map((c) => ({ sentAt: c.sentAt, at: first(c, answering) }))
  const hours = answers.flatMap(({ sentAt, at }) => (at ? [workingHours(sentAt, at)] : []))
  const judged = answers.filter(({ sentAt, at }) => at !== undefined || plus(sentAt, { days: 7 }) <= now)
  const inTime = judged.filter(({ sentAt, at }) => at !== undefined && at <= plus(sentAt, { days: 7 }))

  const past = rows.sessions.filter((s) => within(s.start) && s.end <= now)
  const held = past.filter((s) => !s.cancelled)
  const cases = held.reduce((sum, s) => sum + casesOf(s).length, 0)

  const asOutcome = rows.consultations.filter((c) => within(c.session?.start))
  const recommended = asOutcome.flatMap((c) => c.recommendations)
  const done = recommended.filter(({ state }) => state === 'done' || state === 'partly')
  const told = asOutcome.flatMap((c) => c.recommendations.map((one) => toldOf({ ...c, recommendations: [one] })))

  const due = rows.consultations.flatMap((c) => {
    if (c.followUpAt === null || !within(c.followUpAt)) return []
    const reported = first(c, ['reportFollowUp'])
    const late = followUpLateAt(c.followUpAt)
    return reported === undefined && late > now ? [] : [reported !== undefined && reported <= late]
  })

  const [firstMonth, lastMonth] = [monthOf(from), monthOf(plus(to, { milliseconds: -1 }))]
  const surveys = rows.surveys.filter(({ month }) => month >= firstMonth && month <= lastMonth)
  return {
    requests: countOf(sent.length),
    firstAnswerHours: median(hours),
    answeredIn7Days: ratio(inTime.length, judged.length),
    sessionsHeld: ofMeetings(held.length, past.length),
    sessionsWithoutCase: countOf(held.filter((s) => casesOf(s).length === 0).length),
    casesPerSession: held.length < few ? null : tenth(cases / held.length),
    topics: sharesOf(
      sent.map(({ topic }) => topic),
      sent.length,
    ),
    helps: sharesOf(
      sent.flatMap(({ help }) => help),
      sent.length,
    ),
    recommendationsDone: ratio(done.length, recommended.length),
    recommendationsTold: ratio(told.filter((each) => each === 'yes').length, recommended.length),
    followUpsOnTime: ratio(due.filter(Boolean).length, due.length),
    surveys: countOf(surveys.length),
    valueForClient: average(surveys.map(({ answers: each }) => each.valueForClient)),
    valueForWorker: average(surveys.map(({ answers: each }) => each.valueForWorker)),
  }
}

/** The month in Helsinki, `2026-12`. */
const monthOf = (at: Instant) => local(at).toFormat('yyyy-MM')
