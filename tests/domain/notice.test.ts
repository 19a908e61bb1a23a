import { actions } from '../../src/domain/action.ts'
import type { State } from '../../src/domain/consultation.ts'
import { type Audience, type NoticeKind, notices, stillTrue } from '../../src/domain/notice.ts'
import { startStates } from '../../src/domain/transition.ts'
import { aConsultation } from '../store/samples.ts'

/** Who hears of what, by hand: the other side, never by a message that the doer needs. */
const told: Record<string, [NoticeKind, Audience][]> = {
  take: [['taken', 'requesters']],
  askClarification: [['clarificationAsked', 'requesters']],
  answer: [['clarificationAnswered', 'group']],
  returnIdentifiable: [['returned', 'requesters']],
  rewrite: [['rewritten', 'group']],
  edit: [['edited', 'group']],
  withdraw: [['withdrawn', 'group']],
  decline: [['declined', 'requesters']],
  offerTimes: [['timesOffered', 'requesters']],
  askOtherTimes: [['otherTimesAsked', 'group']],
  pickTime: [
    ['scheduled', 'requesters'],
    ['scheduled', 'group'],
  ],
  placeInSlot: [['scheduled', 'requesters']],
  setJoinLink: [['joinLink', 'requesters']],
  bookTime: [['scheduled', 'invited']],
  moveTime: [['timeChanged', 'invited']],
  changeTime: [['otherTimesAsked', 'group']],
  recordOutcome: [['outcome', 'requesters']],
  recordNotHeld: [['notHeld', 'requesters']],
  recordStatement: [['statementReady', 'asker']],
  closeFollowUp: [['followUpClosed', 'requesters']],
  joinAsPair: [['pairJoined', 'requesters']],
  removePair: [['pairRemoved', 'formerPair']],
  withdrawPermission: [
    ['permissionWithdrawn', 'group'],
    ['permissionWithdrawn', 'requesters'],
  ],
}
/** Changes that disturb nobody, or whose notice depends on what was done and is given by the use case. */
const quiet = [
  'redirect',
  'undoWithdraw',
  'undoDecline',
  'answerRecommendations',
  'reportFollowUp',
  'survey',
  'openStatement',
  'cancelTime',
  // The further talk tells of itself.
  'bookNext',
  'hourReminder',
  'clientHere',
  'clientAbsent',
]

describe('who is told of what', () => {
  test.each(Object.entries(told))('%s', (action, expected) => {
    expect(notices[action as keyof typeof notices]).toEqual(expected.map(([kind, to]) => ({ kind, to })))
  })

  test('is settled for every change, and reading tells nobody', () => {
    expect([...Object.keys(told), ...quiet].toSorted()).toEqual(Object.keys(startStates).toSorted())
    expect(Object.keys(notices).toSorted()).toEqual(Object.keys(told).toSorted())
    expect(actions.filter((a) => /^(see|read)/.test(a) && a in notices)).toEqual([])
  })
})

const open: State[] = ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled', 'followUp']
const states: State[] = [...open, 'closed', 'continued', 'redirected', 'declined', 'withdrawn']

/** In which states a message that could not be delivered at once still says something true. */
const standing: Record<NoticeKind, State[]> = {
  sent: states,
  newRequest: open,
  taken: ['taken'],
  clarificationAsked: ['clarification'],
  clarificationAnswered: open,
  returned: ['returned'],
  rewritten: open,
  edited: open,
  redirected: open,
  declined: ['declined'],
  withdrawn: ['withdrawn'],
  timesOffered: ['offered'],
  otherTimesAsked: ['taken'],
  scheduled: ['scheduled'],
  joinLink: ['scheduled'],
  timeChanged: ['scheduled'],
  timeClashes: ['scheduled'],
  placeChanged: ['scheduled'],
  timeCancelled: open,
  outcome: ['followUp'],
  notHeld: ['taken', 'offered'],
  movedOn: ['scheduled'],
  notReached: ['scheduled', 'taken', 'offered'],
  furtherConsultation: open,
  resolved: ['closed'],
  followUpReported: ['followUp'],
  followUpClosed: ['closed'],
  followUpLate: ['followUp'],
  statementReady: ['followUp', 'closed', 'continued'],
  statementUnopened: ['followUp', 'closed', 'continued'],
  statementGone: ['followUp', 'closed', 'continued'],
  statementWaits: ['followUp', 'closed', 'continued'],
  thanks: ['followUp', 'closed', 'continued'],
  pairJoined: open,
  pairRemoved: open,
  permissionWithdrawn: open,
  clientPrompt: ['scheduled'],
  clientAway: ['scheduled'],
  remindDay: ['scheduled'],
  remindHour: ['scheduled'],
  waitingLong: ['waiting', 'taken'],
  escalated: ['waiting', 'taken'],
  clarificationWaits: ['clarification'],
  rewriteWaits: ['returned'],
  workerSilent: ['clarification', 'returned'],
  offerWaits: ['offered'],
  offerReleased: ['taken'],
  outcomePrompt: ['scheduled'],
  followUpDue: ['followUp'],
  masked: [...open, 'closed', 'continued', 'declined'],
}

describe('a message that comes late', () => {
  test.each(Object.entries(standing))('%s is still true in these states alone', (kind, expected) => {
    const holds = states.filter((state) => stillTrue(kind as NoticeKind, aConsultation({ state })))
    expect(holds).toEqual(states.filter((state) => expected.includes(state)))
  })

  test('tells a group nothing of what was withdrawn meanwhile but that it was', () => {
    const c = aConsultation({ state: 'withdrawn' })
    const kinds = (Object.keys(standing) as NoticeKind[]).filter((kind) => kind !== 'sent' && stillTrue(kind, c))
    expect(kinds).toEqual(['withdrawn'])
  })
})
