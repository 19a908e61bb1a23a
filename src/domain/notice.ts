import type { Action } from './action.ts'
import type { Consultation, State } from './consultation.ts'

/** Why a person gets a message: its headline. The card under it always shows the present state. */
export type NoticeKind =
  | 'sent'
  | 'newRequest'
  | 'taken'
  | 'clarificationAsked'
  | 'clarificationAnswered'
  | 'returned'
  | 'rewritten'
  | 'edited'
  | 'redirected'
  | 'declined'
  | 'withdrawn'
  | 'timesOffered'
  | 'otherTimesAsked'
  | 'scheduled'
  | 'joinLink'
  | 'timeChanged'
  | 'timeClashes'
  | 'placeChanged'
  | 'timeCancelled'
  | 'outcome'
  | 'notHeld'
  | 'movedOn'
  | 'notReached'
  | 'furtherConsultation'
  | 'resolved'
  | 'followUpReported'
  | 'followUpClosed'
  | 'followUpLate'
  | 'statementReady'
  | 'statementUnopened'
  | 'statementGone'
  | 'statementWaits'
  | 'thanks'
  | 'pairJoined'
  | 'pairRemoved'
  | 'permissionWithdrawn'
  | 'clientPrompt'
  | 'clientAway'
  | 'remindDay'
  | 'remindHour'
  | 'waitingLong'
  | 'escalated'
  | 'clarificationWaits'
  | 'rewriteWaits'
  | 'workerSilent'
  | 'offerWaits'
  | 'offerReleased'
  | 'outcomePrompt'
  | 'followUpDue'
  | 'masked'

/**
 * Who gets it. `requesters`: the requester and the pair. `group`: the group's channel, else its coordinators in their
 * personal chats. `coordinators`: always personally; one to one who took it, once somebody has. `recorders`: the secretary, else those. `invited`: the
 * requesters and, one to one, the consultant. `wanting`: those who asked for a reminder an hour before. `authors`: whoever
 * may have written a text of the case; always narrowed to one of them. `formerPair`: whom the requester removed last.
 * `chairs`: the chair, else the coordinators. `asker`: the requester alone, without the pair. `fallback`: the fallback person, else the administrators.
 */
export type Audience =
  | 'requesters'
  | 'group'
  | 'coordinators'
  | 'recorders'
  | 'invited'
  | 'wanting'
  | 'authors'
  | 'formerPair'
  | 'chairs'
  | 'asker'
  | 'fallback'

export interface Notice {
  kind: NoticeKind
  to: Audience
}

/** Who is told of what, action by action. What is not here changes cards that are already out, and nobody is disturbed. */
export const notices: Partial<Record<Action, Notice[]>> = {
  take: [{ kind: 'taken', to: 'requesters' }],
  askClarification: [{ kind: 'clarificationAsked', to: 'requesters' }],
  answer: [{ kind: 'clarificationAnswered', to: 'group' }],
  returnIdentifiable: [{ kind: 'returned', to: 'requesters' }],
  rewrite: [{ kind: 'rewritten', to: 'group' }],
  edit: [{ kind: 'edited', to: 'group' }],
  withdraw: [{ kind: 'withdrawn', to: 'group' }],
  decline: [{ kind: 'declined', to: 'requesters' }],
  offerTimes: [{ kind: 'timesOffered', to: 'requesters' }],
  askOtherTimes: [{ kind: 'otherTimesAsked', to: 'group' }],
  pickTime: [
    { kind: 'scheduled', to: 'requesters' },
    { kind: 'scheduled', to: 'group' },
  ],
  bookTime: [{ kind: 'scheduled', to: 'invited' }],
  moveTime: [{ kind: 'timeChanged', to: 'invited' }],
  placeInSlot: [{ kind: 'scheduled', to: 'requesters' }],
  setJoinLink: [{ kind: 'joinLink', to: 'requesters' }],
  changeTime: [{ kind: 'otherTimesAsked', to: 'group' }],
  recordOutcome: [{ kind: 'outcome', to: 'requesters' }],
  recordNotHeld: [{ kind: 'notHeld', to: 'requesters' }],
  recordStatement: [{ kind: 'statementReady', to: 'asker' }],
  closeFollowUp: [{ kind: 'followUpClosed', to: 'requesters' }],
  joinAsPair: [{ kind: 'pairJoined', to: 'requesters' }],
  removePair: [{ kind: 'pairRemoved', to: 'formerPair' }],
  withdrawPermission: [
    { kind: 'permissionWithdrawn', to: 'group' },
    { kind: 'permissionWithdrawn', to: 'requesters' },
  ],
}

const openStates: readonly State[] = [
  'waiting',
  'taken',
  'clarification',
  'returned',
  'offered',
  'scheduled',
  'followUp',
]

/** The states in which a notice still makes sense when it could only be delivered late; elsewhere it is dropped. */
const holds: Partial<Record<NoticeKind, readonly State[]>> = {
  newRequest: openStates,
  taken: ['taken'],
  clarificationAsked: ['clarification'],
  clarificationAnswered: openStates,
  returned: ['returned'],
  rewritten: openStates,
  edited: openStates,
  redirected: openStates,
  declined: ['declined'],
  timesOffered: ['offered'],
  otherTimesAsked: ['taken'],
  scheduled: ['scheduled'],
  joinLink: ['scheduled'],
  timeChanged: ['scheduled'],
  timeClashes: ['scheduled'],
  placeChanged: ['scheduled'],
  timeCancelled: openStates,
  outcome: ['followUp'],
  notHeld: ['taken', 'offered'],
  movedOn: ['scheduled'],
  notReached: ['scheduled', 'taken', 'offered'],
  furtherConsultation: openStates,
  resolved: ['closed'],
  followUpReported: ['followUp'],
  followUpClosed: ['closed'],
  followUpLate: ['followUp'],
  statementReady: ['followUp', 'closed', 'continued'],
  statementUnopened: ['followUp', 'closed', 'continued'],
  statementGone: ['followUp', 'closed', 'continued'],
  statementWaits: ['followUp', 'closed', 'continued'],
  thanks: ['followUp', 'closed', 'continued'],
  pairJoined: openStates,
  pairRemoved: openStates,
  permissionWithdrawn: openStates,
  clientPrompt: ['scheduled'],
  clientAway: ['scheduled'],
  withdrawn: ['withdrawn'],
  waitingLong: ['waiting', 'taken'],
  escalated: ['waiting', 'taken'],
  clarificationWaits: ['clarification'],
  rewriteWaits: ['returned'],
  workerSilent: ['clarification', 'returned'],
  offerWaits: ['offered'],
  offerReleased: ['taken'],
  outcomePrompt: ['scheduled'],
  followUpDue: ['followUp'],
  remindDay: ['scheduled'],
  remindHour: ['scheduled'],
  masked: [...openStates, 'closed', 'continued', 'declined'],
}

/** Whether a notice still says something true of the consultation as it is now. */
export function stillTrue(kind: NoticeKind, c: Consultation): boolean {
  return holds[kind]?.includes(c.state) ?? true
}
