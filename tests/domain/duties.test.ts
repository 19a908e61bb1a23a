import type { Consultation, State } from '../../src/domain/consultation.ts'
import { newlyPlanned, type Planned, plannedFor, purgeDue, purgeTimes, stillStands } from '../../src/domain/duties.ts'
import { instantOf, plus } from '../../src/domain/time.ts'
import { aConsultation } from '../store/samples.ts'

const retention = { afterClosingDays: 90, maxMonths: 12 }
const at = (day: string, clock: string) => {
  const instant = instantOf(day, clock)
  if (!instant) throw new Error(`no such time: ${day} ${clock}`)
  return instant
}
const sent = at('2026-11-20', '10:00')
const place = (start: string) => ({
  id: start,
  start,
  end: plus(start, { minutes: 60 }),
  joinUrl: null,
  calendarKey: 'k',
  sequence: 0,
})
const start = at('2026-12-01', '09:00')
const c = (state: State, over: Partial<Consultation> = {}) =>
  aConsultation({ state, sentAt: sent, turnSince: sent, textKeys: ['t:k1:1'], ...over })
const scheduled = (from = start, over: Partial<Consultation> = {}) => c('scheduled', { session: place(from), ...over })

/** Duties as `notice to audience at instant`, those of the text apart. */
const told = (consultation: Consultation) =>
  plannedFor(consultation, retention)
    .filter((p) => p.duty === 'tell')
    .map((p) => [p.notice?.kind, p.notice?.to, p.at])
const one = (consultation: Consultation, kind: string): Planned => {
  const found = plannedFor(consultation, retention).find((p) => p.notice?.kind === kind)
  if (!found) throw new Error(`${kind} is not planned`)
  return found
}

test('a statement is reminded of as long as it stands unopened, and said to be gone only once it is', () => {
  const there = c('closed', { session: place(start), ...unopened })
  const gone = { ...there, textKeys: ['t:k1:1'] }
  const [waits, over] = [one(there, 'statementUnopened'), one(there, 'statementGone')]
  expect([waits, over].map((row) => stillStands(row, there, start))).toEqual([true, false])
  expect([waits, over].map((row) => stillStands(row, gone, start))).toEqual([false, true])
  expect([waits, over].map((row) => stillStands(row, { ...gone, ...opened }, start))).toEqual([false, false])
})

test('the question whether the client is there ends when it is answered', () => {
  const asked = scheduled(start, { consent: 'clientPresent' })
  const row = one(asked, 'clientPrompt')
  expect(stillStands(row, asked, start)).toBe(true)
  expect(stillStands(row, { ...asked, clientHereAt: start }, start)).toBe(false)
  expect(stillStands(row, { ...asked, consent: 'consulteeCentred' }, start)).toBe(false)
})

const written = { by: 'tenant:secretary', at: at('2026-12-01', '12:00'), permissionOn: start }
const unopened: Partial<Consultation> = {
  ...{ statement: true, consent: 'permission', textKeys: ['t:k1:1', 't:k1:statement'] },
  statementRecord: { ...written, openedAt: null },
}
const opened: Partial<Consultation> = { ...unopened, statementRecord: { ...written, openedAt: start } }

