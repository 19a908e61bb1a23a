import type { Action } from '../domain/action.ts'
import type { State } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import type { Status } from './data.ts'
import type { Verb } from './verbs.ts'

type Side = Status['side']

/** Which verb an action's button has on each side, in the order of the buttons. `pickTime` has one for each time: times.ts; whether the client came has two: clientQuestion.ts. */
const verbOf: Record<Side, Partial<Record<Action, Verb>>> = {
  requester: {
    undoWithdraw: 'undoWithdraw',
    answer: 'answer',
    rewrite: 'rewrite',
    bookTime: 'bookTime',
    bookNext: 'bookNext',
    askOtherTimes: 'askOtherTimes',
    answerRecommendations: 'recommendations',
    reportFollowUp: 'followUp',
    openStatement: 'statement',
    survey: 'survey',
    copyOutcome: 'copy',
    inviteClient: 'invite',
    readText: 'text',
    readOutcome: 'text',
    edit: 'edit',
    seeReaders: 'readers',
    hourReminder: 'hourReminder',
    changeTime: 'changeTime',
    moveTime: 'moveTime',
    cancelTime: 'cancelTime',
    removePair: 'removePair',
    withdrawPermission: 'withdrawPermission',
    withdraw: 'withdraw',
  },
  group: {
    readText: 'text',
    readOutcome: 'text',
    take: 'take',
    recordOutcome: 'outcome',
    recordNotHeld: 'notHeld',
    recordStatement: 'writeStatement',
    closeFollowUp: 'closeFollowUp',
    offerTimes: 'offer',
    placeInSlot: 'place',
    setJoinLink: 'joinLink',
    askClarification: 'ask',
    returnIdentifiable: 'return',
    redirect: 'redirect',
    undoDecline: 'undoDecline',
    decline: 'decline',
    hourReminder: 'hourReminder',
    moveTime: 'moveTime',
    cancelTime: 'cancelTime',
  },
}

/** The few verbs that are seen at once in each state; the rest is behind "Muuta". */
const seen: Record<Side, Partial<Record<State, Verb[]>>> = {
  requester: {
    waiting: ['bookTime', 'text', 'edit'],
    taken: ['bookTime', 'text', 'edit'],
    clarification: ['answer', 'text'],
    returned: ['rewrite'],
    offered: ['bookTime', 'askOtherTimes', 'text'],
    scheduled: ['invite', 'text'],
    followUp: ['statement', 'recommendations', 'followUp', 'bookNext'],
    closed: ['statement', 'survey', 'text'],
    continued: ['statement', 'text'],
    declined: ['text'],
    withdrawn: ['undoWithdraw'],
  },
  group: {
    waiting: ['text', 'take'],
    taken: ['text', 'offer', 'place'],
    clarification: ['text'],
    offered: ['text', 'offer'],
    scheduled: ['outcome', 'notHeld', 'text', 'joinLink'],
    followUp: ['writeStatement', 'text'],
    closed: ['writeStatement', 'text'],
    continued: ['writeStatement', 'text'],
    declined: ['undoDecline'],
  },
}

/**
 * A consultant offers times, a coordinator gives a place: each model has one of the two. None recommended: nothing to answer.
 * Booking only where there are open times, and not twice where they are on the card.
 */
function fits(verb: Verb, status: Status, now: Instant): boolean {
  const bookable = (status.group.bookableUntil ?? '') > now
  if (verb === 'bookTime') return bookable && !status.open?.length
  if (verb === 'bookNext' || verb === 'moveTime') return bookable
  if (verb === 'offer') return status.model.scheduling === 'offers'
  if (verb === 'place') return status.model.scheduling === 'slots'
  if (verb === 'recommendations') return status.c.recommendations.length > 0
  return true
}

/** The verbs of a consultation's buttons for whoever its actions are offered to, in their order; `atOnce`: those that are not behind "Muuta". */
export function caseVerbs(status: Status, now: Instant): { all: Verb[]; atOnce: Verb[] } {
  const offered = (Object.entries(verbOf[status.side]) as [Action, Verb][])
    .filter(([action, verb]) => status.actions.includes(action) && fits(verb, status, now))
    .map(([, verb]) => verb)
  const all = [...new Set(offered)]
  return { all, atOnce: (seen[status.side][status.c.state] ?? []).filter((verb) => all.includes(verb)) }
}

/** The same for a list that shows one entry below the other: also what the card itself asks (which time, whether the client came). */
export function entryVerbs(status: Status, now: Instant): { verbs: Verb[]; atOnce: number } {
  const { all, atOnce } = caseVerbs(status, now)
  const asked = (['pickTime', 'clientHere', 'clientAbsent'] as const).filter(
    (verb) => status.actions.includes(verb) && (verb === 'pickTime') === (status.side === 'requester'),
  )
  const first = [...asked, ...atOnce]
  return { verbs: [...first, ...all.filter((verb) => !atOnce.includes(verb))], atOnce: first.length }
}
