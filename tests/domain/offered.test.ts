import type { Action } from '../../src/domain/action.ts'
import type { Consultation, State } from '../../src/domain/consultation.ts'
import { offeredActions, type Side } from '../../src/domain/offered.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { aConsultation } from '../store/samples.ts'

const session = {
  id: '2026-12-01T07:00:00.000Z',
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: null,
  calendarKey: 'k',
  sequence: 0,
}
const now = '2026-11-30T08:00:00.000Z'
const begun = '2026-12-01T07:00:00.000Z'
const text = { textKeys: ['t:k1:1'] }
const recommendations = [{ id: 'recommendation1', state: 'open' as const }]
const held = { ...text, session, recommendations }

const inState: Record<State, Partial<Consultation>> = {
  waiting: text,
  taken: text,
  clarification: text,
  returned: { textPurgedAt: now },
  offered: { ...text, offers: [session.start] },
  scheduled: { ...text, session },
  followUp: held,
  closed: held,
  continued: held,
  redirected: { textPurgedAt: now },
  declined: text,
  withdrawn: { ...text, undoUntil: '2026-11-30T08:00:10.000Z', undoState: 'waiting' },
}
const offered = (state: State, side: Side, model = m2, at = now, over: Partial<Consultation> = {}) =>
  offeredActions(aConsultation({ state, ...inState[state], ...over }), model, side, at).toSorted()
const list = (words: string): Action[] => (words === '' ? [] : (words.split(' ').toSorted() as Action[]))

/** The buttons of one-to-one support (M2), by hand: what each side is offered in each state. */
const buttons: Record<State, Record<Side, string>> = {
  waiting: {
    requester: 'bookTime edit withdraw readText seeReaders withdrawPermission',
    group: 'take askClarification returnIdentifiable redirect decline offerTimes readText',
  },
  taken: {
    requester: 'bookTime edit withdraw readText seeReaders withdrawPermission',
    group: 'askClarification returnIdentifiable redirect decline offerTimes readText',
  },
  clarification: {
    requester: 'answer edit withdraw readText seeReaders withdrawPermission',
    group: 'returnIdentifiable decline readText',
  },
  returned: { requester: 'rewrite withdraw seeReaders withdrawPermission', group: '' },
  offered: {
    requester: 'pickTime bookTime askOtherTimes edit withdraw readText seeReaders withdrawPermission',
    group: 'offerTimes returnIdentifiable decline readText',
  },
  scheduled: {
    requester: 'changeTime moveTime cancelTime hourReminder edit withdraw readText seeReaders withdrawPermission',
    group: 'offerTimes moveTime setJoinLink cancelTime hourReminder returnIdentifiable readText',
  },
  followUp: {
    requester: 'bookNext answerRecommendations reportFollowUp readText readOutcome seeReaders withdrawPermission',
    group: 'closeFollowUp readText readOutcome',
  },
  closed: { requester: 'survey readText readOutcome seeReaders', group: 'readText readOutcome' },
  continued: { requester: 'readText readOutcome seeReaders', group: 'readText readOutcome' },
  redirected: { requester: 'seeReaders', group: '' },
  declined: { requester: 'readText seeReaders', group: 'readText' },
  withdrawn: { requester: 'undoWithdraw', group: '' },
}
const cells = Object.entries(buttons).flatMap(([state, sides]) =>
  (['requester', 'group'] as const).map((side) => ({ state: state as State, side, words: sides[side] })),
)

describe('the buttons of one-to-one support', () => {
  test.each(cells)('$state, to the $side: $words', ({ state, side, words }) => {
    expect(offered(state, side)).toEqual(list(words))
  })

  test('once the session has begun: the reader reads, the group sets the link and says what came of it', () => {
    expect(offered('scheduled', 'requester', m2, begun)).toEqual(list('withdrawPermission readText seeReaders'))
    expect(offered('scheduled', 'group', m2, begun)).toEqual(list('setJoinLink recordOutcome recordNotHeld readText'))
  })
})

describe('the buttons of a group with an agenda', () => {
  test.each(cells)(
    '$state, to the $side: a slot instead of times, and no other time asked for',
    ({ state, side, words }) => {
      const expected = words
        .replace(/offerTimes ?/, ['waiting', 'taken', 'scheduled'].includes(state) ? 'placeInSlot ' : '')
        .replace(/(changeTime|moveTime|bookTime|bookNext) ?/g, '')
      expect(offered(state, side, m3)).toEqual(list(expected.trim()))
    },
  )
})

describe('the client and the pair', () => {
  test('whoever has a pair can remove it, whoever brings a client can invite them once the time is agreed', () => {
    expect(offered('waiting', 'requester', m2, now, { pair: 'tenant:pair' })).toContain('removePair')
    expect(offered('scheduled', 'requester', m2, now, { clientComes: true })).toContain('inviteClient')
    expect(offered('taken', 'requester', m2, now, { clientComes: true })).not.toContain('inviteClient')
    expect(offered('scheduled', 'requester', m2, begun, { clientComes: true })).not.toContain('inviteClient')
    expect(offered('scheduled', 'requester', m2, now)).not.toContain('inviteClient')
  })

  test('without permission the group is asked on the day whether the client is there', () => {
    const present = { consent: 'clientPresent', clientComes: true } as const
    const asked = ['clientAbsent', 'clientHere']
    expect(offered('scheduled', 'group', m3, begun, present)).toEqual(expect.arrayContaining(asked))
    expect(offered('scheduled', 'group', m3, now, present).filter((action) => asked.includes(action))).toEqual([])
    expect(offered('scheduled', 'requester', m3, begun, present).filter((action) => asked.includes(action))).toEqual([])
  })
})

describe('no button is offered', () => {
  test('for a text that is not there', () => {
    expect(offered('waiting', 'group', m2, now, { textKeys: [] })).not.toContain('readText')
    expect(offered('waiting', 'requester', m2, now, { textKeys: [] })).not.toContain('readText')
  })

  test('for an outcome whose text has been purged', () => {
    const purged = { textKeys: [], textPurgedAt: now }
    expect(offered('closed', 'requester', m2, now, purged)).toEqual(list('survey seeReaders'))
    expect(offered('closed', 'group', m2, now, purged)).toEqual([])
  })

  test('for an outcome without recommendations', () => {
    expect(offered('followUp', 'requester', m2, now, { recommendations: [] })).not.toContain('readOutcome')
  })

  test('to undo once the ten seconds are over, or to answer the survey again', () => {
    expect(offered('withdrawn', 'requester', m2, '2026-11-30T08:00:10.000Z')).toEqual([])
    expect(offered('closed', 'requester', m2, now, { surveyAnswered: true })).not.toContain('survey')
  })
})