describe('what time will ask', () => {
  const monday = at('2026-11-23', '10:00')
  const untouched = [
    ['waitingLong', 'coordinators', monday],
    ['escalated', 'fallback', at('2026-11-24', '10:00')],
  ]
  const table: [string, Consultation, unknown[][]][] = [
    ['waiting: the coordinator after one working day, the fallback person after two', c('waiting'), untouched],
    ['taken: the same', c('taken'), untouched],
    [
      'sent on a Saturday: the working days count from Monday’s first hour',
      c('waiting', { turnSince: at('2026-11-28', '10:00') }),
      [
        ['waitingLong', 'coordinators', at('2026-12-01', '08:00')],
        ['escalated', 'fallback', at('2026-12-02', '08:00')],
      ],
    ],
    [
      'offered on a Sunday: the same',
      c('offered', { turnSince: at('2026-11-29', '20:00'), offers: [at('2026-12-20', '10:00')] }),
      [['offerWaits', 'requesters', at('2026-12-03', '08:00')]],
    ],
    [
      'clarification: the worker after five working days, and twice more; then the coordinator, once',
      c('clarification'),
      [
        ['clarificationWaits', 'requesters', at('2026-11-27', '10:00')],
        ['clarificationWaits', 'requesters', at('2026-12-04', '10:00')],
        // Independence Day is a Sunday: no working day is lost.
        ['clarificationWaits', 'requesters', at('2026-12-11', '10:00')],
        ['workerSilent', 'coordinators', at('2026-12-18', '10:00')],
      ],
    ],
    [
      'returned, so that it is written anew: the same',
      c('returned'),
      [
        ['rewriteWaits', 'requesters', at('2026-11-27', '10:00')],
        ['rewriteWaits', 'requesters', at('2026-12-04', '10:00')],
        ['rewriteWaits', 'requesters', at('2026-12-11', '10:00')],
        ['workerSilent', 'coordinators', at('2026-12-18', '10:00')],
      ],
    ],
    [
      'offered: the worker after three working days',
      c('offered', { offers: [start] }),
      [['offerWaits', 'requesters', at('2026-11-25', '10:00')]],
    ],
    ['offered, the last time is before that: nothing, they end with it', c('offered', { offers: [monday] }), []],
    [
      'scheduled: the day before at nine, an hour before, ten minutes after the end, unrecorded once more',
      scheduled(),
      [
        ['remindDay', 'invited', at('2026-11-30', '09:00')],
        ['remindHour', 'wanting', at('2026-12-01', '08:00')],
        ['outcomePrompt', 'recorders', at('2026-12-01', '10:10')],
        ['outcomePrompt', 'coordinators', at('2026-12-04', '09:00')],
      ],
    ],
    [
      'scheduled, the client comes without permission: whether they are there, a quarter of an hour before',
      scheduled(start, { consent: 'clientPresent' }),
      [
        ['remindDay', 'invited', at('2026-11-30', '09:00')],
        ['remindHour', 'wanting', at('2026-12-01', '08:00')],
        ['clientPrompt', 'chairs', at('2026-12-01', '08:45')],
        ['outcomePrompt', 'recorders', at('2026-12-01', '10:10')],
        ['outcomePrompt', 'coordinators', at('2026-12-04', '09:00')],
      ],
    ],
    [
      'the same once it is confirmed: nothing of it',
      scheduled(start, { consent: 'clientPresent', clientHereAt: sent }),
      [
        ['remindDay', 'invited', at('2026-11-30', '09:00')],
        ['remindHour', 'wanting', at('2026-12-01', '08:00')],
        ['outcomePrompt', 'recorders', at('2026-12-01', '10:10')],
        ['outcomePrompt', 'coordinators', at('2026-12-04', '09:00')],
      ],
    ],
    [
      'follow-up: the worker at eight on its day, and twice more; the coordinator once it is late',
      c('followUp', { session: place(start), followUpAt: at('2027-01-05', '09:00') }),
      [
        ['followUpDue', 'requesters', at('2027-01-05', '08:00')],
        // Epiphany in between.
        ['followUpDue', 'requesters', at('2027-01-13', '08:00')],
        ['followUpDue', 'requesters', at('2027-01-20', '08:00')],
        ['followUpLate', 'coordinators', at('2027-01-11', '08:00')],
      ],
    ],
    [
      'follow-up at a session: the worker at nine on the working day before it, and twice more',
      c('followUp', { followUpAt: at('2027-01-05', '09:00'), followUpSession: place(at('2027-01-05', '09:00')) }),
      [
        ['followUpDue', 'requesters', at('2027-01-04', '09:00')],
        ['followUpDue', 'requesters', at('2027-01-12', '09:00')],
        ['followUpDue', 'requesters', at('2027-01-19', '09:00')],
        ['followUpLate', 'coordinators', at('2027-01-11', '08:00')],
      ],
    ],
    [
      'one set after that: on the day itself',
      c('followUp', {
        followUpAt: at('2026-11-24', '09:00'),
        followUpSession: place(start),
        turnSince: at('2026-11-23', '16:00'),
      }),
      [
        ['followUpDue', 'requesters', at('2026-11-24', '08:00')],
        ['followUpDue', 'requesters', at('2026-12-01', '08:00')],
        ['followUpDue', 'requesters', at('2026-12-08', '08:00')],
        ['followUpLate', 'coordinators', at('2026-11-27', '08:00')],
      ],
    ],
    ['closed: nothing', c('closed', { closedAt: start }), []],
    [
      'a statement that nobody has written: who records it, five working days after the session',
      c('closed', { session: place(start), statement: true, consent: 'permission' }),
      [['statementWaits', 'recorders', at('2026-12-08', '10:00')]],
    ],
    [
      'one that is not opened: its reader, four days before it goes; who records it, once it has gone',
      c('closed', { session: place(start), ...unopened }),
      [
        ['statementUnopened', 'asker', at('2026-12-11', '12:00')],
        ['statementGone', 'recorders', at('2026-12-15', '13:00')],
      ],
    ],
    ['one that was opened: nothing', c('closed', { session: place(start), ...opened }), []],
    ['continued: nothing', c('continued', { closedAt: start }), []],
    ['redirected: nothing', c('redirected', { closedAt: start }), []],
    ['declined: nothing', c('declined', { closedAt: start }), []],
    ['withdrawn: nothing', c('withdrawn', { closedAt: start, session: place(start) }), []],
  ]

  test.each(table)('%s', (_, consultation, expected) => {
    expect(told(consultation)).toEqual(expected)
  })

  test.each([
    ['a weekend', at('2026-11-27', '14:30'), at('2026-11-30', '14:30')],
    ['Midsummer', at('2026-06-18', '14:30'), at('2026-06-22', '14:30')],
    ['Christmas', at('2026-12-23', '14:30'), at('2026-12-28', '14:30')],
    ['Independence Day', at('2027-12-03', '14:30'), at('2027-12-07', '14:30')],
  ])('one working day over %s', (_, turnSince, expected) => {
    expect(told(c('waiting', { turnSince }))[0]).toEqual(['waitingLong', 'coordinators', expected])
  })

  test.each([
    ['in the evening', at('2026-11-23', '20:15'), at('2026-11-25', '08:00')],
    ['before eight', at('2026-11-23', '06:30'), at('2026-11-24', '08:00')],
    ['on a Saturday', at('2026-11-21', '12:00'), at('2026-11-24', '08:00')],
    ['on Christmas Eve', at('2026-12-24', '09:00'), at('2026-12-29', '08:00')],
  ])('nobody is told of a wait outside working hours: sent %s', (_, turnSince, expected) => {
    expect(told(c('waiting', { turnSince }))[0]).toEqual(['waitingLong', 'coordinators', expected])
  })

  test('offered times go back two working days after the reminder, at the latest with the last of them', () => {
    const released = (over: Partial<Consultation>) =>
      plannedFor(c('offered', over), retention).find(({ duty }) => duty === 'releaseOffers')?.at
    expect(released({ offers: [at('2026-12-15', '09:00')] })).toBe(at('2026-11-27', '10:00'))
    expect(released({ offers: [at('2026-11-23', '13:00'), at('2026-11-24', '13:00')] })).toBe(at('2026-11-24', '13:00'))
    expect(released({ offers: [at('2026-11-24', '18:30')] })).toBe(at('2026-11-25', '08:00'))
  })

  test('a session on a Monday is reminded of on Friday, also across the change of the clocks', () => {
    // Good Friday and Easter Monday of 2027 lie around the night when the clocks change.
    expect(one(scheduled(at('2027-03-30', '09:00')), 'remindDay').at).toBe(at('2027-03-25', '09:00'))
    expect(one(scheduled(at('2026-12-07', '09:00')), 'remindDay').at).toBe(at('2026-12-04', '09:00'))
    expect(one(scheduled(at('2026-10-26', '09:00'), { turnSince: sent }), 'remindHour').at).toBe(
      '2026-10-26T06:00:00.000Z',
    )
    const autumn = scheduled(at('2026-10-26', '09:00'), { turnSince: at('2026-10-01', '09:00') })
    expect(one(autumn, 'remindDay').at).toBe('2026-10-23T06:00:00.000Z')
  })

  test('an hour before a session that begins after the skipped hour is an hour, not two', () => {
    expect(one(scheduled(at('2027-03-28', '04:30')), 'remindHour').at).toBe('2027-03-28T00:30:00.000Z')
  })

  test('what is agreed after nine on the day before has no reminder of that day', () => {
    const agreed = (clock: string) => told(scheduled(start, { turnSince: at('2026-11-30', clock) }))
    expect(agreed('08:59').map(([kind]) => kind)).toEqual(['remindDay', 'remindHour', 'outcomePrompt', 'outcomePrompt'])
    expect(agreed('09:00').map(([kind]) => kind)).toEqual(['remindHour', 'outcomePrompt', 'outcomePrompt'])
    expect(agreed('15:00').map(([kind]) => kind)).toEqual(['remindHour', 'outcomePrompt', 'outcomePrompt'])
  })
})

