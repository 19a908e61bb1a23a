import { attendanceCard } from '../../src/cards/attendance.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { notePollAnswerCard, noteReplyCard } from '../../src/cards/onBehalf.ts'
import { pollAnswerCard, pollCard } from '../../src/cards/poll.ts'
import { pollFormCard } from '../../src/cards/pollForm.ts'
import { sessionCard } from '../../src/cards/session.ts'
import {
  addSessionCard,
  cancelSessionCard,
  changeSessionCard,
  removeEnrolledCard,
} from '../../src/cards/sessionForms.ts'
import { chatHintCard, sessionProblemCard, sessionsCard } from '../../src/cards/sessionList.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { blankMember, type Group } from '../../src/domain/group.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import type { Poll, PollAnswer } from '../../src/domain/poll.ts'
import type { Session } from '../../src/domain/session.ts'
import type { PollNoticeKind, SessionNoticeKind } from '../../src/domain/sessionNotice.ts'
import { pollView, sessionView } from '../../src/domain/sessionView.ts'
import { daysFrom, emptySlots } from '../../src/domain/slots.ts'
import { plus } from '../../src/domain/time.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m1 } from '../../src/models/m1.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultationOf, groupOf, now, type Rim, type Words } from './samples.ts'

const start = '2026-12-03T07:00:00.000Z'
const people = ['coordinator', 'secretary', 'member', 'worker'].map((name) => `tenant:${name}`)

export function staffed(model: OperatingModel, words: Words): Group {
  const profession = { fi: words.name, sv: words.name, en: words.name }
  const member = { ...blankMember, person: 'tenant:member', profession, outsideSocialWelfare: false }
  const byEmail = { ...member, person: null, name: words.name, email: 'jasen@example.fi' }
  return { ...groupOf(model, words), secretary: 'tenant:secretary', members: [member, byEmail] }
}

/** A session with a case in each slot but the last. */
export function full(model: OperatingModel, group: Group, words: Words, days: number, over: Partial<Session> = {}) {
  const slots = emptySlots(model, start, days)
  const cases = slots.slice(0, -1).map(
    (_, i): Consultation => ({
      ...consultationOf(model, 'scheduled'),
      id: `c${i}`,
      code: 27 + i,
      clientComes: i === 0,
    }),
  )
  const each = daysFrom(model, start, days)
  const session: Session = {
    id: start,
    groupId: group.id,
    start,
    end: each.at(-1)?.end ?? start,
    days: each,
    slots: slots.map((slot, i) => ({ ...slot, consultationId: cases[i]?.id ?? null })),
    joinUrl: null,
    calendarKey: 'key',
    sequence: 0,
    cancelled: false,
    mode: model.mode,
    place: words.name,
    enrolled: ['tenant:enrolled'],
    removed: ['tenant:removed'],
    replies: { 'tenant:member': 'notComing', 'tenant:secretary': 'coming' },
    ...over,
  }
  return { session, cases }
}

/** As each person sees it as it stands, and as a coordinator and the channel are told of it. */
function seenBy<T>(persons: string[], notices: (T | null)[]): [string | null, T | null][] {
  return [
    ...persons.map((person): [string, null] => [person, null]),
    ...notices.flatMap((notice): [string | null, T | null][] => [
      [null, notice],
      ['tenant:coordinator', notice],
    ]),
  ]
}

function sessionCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const notices: (SessionNoticeKind | null)[] = [null, ...(Object.keys(fi.sessions.headlines) as SessionNoticeKind[])]
  return [m1, m3].flatMap((model) => {
    const group = staffed(model, words)
    const joinUrl = 'https://teams.microsoft.com/meet/1234567890124'
    const variants: [string, ReturnType<typeof full>][] = [
      ['', full(model, group, words, model === m1 ? 2 : 1)],
      ['with a link', full(model, group, words, 1, { mode: 'hybrid', joinUrl })],
      ['off', full(model, group, words, 1, { cancelled: true })],
      ['shortened', full(model, group, words, 1, { end: plus(start, { minutes: 30 }) })],
      ['held', full(model, group, words, 1, { start: '2026-11-24T07:00:00.000Z', present: people })],
    ]
    return variants.flatMap(([what, { session, cases }]) =>
      seenBy(['tenant:enrolled', 'tenant:removed', 'tenant:nobody', ...people], notices).map(
        ([person, notice]): [string, AdaptiveCard] => {
          const view = sessionView(person, { group, model, session }, cases, now)
          return [`session ${model.id} ${what} ${notice} ${person}`, sessionCard({ view, notice }, ...rim)]
        },
      ),
    )
  })
}

