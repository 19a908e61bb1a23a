import type { Group } from './group.ts'
import { peopleIn } from './groupChange.ts'
import type { PersonId } from './ids.ts'
import { askedIn, type Poll, type PollAnswer, unanswered } from './poll.ts'
import { enrolledIn, removedFrom, repliesOf, type Session } from './session.ts'

/** Why a person hears of a session or of a poll for its date. Facts only, never a text. */
export type SessionNoticeKind =
  | 'added'
  | 'agenda'
  | 'remindDay'
  | 'cancelled'
  | 'quorum'
  | 'moved'
  | 'placed'
  | 'enrolled'
  | 'unenrolled'
  | 'begins'
  | 'afterwards'
  | 'notHeld'
export type PollNoticeKind = 'opened' | 'remind' | 'closed' | 'withdrawn' | 'lapsed'

/** Who answers for a group: its coordinators, without one the fallback person, without that the administrators. */
function coordinating(group: Group, administrators: PersonId[]): PersonId[] {
  if (group.coordinators.length > 0) return group.coordinators
  return group.fallback ? [group.fallback] : administrators
}

/** The person with a task in a session; null where there is none, or they have said that they cannot come. */
const holding = (person: PersonId | null, session: Session) =>
  person && repliesOf(session)[person] !== 'notComing' ? person : null

/**
 * Who is told of a session, each once. A new, a moved or a cancelled one also those who were asked for its date; its guide
 * the chair, what came of it the secretary, where there is none or they do not come the coordinators. Who cannot come is
 * not reminded that it is tomorrow.
 */
export function sessionAudience(
  kind: SessionNoticeKind,
  group: Group,
  session: Session,
  administrators: PersonId[],
): PersonId[] {
  if (kind === 'quorum' || kind === 'enrolled') return coordinating(group, administrators)
  if (kind === 'unenrolled') return removedFrom(session)
  const tasks: Partial<Record<SessionNoticeKind, PersonId | null>> = {
    begins: group.chair,
    afterwards: group.secretary,
  }
  const task = tasks[kind]
  if (task !== undefined) {
    const person = holding(task, session)
    return person ? [person] : coordinating(group, administrators)
  }
  const wide: SessionNoticeKind[] = ['added', 'moved', 'placed', 'cancelled', 'notHeld']
  const asked = wide.includes(kind) ? (session.asked ?? []) : []
  const all = [...peopleIn({ ...group, fallback: null }), ...enrolledIn(session), ...asked]
  return [...new Set(kind === 'remindDay' ? all.filter((person) => holding(person, session)) : all)]
}

/** Who is told of a poll, each once: a reminder only those who have not answered. */
export function pollAudience(
  kind: PollNoticeKind,
  group: Group,
  poll: Poll,
  answers: PollAnswer[],
  administrators: PersonId[],
): PersonId[] {
  if (kind === 'closed') return coordinating(group, administrators)
  return kind === 'remind' ? unanswered(poll, group, answers) : askedIn(poll, group)
}

/** Whether the group's channel is told too. */
export const toChannel: Record<SessionNoticeKind | PollNoticeKind, boolean> = {
  added: true,
  cancelled: true,
  agenda: false,
  remindDay: false,
  quorum: false,
  moved: true,
  placed: true,
  enrolled: false,
  unenrolled: false,
  begins: false,
  afterwards: false,
  notHeld: true,
  opened: true,
  remind: false,
  closed: false,
  withdrawn: false,
  lapsed: false,
}