describe('a duty stands', () => {
  const standing = (kind: string, planned: Consultation, now: Consultation, when?: string) => {
    const row = one(planned, kind)
    return stillStands(row, now, when ?? row.at)
  }

  test('as long as what it was planned for is as it was', () => {
    for (const kind of ['remindDay', 'remindHour', 'outcomePrompt']) {
      expect(standing(kind, scheduled(), scheduled(start, { topic: 'law', revision: 7 }))).toBe(true)
    }
    expect(standing('waitingLong', c('waiting'), c('waiting', { revision: 2 }))).toBe(true)
    const due = c('followUp', { followUpAt: start })
    expect(standing('followUpDue', due, { ...due, toldToClient: 'yes' })).toBe(true)
  })

  test.each([
    ['moved to another time', scheduled(at('2027-01-05', '09:00'))],
    ['given back to the coordinator', c('taken')],
    ['withdrawn', c('withdrawn', { session: place(start) })],
    ['held', c('followUp', { session: place(start), followUpAt: start })],
  ])('no more for a session that was %s', (_, now) => {
    for (const kind of ['remindDay', 'remindHour', 'outcomePrompt']) {
      expect(standing(kind, scheduled(), now)).toBe(false)
    }
  })

  test('no more for a wait that has ended, or that has begun anew', () => {
    expect(standing('waitingLong', c('waiting'), c('clarification'))).toBe(false)
    expect(standing('waitingLong', c('waiting'), c('taken', { turnSince: at('2026-11-20', '11:00') }))).toBe(false)
  })

  test('no more for a follow-up that was reported or has another day', () => {
    const due = c('followUp', { followUpAt: start })
    expect(standing('followUpDue', due, c('closed', { followUpAt: start }))).toBe(false)
    expect(standing('followUpDue', due, c('followUp', { followUpAt: at('2027-01-05', '09:00') }))).toBe(false)
  })

  test('never as a reminder of what has begun: a server that was down reminds nobody afterwards', () => {
    for (const kind of ['remindDay', 'remindHour']) {
      expect(standing(kind, scheduled(), scheduled(), plus(start, { seconds: -1 }))).toBe(true)
      expect(standing(kind, scheduled(), scheduled(), start)).toBe(false)
      expect(standing(kind, scheduled(), scheduled(), plus(start, { days: 2 }))).toBe(false)
    }
    expect(standing('outcomePrompt', scheduled(), scheduled(), plus(start, { days: 2 }))).toBe(true)
  })

  test('as the word that it was withdrawn only once the undo has ended, and not after an undo', () => {
    const row = { stamp: '', notice: { kind: 'withdrawn', to: 'group' } } as const
    const gone = c('withdrawn', { undoUntil: plus(sent, { seconds: 10 }) })
    expect(stillStands(row, gone, plus(sent, { seconds: 9 }))).toBe(false)
    expect(stillStands(row, gone, plus(sent, { seconds: 10 }))).toBe(true)
    expect(stillStands(row, c('waiting'), plus(sent, { seconds: 10 }))).toBe(false)
  })
})

