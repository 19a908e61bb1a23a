import type { Consultation, State } from '../../src/domain/consultation.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { allows, type ChangeAction, possible, transition, undoEnds } from '../../src/domain/transition.ts'
import { aConsultation } from '../store/samples.ts'

/**
 * What may be done in each state, written by hand from the walk. x: at any time, b: before the session has begun,
 * a: once it has begun, u: for ten seconds, 1: once.
 */
const columns: State[] = [
  'waiting',
  'taken',
  'clarification',
  'returned',
  'offered',
  'scheduled',
  'followUp',
  'closed',
  'continued',
  'redirected',
  'declined',
  'withdrawn',
]
const table: Record<ChangeAction, string> = {
  //                     wa ta cl re of sc fo cl co re de wi
  edit: '                 x  x  x  .  x  b  .  .  .  .  .  .',
  withdraw: '             x  x  x  x  x  b  .  .  .  .  .  .',
  undoWithdraw: '         .  .  .  .  .  .  .  .  .  .  .  u',
  rewrite: '              .  .  .  x  .  .  .  .  .  .  .  .',
  // These two need a pair, or a client’s word that can be taken back; the last two the client’s presence,
  // a statement one that was asked for: below.
  removePair: '           .  .  .  .  .  .  .  .  .  .  .  .',
  withdrawPermission: '   x  x  x  x  x  x  x  .  .  .  .  .',
  answer: '               .  .  x  .  .  .  .  .  .  .  .  .',
  joinAsPair: '           x  x  x  x  x  x  .  .  .  .  .  .',
  pickTime: '             .  .  .  .  x  .  .  .  .  .  .  .',
  bookTime: '             x  x  .  .  x  .  .  .  .  .  .  .',
  bookNext: '             .  .  .  .  .  .  x  .  .  .  .  .',
  askOtherTimes: '        .  .  .  .  x  .  .  .  .  .  .  .',
  answerRecommendations: '.  .  .  .  .  .  x  .  .  .  .  .',
  reportFollowUp: '       .  .  .  .  .  .  x  .  .  .  .  .',
  openStatement: '        .  .  .  .  .  .  .  .  .  .  .  .',
  recordStatement: '      .  .  .  .  .  .  .  .  .  .  .  .',
  closeFollowUp: '        .  .  .  .  .  .  x  .  .  .  .  .',
  survey: '               .  .  .  .  .  .  .  1  .  .  .  .',
  take: '                 x  .  .  .  .  .  .  .  .  .  .  .',
  askClarification: '     x  x  .  .  .  .  .  .  .  .  .  .',
  returnIdentifiable: '   x  x  x  .  x  b  .  .  .  .  .  .',
  redirect: '             x  x  .  .  .  .  .  .  .  .  .  .',
  decline: '              x  x  x  .  x  .  .  .  .  .  .  .',
  undoDecline: '          .  .  .  .  .  .  .  .  .  .  u  .',
  offerTimes: '           x  x  .  .  x  b  .  .  .  .  .  .',
  placeInSlot: '          x  x  .  .  .  b  .  .  .  .  .  .',
  setJoinLink: '          .  .  .  .  .  x  .  .  .  .  .  .',
  recordOutcome: '        .  .  .  .  .  a  .  .  .  .  .  .',
  recordNotHeld: '        .  .  .  .  .  a  .  .  .  .  .  .',
  clientHere: '           .  .  .  .  .  .  .  .  .  .  .  .',
  clientAbsent: '         .  .  .  .  .  .  .  .  .  .  .  .',
  changeTime: '           .  .  .  .  .  b  .  .  .  .  .  .',
  moveTime: '             .  .  .  .  .  b  .  .  .  .  .  .',
  cancelTime: '           .  .  .  .  .  b  .  .  .  .  .  .',
  hourReminder: '         .  .  .  .  .  b  .  .  .  .  .  .',
}
const changes = Object.keys(table) as ChangeAction[]
const mark = (action: ChangeAction, state: State) => table[action].trim().split(/\s+/)[columns.indexOf(state)] ?? '?'

const start = '2026-12-01T07:00:00.000Z'
const before = '2026-12-01T06:59:59.999Z'
const ten = '2026-12-01T06:50:00.000Z'
const late = '2026-12-01T07:30:00.000Z'

/** A consultation as it is in a state. What is withdrawn or declined can be undone until 9.00 Helsinki. */
const inState = (state: State, over: Partial<Consultation> = {}) =>
  aConsultation({
    state,
    revision: 4,
    turnSince: '2026-11-20T08:00:00.000Z',
    session:
      state === 'scheduled'
        ? { id: start, start, end: '2026-12-01T08:00:00.000Z', joinUrl: null, calendarKey: 'k', sequence: 0 }
        : null,
    undoUntil: state === 'withdrawn' || state === 'declined' ? start : null,
    undoState: state === 'withdrawn' ? 'waiting' : null,
    ...over,
  })

const expected = (action: ChangeAction, state: State, begun: boolean) => {
  const kind = mark(action, state)
  return kind === 'x' || kind === '1' || kind === (begun ? 'a' : 'b') || (kind === 'u' && !begun)
}

const refusalOf = (attempt: () => unknown) => {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  return null
}