const poll = (over: Partial<Poll> = {}): Poll => ({
  id: '1',
  groupId: 'group-M1',
  createdAt: '2026-11-23T07:00:00.000Z',
  dates: [3, 4, 8, 9, 10].map((day, i) => ({
    start: `2026-12-${String(day).padStart(2, '0')}T07:00:00.000Z`,
    days: i % 2 === 0 ? 1 : 2,
  })),
  closesAt: '2026-11-30T14:00:00.000Z',
  place: '',
  state: 'open',
  chosen: null,
  startedBy: 'Koordinoija',
  endedBy: null,
  workers: [],
  ...over,
})

function pollCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const group = staffed(m1, words)
  const notices: (PollNoticeKind | null)[] = [null, ...(Object.keys(fi.sessions.poll.headlines) as PollNoticeKind[])]
  const answer: PollAnswer = {
    pollId: '1',
    person: 'tenant:member',
    at: now,
    suits: Object.fromEntries(poll().dates.map(({ start }) => [start, 'yes'])),
  }
  const variants: [string, Poll][] = [
    ['open', poll({ place: words.name })],
    ['over', poll({ closesAt: '2026-11-23T14:00:00.000Z' })],
    ['chosen', poll({ state: 'chosen', chosen: '2026-12-04T07:00:00.000Z' })],
    ['cancelled', poll({ state: 'cancelled' })],
  ]
  return variants.flatMap(([what, value]) =>
    seenBy(people, notices).map(([person, notice]): [string, AdaptiveCard] => {
      const view = pollView(person, { group, model: m1, poll: value }, [answer], now)
      return [`poll ${what} ${notice} ${person}`, pollCard({ view, notice }, ...rim)]
    }),
  )
}

/** Cards of sessions and polls as they are sent and updated: facts only. */
export function meetingCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  return [...sessionCards(words, rim), ...pollCards(words, rim)]
}

/** Forms and lists, which answer a press. */
export function meetingForms(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const group = staffed(m1, words)
  const { session, cases } = full(m1, group, words, 2)
  const view = sessionView('tenant:coordinator', { group, model: m1, session }, cases, now)
  const answering = pollView('tenant:member', { group, model: m1, poll: poll() }, [], now)
  const values = { day: '2026-12-03', time: '09:00', place: words.name }
  const form = {
    group,
    values,
    doubts: [{ id: 'notName_1', word: words.name }],
    days: 2 as const,
    mode: 'hybrid' as const,
  }
  const listed = { group, model: m1, sessions: [session], polls: [poll()], actions: view.actions, mayLeave: true }
  const attending = people.map((key) => ({ key, name: words.name }))
  const problem = rim[1].sessions.problems.clash
  return [
    ['sessions', sessionsCard({ groups: [listed, { ...listed, sessions: [], polls: [] }] }, ...rim)],
    ['sessions many', sessionsCard({ groups: Array.from({ length: 12 }, () => listed) }, ...rim)],
    ['sessions none', sessionsCard({ groups: [] }, ...rim)],
    ['add session', addSessionCard({ ...form, values: {}, doubts: [], problem: null }, ...rim)],
    ['add session again', addSessionCard({ ...form, problem }, ...rim)],
    ['change session', changeSessionCard({ view, values: {}, doubts: [], problem: null }, ...rim)],
    [
      'change session again',
      changeSessionCard(
        { view, values: { ...values, mode: 'hybrid', practicalities: words.name }, doubts: form.doubts, problem },
        ...rim,
      ),
    ],
    ['cancel session', cancelSessionCard({ view }, ...rim)],
    ['attendance', attendanceCard({ view, people: attending, chosen: people.slice(0, 1) }, ...rim)],
    ['remove enrolled', removeEnrolledCard({ view, people: attending, problem: null }, ...rim)],
    ['remove enrolled again', removeEnrolledCard({ view, people: attending, problem }, ...rim)],
    ['remove enrolled of nobody', removeEnrolledCard({ view, people: [], problem: null }, ...rim)],
    ['note reply', noteReplyCard({ view, values: {}, problem: null }, ...rim)],
    ['note reply again', noteReplyCard({ view, values: { reply: 'coming' }, problem }, ...rim)],
    ['note poll answer', notePollAnswerCard({ view: answering, values: {}, problem: null }, ...rim)],
    ['note poll answer again', notePollAnswerCard({ view: answering, values: { suits1: 'no' }, problem }, ...rim)],
    ['attendance of nobody', attendanceCard({ view, people: [], chosen: [] }, ...rim)],
    ['poll form', pollFormCard({ ...form, values: {}, doubts: [], problem: null }, ...rim)],
    ['poll form again', pollFormCard({ ...form, problem }, ...rim)],
    ['poll answer', pollAnswerCard({ view: answering, problem: null }, ...rim)],
    ['poll answer again', pollAnswerCard({ view: answering, problem }, ...rim)],
    ['chat hint', chatHintCard({ botLink: 'https://teams.microsoft.com/l/chat/0/0?users=28:x' }, ...rim)],
    ['session problem', sessionProblemCard({ text: problem }, ...rim)],
  ]
}