describe('the text ends', () => {
  test('12 months after it was sent, whatever the state', () => {
    expect(purgeTimes(c('waiting'), retention)).toEqual([at('2027-11-20', '10:00')])
    expect(purgeDue(c('scheduled'), retention, plus(at('2027-11-20', '10:00'), { seconds: -1 }))).toBe(false)
    expect(purgeDue(c('scheduled'), retention, at('2027-11-20', '10:00'))).toBe(true)
  })

  test('90 days after it was closed', () => {
    const closed = c('closed', { closedAt: start })
    expect(purgeTimes(closed, retention)).toContain(at('2027-03-01', '09:00'))
    expect(purgeDue(closed, retention, at('2027-03-01', '08:59'))).toBe(false)
    expect(purgeDue(closed, retention, at('2027-03-01', '09:00'))).toBe(true)
  })

  test('at 12 months all the same, when it was closed late', () => {
    const closed = c('closed', { closedAt: at('2027-11-01', '09:00') })
    expect(purgeDue(closed, retention, at('2027-11-20', '10:00'))).toBe(true)
  })

  test('at the end of the undo, when it was withdrawn', () => {
    const gone = c('withdrawn', { closedAt: sent, undoUntil: plus(sent, { seconds: 10 }) })
    expect(purgeDue(gone, retention, plus(sent, { seconds: 9 }))).toBe(false)
    expect(purgeDue(gone, retention, plus(sent, { seconds: 10 }))).toBe(true)
  })

  test('after as long as the service has set', () => {
    const closed = c('closed', { closedAt: start })
    expect(purgeTimes(closed, { afterClosingDays: 1, maxMonths: 1 })).toEqual([
      at('2026-12-20', '10:00'),
      at('2026-12-02', '09:00'),
    ])
  })

  test('once: nothing is planned for a text that is gone or was never there', () => {
    expect(plannedFor(c('closed', { textKeys: [], textPurgedAt: start, closedAt: start }), retention)).toEqual([])
    expect(purgeDue(c('closed', { textKeys: [], closedAt: sent }), retention, at('2030-01-01', '09:00'))).toBe(false)
  })
})

