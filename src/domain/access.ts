import type { Action } from './action.ts'
import type { Consultation } from './consultation.ts'
import type { Group } from './group.ts'
import type { Instant, PersonId } from './ids.ts'
import { workingDaysAfter } from './reminding.ts'
import { plus } from './time.ts'

/** What somebody is to one consultation. A person can be several things at once, or none ("stranger"). */
export type Role =
  | 'requester'
  | 'pair'
  | 'coordinator'
  | 'fallback'
  | 'chair'
  | 'secretary'
  | 'member'
  | 'outsideMember'
  | 'administrator'
  | 'standIn'

/** Who is asking. `administrator` comes from ADMIN_IDS. */
export interface Actor {
  id: PersonId
  tenantId: string
  name: string
  administrator: boolean
}

const own: Action[] = [
  'edit',
  'withdraw',
  'undoWithdraw',
  'rewrite',
  'answer',
  'pickTime',
  'bookTime',
  'bookNext',
  'askOtherTimes',
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
  'answerRecommendations',
  'reportFollowUp',
  'survey',
  'copyOutcome',
  'withdrawPermission',
  'inviteClient',
  'seeReaders',
  'seeEntry',
  'readText',
  'readOutcome',
  'readFollowUp',
]
const coordinating: Action[] = [
  'take',
  'askClarification',
  'returnIdentifiable',
  'redirect',
  'decline',
  'undoDecline',
  'offerTimes',
  'placeInSlot',
  'setJoinLink',
  'recordOutcome',
  'recordNotHeld',
  'recordStatement',
  'closeFollowUp',
  'clientHere',
  'clientAbsent',
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
  'seeEntry',
  'readText',
  'readOutcome',
  'readFollowUp',
]

/** The table "who may see and do what" of the domain rules (1.5). Windows in time are in `inWindow`. */
export const rights: Record<Role, readonly Action[]> = {
  requester: [...own, 'removePair', 'openStatement'],
  pair: own,
  coordinator: coordinating,
  fallback: coordinating,
  chair: ['seeEntry', 'readText', 'readOutcome', 'readFollowUp', 'clientHere', 'clientAbsent'],
  secretary: [
    ...(['seeEntry', 'readText', 'readOutcome', 'readFollowUp'] as const),
    ...(['recordOutcome', 'recordNotHeld', 'recordStatement'] as const),
  ],
  member: ['seeEntry', 'readText', 'readOutcome'],
  outsideMember: ['seeEntry'],
  administrator: [],
  // An administrator where a group has nobody else: brings a request on to those who can answer, and reads nothing.
  standIn: ['seeEntry', 'redirect', 'decline', 'undoDecline'],
}

/** Escalated: nobody has coordinated it in two working days, or the group has no coordinator (domain rules 1.5). */
export function escalated(c: Consultation, group: Group, now: Instant): boolean {
  if (group.coordinators.length === 0) return true
  return (c.state === 'waiting' || c.state === 'taken') && now >= workingDaysAfter(c.turnSince, 2)
}

/** On an agenda, or at most 7 days after its session. */
function aroundSession(c: Consultation, now: Instant): boolean {
  return c.session !== null && now <= plus(c.session.end, { days: 7 })
}

/** The fallback person has what is escalated, and keeps what they took up from there. */
function fallsTo(person: PersonId, c: Consultation, group: Group, now: Instant): boolean {
  return group.fallback === person && (c.takenBy === person || escalated(c, group, now))
}

/** All that the actor is to this consultation at this moment. People of another tenant are nothing to it. */
export function rolesOf(actor: Actor, c: Consultation, group: Group, now: Instant): Role[] {
  if (actor.tenantId !== c.tenantId || actor.tenantId !== group.tenantId || c.groupId !== group.id) return []
  const roles: Role[] = []
  if (c.requester === actor.id) roles.push('requester')
  if (c.pair === actor.id) roles.push('pair')
  if (group.coordinators.includes(actor.id)) roles.push('coordinator')
  if (fallsTo(actor.id, c, group, now)) roles.push('fallback')
  if (group.chair === actor.id) roles.push('chair')
  if (group.secretary === actor.id) roles.push('secretary')
  const member = group.members.find((m) => m.person === actor.id)
  if (member) roles.push(member.outsideSocialWelfare ? 'outsideMember' : 'member')
  if (actor.administrator) roles.push('administrator')
  if (actor.administrator && group.fallback === null && escalated(c, group, now)) roles.push('standIn')
  return roles
}

/** Whether a role has a right at all in this group: a statement is for the coordinators only where there is no secretary. */
function entitles(role: Role, action: Action, group: Group): boolean {
  if (action === 'recordStatement' && role !== 'secretary' && group.secretary !== null) return false
  return rights[role].includes(action)
}

function inWindow(role: Role, action: Action, c: Consultation, now: Instant): boolean {
  const requesting = role === 'requester' || role === 'pair'
  if (c.state === 'withdrawn' || c.state === 'redirected') return requesting
  if (c.state === 'returned' && action === 'readText') return requesting
  const invited = role === 'member' || role === 'outsideMember'
  if (action === 'seeEntry') return !invited || aroundSession(c, now)
  if (action === 'readText' || action === 'readOutcome' || action === 'readFollowUp') {
    if (!(invited || role === 'chair' || role === 'secretary')) return true
    // The client is there without having given permission: the text waits until that is confirmed (domain rules 1.5).
    const closed = action === 'readText' && c.consent === 'clientPresent' && !c.clientHereAt
    return !closed && aroundSession(c, now)
  }
  return true
}

/**
 * Whether the actor may do this to this consultation now. The one place where rights are decided; whether the state
 * allows it is transition.ts's question. Someone from outside social welfare never reads a case even when they also
 * hold another standing role in the group.
 */
export function may(actor: Actor, action: Action, c: Consultation, group: Group, now: Instant): boolean {
  const roles = rolesOf(actor, c, group, now)
  if (action === 'joinAsPair') {
    return (
      actor.tenantId === c.tenantId &&
      c.withPair &&
      c.pair === null &&
      c.requester !== actor.id &&
      !c.removedPairs?.includes(actor.id) &&
      !roles.includes('outsideMember') &&
      c.state !== 'withdrawn'
    )
  }
  const barred = roles.includes('outsideMember') && !roles.includes('requester') && !roles.includes('pair')
  if (barred && action !== 'seeEntry') return false
  return roles.some((role) => entitles(role, action, group) && inWindow(role, action, c, now))
}