describe('the table of changes', () => {
  test('is complete: every change has a mark for every state', () => {
    for (const action of changes) {
      expect(table[action].trim().split(/\s+/)).toHaveLength(columns.length)
      for (const state of columns) expect('xbau1.').toContain(mark(action, state))
    }
  })

  const cells = changes.flatMap((action) =>
    columns.flatMap((state) => [false, true].map((begun) => ({ action, state, begun }))),
  )

  test.each(cells)('$action when $state, session begun: $begun', ({ action, state, begun }) => {
    const c = inState(state)
    const now = begun ? start : before
    const instead = changes.filter((other) => expected(other, state, begun))
    if (expected(action, state, begun)) {
      expect(transition(c, action, now, {}).revision).toBe(5)
      return
    }
    const problem = refusalOf(() => transition(c, action, now, {}))
    expect(problem).toEqual({ kind: 'wrongState', action, state, possible: expect.any(Array) })
    expect(possible(c, now).toSorted()).toEqual(instead.toSorted())
    expect(problem).toHaveProperty('possible', possible(c, now))
  })
})

describe('the edges of time', () => {
  test('until the start one can withdraw, from the start on one records what came of it', () => {
    const c = inState('scheduled')
    expect(['withdraw', 'recordOutcome'].map((a) => allows(c, a as ChangeAction, before))).toEqual([true, false])
    expect(['withdraw', 'recordOutcome'].map((a) => allows(c, a as ChangeAction, start))).toEqual([false, true])
    expect(['withdraw', 'recordOutcome'].map((a) => allows(c, a as ChangeAction, late))).toEqual([false, true])
  })

  test('a withdrawal can be undone until its ten seconds are over, and not at their end', () => {
    const c = inState('withdrawn', { undoUntil: '2026-12-01T06:50:10.000Z' })
    expect(allows(c, 'undoWithdraw', ten)).toBe(true)
    expect(allows(c, 'undoWithdraw', '2026-12-01T06:50:09.999Z')).toBe(true)
    expect(allows(c, 'undoWithdraw', '2026-12-01T06:50:10.000Z')).toBe(false)
    expect(allows({ ...c, undoUntil: null }, 'undoWithdraw', ten)).toBe(false)
    expect(possible(c, late)).toEqual([])
  })

  test('a refusal can be undone for the same ten seconds', () => {
    const c = inState('declined', { undoUntil: undoEnds(ten) })
    expect(undoEnds(ten)).toBe('2026-12-01T06:50:10.000Z')
    expect(possible(c, '2026-12-01T06:50:09.999Z')).toEqual(['undoDecline'])
    expect(possible(c, '2026-12-01T06:50:10.000Z')).toEqual([])
  })

  test('the survey is answered once', () => {
    const c = inState('closed')
    expect(allows(c, 'survey', late)).toBe(true)
    expect(allows({ ...c, surveyAnswered: true }, 'survey', late)).toBe(false)
  })
})

describe('the client and the pair', () => {
  const open: State[] = ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled', 'followUp']

  test('a permission can be taken back as long as it is open, by those whose word it rests on', () => {
    const when = (consent: Consultation['consent']) =>
      columns.filter((state) => allows(inState(state, { consent }), 'withdrawPermission', late))
    for (const consent of ['permission', 'clientAware', 'clientPresent'] as const) expect(when(consent)).toEqual(open)
    for (const consent of ['general', 'anonymous', 'consulteeCentred'] as const) expect(when(consent)).toEqual([])
  })

  test('a pair can be removed where there is one', () => {
    expect(columns.filter((s) => allows(inState(s, { pair: 'tenant:pair' }), 'removePair', late))).toEqual(open)
    expect(columns.filter((s) => allows(inState(s), 'removePair', late))).toEqual([])
  })

  test('whether the client came is said on the day of the session by the Helsinki clock, and of nobody who gave permission', () => {
    const c = inState('scheduled', { consent: 'clientPresent' })
    const both = (of: Consultation, now: string) => [allows(of, 'clientHere', now), allows(of, 'clientAbsent', now)]
    expect(both(c, '2026-11-30T21:59:59.999Z')).toEqual([false, false])
    expect(both(c, '2026-11-30T22:00:00.000Z')).toEqual([true, true])
    expect(both(c, '2026-12-01T21:59:59.999Z')).toEqual([true, true])
    expect(both(c, '2026-12-01T22:00:00.000Z')).toEqual([false, false])
    expect(both({ ...c, clientHereAt: start }, late)).toEqual([false, true])
    expect(both({ ...c, consent: 'permission' }, late)).toEqual([false, false])
    expect(both(inState('followUp', { consent: 'clientPresent', session: c.session }), late)).toEqual([false, false])
  })
})

describe('a change', () => {
  test('gives a new state and leaves the consultation it was given as it was', () => {
    const c = inState('waiting')
    const copy = structuredClone(c)
    const after = transition(c, 'take', ten, { state: 'taken', takenBy: 'tenant:coordinator' })
    expect(after).toEqual({ ...c, state: 'taken', takenBy: 'tenant:coordinator', revision: 5, turnSince: ten })
    expect(c).toEqual(copy)
  })

  test('passes the turn only when the state moves', () => {
    const c = inState('scheduled')
    expect(transition(c, 'edit', ten, { topic: 'law' }).turnSince).toBe(c.turnSince)
    expect(transition(c, 'placeInSlot', ten, { state: 'scheduled' }).turnSince).toBe(c.turnSince)
    expect(transition(c, 'cancelTime', ten, { state: 'taken', session: null }).turnSince).toBe(ten)
  })

  test('raises the revision by one, whatever the patch says', () => {
    expect(transition(inState('waiting'), 'edit', ten, { revision: 99 }).revision).toBe(5)
  })
})
