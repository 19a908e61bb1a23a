import type { Consultation } from '../../src/domain/consultation.ts'
import { csvOf } from '../../src/domain/csv.ts'
import type { Event } from '../../src/domain/event.ts'
import { figuresOf, type MetricRows } from '../../src/domain/metrics.ts'
import type { Session } from '../../src/domain/session.ts'
import { countOf, partOf, sharesOf } from '../../src/domain/shares.ts'
import { plus } from '../../src/domain/time.ts'
import { consultation, session as oneSession } from '../api/world.ts'

const from = '2026-10-31T22:00:00.000Z'
const to = '2026-11-30T22:00:00.000Z'
const now = '2026-12-15T08:00:00.000Z'
const sentAt = '2026-11-02T08:00:00.000Z'
const sent = (i: number, set: Partial<Consultation> = {}) => consultation(i, { sentAt, ...set })
const event = (i: number, action: Event['action'], hours: number): Event => ({
  id: `${action}${i}`,
  consultationId: `c-${i}`,
  action,
  by: null,
  at: plus(sentAt, { hours }),
  from: null,
  to: 'taken',
})
const held = (day: number, cases: number, set: Partial<Session> = {}): Session => {
  const start = `2026-11-0${day}T07:00:00.000Z`
  const slot = (i: number) => ({ start, end: start, consultationId: i < cases ? `c-${i}` : null })
  return { ...oneSession, id: start, start, end: plus(start, { hours: 1 }), slots: [slot(0), slot(1)], ...set }
}
const nothing: MetricRows = { consultations: [], events: [], sessions: [], surveys: [] }
const figures = (rows: Partial<MetricRows>, at = now) => figuresOf({ ...nothing, ...rows }, { from, to, now: at })
const six = [0, 1, 2, 3, 4, 5]
/** Six things five times over: enough that a share of them may be told. */
const thirty = [...Array(30).keys()]

test('fewer than five are not told apart', () => {
  expect([0, 1, 4, 5, 12].map(countOf)).toEqual([0, 'few', 'few', 5, 12])
  expect(figures({ consultations: [1, 2, 3, 4].map((i) => sent(i)) })).toMatchObject({
    requests: 'few',
    topics: [],
    helps: [],
    firstAnswerHours: null,
    answeredIn7Days: { of: 'few', percent: null },
  })
})

test('a share tells neither a few nor how few the rest are', () => {
  const answered = (count: number, of: number) =>
    figures({
      consultations: [...Array(of).keys()].map((i) => sent(i)),
      events: [...Array(count).keys()].map((i) => event(i, 'take', 2)),
    }).answeredIn7Days.percent
  expect([answered(4, 12), answered(8, 12), answered(11, 12), answered(1, 5)]).toEqual([null, null, null, null])
  expect([answered(5, 12), answered(7, 12), answered(0, 6), answered(6, 6)]).toEqual([42, 58, 0, 100])
})

test('the few parts of a split stand together, named by none of them', () => {
  const ids = ['a', 'a', 'a', 'a', 'a', 'b', 'c', 'c']
  expect(sharesOf([...ids, 'd', 'd'], 10)).toEqual([
    { id: 'a', count: 5 },
    { id: null, count: 5 },
  ])
  expect(sharesOf(['a'], 4)).toEqual([])
})

test('few even together, they take the next smallest with them: the whole less what is shown tells nothing of the few', () => {
  const ids = [...Array(9).fill('a'), ...Array(6).fill('b'), 'c']
  expect(sharesOf(ids, 16)).toEqual([
    { id: 'a', count: 9 },
    { id: null, count: 7 },
  ])
  expect(sharesOf(['a', 'a', 'a', 'a', 'a', 'b'], 6)).toEqual([])
})

test('what is among the others, or of a whole that was not split, cannot be said; what is in no part is none', () => {
  const shares = sharesOf([...Array(9).fill('a'), ...Array(6).fill('b'), 'c'], 16)
  expect(['a', 'b', null].map((id) => partOf(shares, id, 16))).toEqual([9, null, 7])
  expect(partOf([{ id: 'a', count: 9 }], 'b', 9)).toBe(0)
  expect([partOf([], 'a', 12), partOf([], 'a', 0)]).toEqual([null, 0])
})

