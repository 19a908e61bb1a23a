import type { Actor } from './access.ts'
import { enrolmentOpen } from './enrolment.ts'
import type { Group } from './group.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { enrolledIn, removedFrom, type Session } from './session.ts'
import { plus, sameDay } from './time.ts'

/** Everything somebody can do to a group's sessions and to the polls for their dates. */
export const sessionActions = [
  'see',
  'seeAgenda',
  'reply',
  'enrol',
  'unenrol',
  'removeEnrolled',
  'noteReply',
  'add',
  'move',
  'cancel',
  'mark',
  'guide',
  'record',
  'startPoll',
  'answerPoll',
  'noteAnswer',
  'decidePoll',
] as const

export type SessionAction = (typeof sessionActions)[number]

/** What somebody is to a session. `standIn`: the fallback person of a group without a coordinator; `worker`: of the area, where workers enrol; `removed`: one whose enrolment was taken back. */
export type SessionRole =
  | 'coordinator'
  | 'standIn'
  | 'chair'
  | 'secretary'
  | 'member'
  | 'outsideMember'
  | 'enrolled'
  | 'worker'
  | 'removed'

const inside: SessionAction[] = ['see', 'seeAgenda', 'reply', 'answerPoll']
const coordinating: SessionAction[] = [
  ...(['see', 'seeAgenda', 'add', 'move', 'cancel', 'mark', 'removeEnrolled', 'noteReply'] as const),
  ...(['guide', 'record', 'startPoll', 'noteAnswer', 'decidePoll'] as const),
]

/** The table "who may see and do what" of the domain rules (1.5), for sessions. Windows in time are in `inWindow`. */
export const sessionRights: Record<SessionRole, readonly SessionAction[]> = {
  coordinator: [...coordinating, 'answerPoll'],
  standIn: coordinating,
  chair: [...inside, 'guide'],
  secretary: [...inside, 'mark', 'guide', 'record'],
  member: inside,
  outsideMember: inside,
  enrolled: ['see', 'seeAgenda', 'unenrol', 'answerPoll'],
  worker: ['see', 'enrol', 'answerPoll'],
  removed: ['see'],
}

/** Who asks; timers ask for a person without a name. */
export type Asking = Pick<Actor, 'id' | 'tenantId'>

/** All that the person is to the group's sessions, and to this one. People of another tenant are nothing to it. */
export function sessionRolesOf(
  { id, tenantId }: Asking,
  group: Group,
  model: OperatingModel,
  session: Session | null,
): SessionRole[] {
  if (tenantId !== group.tenantId) return []
  const roles: SessionRole[] = []
  if (group.coordinators.includes(id)) roles.push('coordinator')
  if (group.coordinators.length === 0 && group.fallback === id) roles.push('standIn')
  if (group.chair === id) roles.push('chair')
  if (group.secretary === id) roles.push('secretary')
  const member = group.members.find(({ person }) => person === id)
  if (member) roles.push(member.outsideSocialWelfare ? 'outsideMember' : 'member')
  else if (session && enrolledIn(session).includes(id)) roles.push('enrolled')
  if (model.enrolment && roles.length === 0)
    roles.push(session && removedFrom(session).includes(id) ? 'removed' : 'worker')
  return roles
}

/** From an hour before it begins until its last day is over: sessions begin early, and run over. */
function inItsHours({ start, end }: Session, now: Instant): boolean {
  return now >= plus(start, { hours: -1 }) && now < plus(sameDay(end, 0), { days: 1 })
}

const untilItBegins: readonly SessionAction[] = ['reply', 'noteReply', 'unenrol', 'move', 'cancel']

function inWindow(action: SessionAction, session: Session | null, model: OperatingModel, now: Instant): boolean {
  if (session === null) return true
  const begun = now >= session.start
  if (action === 'enrol') return enrolmentOpen(session, model, now)
  if (untilItBegins.includes(action)) return !begun && !session.cancelled
  if (action === 'removeEnrolled') return !session.cancelled
  if (action === 'mark') return begun && !session.cancelled
  if (action === 'guide') return inItsHours(session, now) && !session.cancelled
  // Not held, it is cancelled by that: whoever repeats their own press sees it as it is.
  if (action === 'record') return begun && (!session.cancelled || session.record?.held === false)
  return true
}

/** Whether the role allows it at all: without it a person is not told why else it cannot be done. */
export function entitled(who: Asking, action: SessionAction, group: Group, model: OperatingModel, s: Session | null) {
  return sessionRolesOf(who, group, model, s).some((role) => sessionRights[role].includes(action))
}

/** Whether the person may do this to the session (null: to the group's sessions at large) now: the one place where that is decided. */
export function maySession(
  who: Asking,
  action: SessionAction,
  group: Group,
  model: OperatingModel,
  session: Session | null,
  now: Instant,
): boolean {
  return entitled(who, action, group, model, session) && inWindow(action, session, model, now)
}
