import type { Action } from './action.ts'
import { ofTheClient } from './consent.ts'
import type { Consultation, State } from './consultation.ts'
import type { Instant } from './ids.ts'
import { refuse } from './problem.ts'
import { awaitsStatement, statementKey } from './statement.ts'
import { plus, sameDay } from './time.ts'

/** The actions that change a consultation, with the states each may start from. Anything else is refused. */
export const startStates = {
  edit: ['waiting', 'taken', 'clarification', 'offered', 'scheduled'],
  withdraw: ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled'],
  undoWithdraw: ['withdrawn'],
  rewrite: ['returned'],
  answer: ['clarification'],
  joinAsPair: ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled'],
  removePair: ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled', 'followUp'],
  withdrawPermission: ['waiting', 'taken', 'clarification', 'returned', 'offered', 'scheduled', 'followUp'],
  pickTime: ['offered'],
  bookTime: ['waiting', 'taken', 'offered'],
  bookNext: ['followUp'],
  askOtherTimes: ['offered'],
  answerRecommendations: ['followUp'],
  reportFollowUp: ['followUp'],
  survey: ['closed'],
  openStatement: ['followUp', 'closed', 'continued'],
  take: ['waiting'],
  askClarification: ['waiting', 'taken'],
  returnIdentifiable: ['waiting', 'taken', 'clarification', 'offered', 'scheduled'],
  redirect: ['waiting', 'taken'],
  decline: ['waiting', 'taken', 'clarification', 'offered'],
  undoDecline: ['declined'],
  offerTimes: ['waiting', 'taken', 'offered', 'scheduled'],
  placeInSlot: ['waiting', 'taken', 'scheduled'],
  setJoinLink: ['scheduled'],
  recordOutcome: ['scheduled'],
  recordNotHeld: ['scheduled'],
  recordStatement: ['followUp', 'closed', 'continued'],
  closeFollowUp: ['followUp'],
  clientHere: ['scheduled'],
  clientAbsent: ['scheduled'],
  changeTime: ['scheduled'],
  moveTime: ['scheduled'],
  cancelTime: ['scheduled'],
  hourReminder: ['scheduled'],
} as const satisfies Partial<Record<Action, readonly State[]>>

export type ChangeAction = keyof typeof startStates

/** Until when a withdrawal or a refusal can be undone: ten seconds. */
export const undoEnds = (now: Instant): Instant => plus(now, { seconds: 10 })

/** Actions that only make sense before the session has begun. */
const beforeSession: readonly Action[] = [
  'withdraw',
  'edit',
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
  'returnIdentifiable',
]
/** Actions that only make sense once the session has begun. */
const afterStart: readonly Action[] = ['recordOutcome', 'recordNotHeld']

/** Whether it is the day of the session, by the Helsinki calendar. */
function onItsDay({ session }: Consultation, now: Instant): boolean {
  if (session === null) return false
  const begins = sameDay(session.start, 0)
  return now >= begins && now < plus(begins, { days: 1 })
}

/** Whether the state (and, with a session, the clock) allows this change. Rights are access.ts's question. */
export function allows(c: Consultation, action: ChangeAction, now: Instant): boolean {
  const states: readonly State[] = startStates[action]
  if (!states.includes(c.state)) return false
  if (action === 'undoWithdraw' || action === 'undoDecline') return c.undoUntil !== null && now < c.undoUntil
  if (action === 'survey') return !c.surveyAnswered
  if (action === 'recordStatement') return awaitsStatement(c)
  if (action === 'openStatement') return statementKey(c) !== null
  if (action === 'removePair') return c.pair !== null
  if (action === 'bookNext') return c.next === null
  if (action === 'withdrawPermission') return ofTheClient.includes(c.consent)
  // Only where the text waits for the client to be there.
  if (action === 'clientHere') return c.consent === 'clientPresent' && !c.clientHereAt && onItsDay(c, now)
  if (action === 'clientAbsent') return c.consent === 'clientPresent' && onItsDay(c, now)
  if (c.state === 'scheduled' && c.session) {
    const begun = now >= c.session.start
    if (afterStart.includes(action)) return begun
    if (beforeSession.includes(action) || action === 'offerTimes' || action === 'placeInSlot') return !begun
  }
  return true
}

/** Everything the state allows now, in the order of the table: what a refusal says is possible instead. */
export function possible(c: Consultation, now: Instant): ChangeAction[] {
  return (Object.keys(startStates) as ChangeAction[]).filter((action) => allows(c, action, now))
}

/** Refuses with what is possible instead, unless the state allows the action. */
export function check(c: Consultation, action: ChangeAction, now: Instant): void {
  if (!allows(c, action, now)) refuse({ kind: 'wrongState', action, state: c.state, possible: possible(c, now) })
}

/** The consultation one revision on, with the patch applied: with a new state the turn passes, and waiting is counted from now. */
export function patched(c: Consultation, now: Instant, patch: Partial<Consultation>): Consultation {
  const moved = patch.state !== undefined && patch.state !== c.state
  return { ...c, ...(moved ? { turnSince: now } : {}), ...patch, revision: c.revision + 1 }
}

/** The consultation after a change, checked first. Throws a refusal when the state does not allow the action. */
export function transition(
  c: Consultation,
  action: ChangeAction,
  now: Instant,
  patch: Partial<Consultation>,
): Consultation {
  check(c, action, now)
  return patched(c, now, patch)
}