test('the median time to the first answer, of those answered; the share within seven days, of those whose days are over', () => {
  const consultations = thirty.map((i) => sent(i))
  const events = thirty.flatMap((i) => {
    const hours = [10, 20, 30, 40, 200][i % 6]
    const later = i % 6 === 0 ? [event(i, 'offerTimes', 2)] : []
    return hours ? [event(i, 'take', hours), ...later] : [event(i, 'edit', 1)]
  })
  const { firstAnswerHours, answeredIn7Days } = figures({ consultations, events })
  // Sent on Monday at ten; hours of working days: 2, 7, 15, 16 and 61.
  expect([firstAnswerHours, answeredIn7Days]).toEqual([15, { of: 30, percent: 67 }])
  const early = figures({ consultations, events: events.slice(0, 4) }, plus(sentAt, { days: 2 }))
  expect(early.answeredIn7Days).toEqual({ of: 'few', percent: null })
})

test('a refusal that was taken back is no answer', () => {
  const events = six.flatMap((i) => [event(i, 'decline', 1), event(i, 'undoDecline', 1), event(i, 'take', 3)])
  expect(figures({ consultations: six.map((i) => sent(i)), events }).firstAnswerHours).toBe(3)
})

test('only what was sent in the period counts, and a further consultation is no new request', () => {
  const inside = [sent(0, { sentAt: from }), ...[1, 2, 3, 4].map((i) => sent(i))]
  const outside = [
    sent(5, { sentAt: to }),
    sent(6, { sentAt: '2026-10-31T21:59:59.000Z' }),
    sent(7, { previous: { groupId: 'g', id: 'c', code: 1, how: 'continued' } }),
  ]
  expect(figures({ consultations: [...inside, ...outside] }).requests).toBe(5)
})

test('sessions held of those planned, those without a case, cases a session', () => {
  const off = [5, 6, 7, 8, 9].map((day) => held(day, 0, { cancelled: true }))
  const sessions = [held(1, 2), held(2, 1), held(3, 0), held(4, 2), held(5, 1), ...off]
  expect(figures({ sessions })).toMatchObject({
    sessionsHeld: { of: 10, percent: 50 },
    sessionsWithoutCase: 'few',
    casesPerSession: 1.2,
  })
  expect(figures({ sessions }, '2026-11-03T00:00:00.000Z').sessionsHeld.of).toBe('few')
})

test('recommendations done and told of, by the session that they came of', () => {
  const one = (state: 'done' | 'partly' | 'open') => ({ id: state, state })
  const five = [1, 2, 3, 4, 5]
  const place = { id: 's', start: sentAt, end: sentAt, joinUrl: null, calendarKey: 'k', sequence: 0 }
  const told = sent(1, {
    session: place,
    recommendations: five.map((i) => one(i % 2 ? 'done' : 'partly')),
    toldToClient: 'yes',
  })
  const open = sent(2, { session: place, recommendations: five.map(() => one('open')) })
  expect(figures({ consultations: [told, open] })).toMatchObject({
    recommendationsDone: { of: 10, percent: 50 },
    recommendationsTold: { of: 10, percent: 50 },
  })
})

test('follow-ups on time: told of before a coordinator would hear that they are late', () => {
  const consultations = thirty.map((i) => sent(i, { followUpAt: '2026-11-10T06:00:00.000Z' }))
  const hours = [10, 24 * 8, 24 * 9, 24 * 10, 24 * 40]
  const events = thirty.flatMap((i) => (hours[i % 6] ? [event(i, 'reportFollowUp', hours[i % 6] ?? 0)] : []))
  expect(figures({ consultations, events }).followUpsOnTime).toEqual({ of: 30, percent: 67 })
})

test('the values to client and worker, where five have told', () => {
  const answer = (valueForClient: 1 | 5 | null) => ({
    month: '2026-11',
    answers: { gave: null, competence: null, coping: null, valueForClient, valueForWorker: 4 as const },
  })
  const surveys = [answer(5), answer(5), answer(1), answer(5), answer(null)]
  expect(figures({ surveys })).toMatchObject({ surveys: 5, valueForClient: null, valueForWorker: 4 })
  // Of the month before, which in Greenwich the period begins in, and of the month after.
  const others = [
    { ...answer(1), month: '2026-10' },
    { ...answer(1), month: '2026-12' },
  ]
  expect(figures({ surveys: [...surveys, answer(5), ...others] })).toMatchObject({ surveys: 6, valueForClient: 4.2 })
})

test('a file that a spreadsheet reads as it is, and takes for no formula', () => {
  const rows = [
    ['=1+1', '+358', '-5', '@x'],
    [-5, 1.5, null, 'a;"b"\nc'],
  ]
  expect(csvOf(rows)).toBe(`\ufeff'=1+1;'+358;'-5;'@x\r\n-5;1,5;;"a;""b""\nc"\r\n`)
})
