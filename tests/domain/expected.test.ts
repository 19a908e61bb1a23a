import type { Consultation } from '../../src/domain/consultation.ts'
import { kindOf } from '../../src/domain/delivery.ts'
import { plannedFor } from '../../src/domain/duties.ts'
import { type Expected, expectedOf, expectedOfPoll, expectedOfSession } from '../../src/domain/expected.ts'
import { plus } from '../../src/domain/time.ts'
import { checked, total } from '../../src/domain/upkeep.ts'
import { models } from '../../src/models/index.ts'
import { aConsultation, aDueRow, aSession, tuesday } from '../store/samples.ts'

const retention = { afterClosingDays: 90, maxMonths: 12 }
const kinds = (all: Expected[]) =>
  all.map(({ duty, notice = null, sessionNotice, pollNotice }) =>
    kindOf({
      ...aDueRow({ duty, notice }),
      ...(sessionNotice ? { sessionNotice } : {}),
      ...(pollNotice ? { pollNotice } : {}),
    }),
  )
const sent = aConsultation().sentAt
const after = (c: Partial<Consultation>, time: object) =>
  kinds(expectedOf(aConsultation(c), retention, plus(sent, time)))
const place = (start: string) => ({
  ...{ id: start, start, end: plus(start, { hours: 1 }), joinUrl: null, calendarKey: 'key', sequence: 0 },
})

test('all that a change plans ahead should be due', () => {
  const c = aConsultation({ state: 'scheduled', session: place(tuesday), hourReminder: ['x'] })
  expect(expectedOf(c, retention, sent)).toEqual(plannedFor(c, retention))
})

test.each<[string, Partial<Consultation>, object, string[]]>([
  ['waiting for long: still to be told', {}, { days: 9 }, ['waitingLong', 'escalated', 'purgeText']],
  ['waiting for longer than is looked back', {}, { days: 45 }, ['purgeText']],
  [
    'an hour before that is past: nothing any more; what came of it, still',
    { state: 'scheduled', session: place(plus(sent, { days: 4 })), hourReminder: ['x'] },
    { days: 4, hours: 5 },
    ['outcomePrompt', 'outcomePrompt', 'purgeText'],
  ],
  [
    'texts beyond their time, as long as they are there',
    { state: 'closed', closedAt: sent, textKeys: ['t:k1:1'] },
    { days: 100 },
    ['purgeText', 'purgeText'],
  ],
  ['the same without texts', { state: 'closed', closedAt: sent }, { days: 100 }, ['purgeText']],
  ['purged', { state: 'closed', closedAt: sent, textPurgedAt: sent }, { days: 1 }, []],
  [
    'redirected, and not arrived yet',
    { state: 'redirected', closedAt: sent, next: { groupId: 'g2', id: 'k2', code: 27 } },
    { days: 1 },
    ['purgeText', 'purgeText', 'carryOver'],
  ],
])('%s', (_, c, time, wanted) => {
  expect(after(c, time)).toEqual(wanted)
})

describe('Of a session', () => {
  const session = aSession({ slots: [{ start: tuesday, end: tuesday, consultationId: 'k1' }] })
  const m3 = models.M3
  const m2 = models.M2
  if (!m3 || !m2) throw new Error('no models')
  const later = plus(tuesday, { days: 1 })
  const record = { held: true, by: 'x', at: later, movedTo: null }

  test('its news ahead; once it is over that it is asked about, until it is recorded', () => {
    expect(kinds(expectedOfSession(session, m3, [], sent))).toEqual([
      'agenda',
      'quorum',
      'remindDay',
      'begins',
      'afterwards',
    ])
    expect(kinds(expectedOfSession(session, m3, [], later))).toEqual(['afterwards'])
    expect(expectedOfSession({ ...session, record }, m3, [], later)).toEqual([])
  })

  test('nothing of one that is cancelled, had nothing on it, is a guard of a day, or one-to-one', () => {
    const idle = { ...session, slots: [] }
    const of = [
      { ...session, cancelled: true },
      { ...session, start: '' },
    ].map((each) => expectedOfSession(each, m3, [], sent))
    expect([...of, expectedOfSession(idle, m3, [], later), expectedOfSession(session, m2, [], sent)].flat()).toEqual([])
  })

  test('where a follow-up was due at it without a case on it: that it is asked about', () => {
    const idle = { ...session, slots: [] }
    const due = aConsultation({ state: 'followUp', followUpAt: tuesday })
    expect(kinds(expectedOfSession(idle, m3, [due], later))).toEqual(['afterwards'])
  })
})

test('of a poll that has ended only that its answers go, as long as there are any', () => {
  const poll = {
    ...{
      id: '1',
      groupId: 'g1',
      createdAt: sent,
      dates: [{ start: tuesday, days: 1 as const }],
      place: '',
      chosen: tuesday,
    },
    ...{ closesAt: plus(sent, { days: 5 }), state: 'chosen' as const, startedBy: 'x', endedBy: 'x', workers: [] },
  }
  expect(kinds(expectedOfPoll(poll, true, retention, sent))).toEqual(['purgePoll'])
  const late = plus(tuesday, { days: 91 })
  expect(kinds(expectedOfPoll(poll, true, retention, late))).toEqual(['purgePoll'])
  expect(expectedOfPoll(poll, false, retention, late)).toEqual([])
})

test('what all checks have found is added up', () => {
  const first = checked(null, { looked: 3, found: { remindDay: 2, purgeText: 1 } }, sent)
  const next = checked(first, { looked: 4, found: {} }, tuesday)
  expect([total(first.found), next]).toEqual([3, { at: tuesday, looked: 4, found: {}, since: sent, inAll: 3 }])
})