describe('a change plans', () => {
  const kinds = (before: Consultation | null, after: Consultation) =>
    newlyPlanned(before, after, retention).map((p) => p.notice?.kind ?? p.duty)

  test('everything when a request is sent', () => {
    expect(kinds(null, c('waiting'))).toEqual(['waitingLong', 'escalated', 'purgeText'])
  })

  test('nothing when it changes nothing that time asks for', () => {
    expect(kinds(scheduled(), scheduled(start, { revision: 2, hourReminder: ['tenant:worker'] }))).toEqual([])
  })

  test('the reminders when it gets a time, and others when that moves', () => {
    const reminders = ['remindDay', 'remindHour', 'outcomePrompt', 'outcomePrompt']
    expect(kinds(c('offered'), scheduled())).toEqual(reminders)
    expect(kinds(scheduled(), scheduled(at('2027-01-05', '09:00')))).toEqual(reminders)
  })

  test('an earlier end of the text when it is closed or withdrawn', () => {
    expect(kinds(c('followUp', { followUpAt: start }), c('closed', { closedAt: start }))).toEqual(['purgeText'])
    const gone = c('withdrawn', { closedAt: sent, undoUntil: plus(sent, { seconds: 10 }) })
    expect(kinds(c('waiting'), gone)).toEqual(['purgeText', 'purgeText'])
  })

  test('no reminder a second time when a withdrawal is undone: the rows of the first are still there', () => {
    const withdrawn = c('withdrawn', {
      session: place(start),
      turnSince: plus(sent, { days: 1 }),
      closedAt: plus(sent, { days: 1 }),
      undoUntil: plus(sent, { days: 1, seconds: 10 }),
      undoState: 'scheduled',
    })
    const back = scheduled(start, { turnSince: plus(sent, { days: 1, seconds: 5 }) })
    expect(kinds(withdrawn, back)).toEqual([])
    const waiting = { ...withdrawn, session: null, undoState: 'waiting' as const }
    expect(kinds(waiting, c('waiting', { turnSince: back.turnSince }))).toEqual(['waitingLong', 'escalated'])
    expect(kinds(withdrawn, c('taken', { turnSince: back.turnSince }))).toEqual(['waitingLong', 'escalated'])
  })
})
