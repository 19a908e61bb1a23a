import type { Actor } from '../domain/access.ts'
import { type Group, memberKey } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import { quorumCheckAt } from '../domain/quorum.ts'
import { enrolledIn, type Reply, repliesOf, type Session } from '../domain/session.ts'
import type { Deps } from './deps.ts'
import { changeSession, type LoadedSession, loadSession, type SessionRef } from './sessionChange.ts'

/** "Tulen" or "en pääse", by those of the group. After the look at the quorum a no has it looked at again at once. */
export function replyTo(deps: Deps, actor: Actor, ref: SessionRef, reply: Reply): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'reply',
    ({ session, model }) => {
      const replies = repliesOf(session)
      if (replies[actor.id] === reply) return null
      const again = model.quorum > 0 && reply === 'notComing' && deps.now() >= quorumCheckAt(session.start)
      return { set: { replies: { ...replies, [actor.id]: reply } }, news: again ? ['quorum'] : [] }
    },
  )
}

/** A worker of the area enrols, up to the deadline. */
export function enrol(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'enrol',
    ({ session }) => ({ set: { enrolled: [...new Set([...enrolledIn(session), actor.id])] } }),
  )
}

/** Takes an enrolment back, until the session begins; the rights that came with it end at once. */
export function unenrol(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'unenrol',
    ({ session }) => ({ set: { enrolled: enrolledIn(session).filter((person) => person !== actor.id) } }),
  )
}

/** Somebody who could have been at a session. */
export interface Attendee {
  /** The person, for a member without the app what the group knows them by. */
  key: string
  name: string
}

/** Everybody who could have been there: the people of the group and who enrolled, by name. */
export async function attendees(deps: Deps, group: Group, session: Session): Promise<Attendee[]> {
  const people = [...group.coordinators, group.chair, group.secretary, ...enrolledIn(session)]
  const known = new Map<string, string>(
    people.flatMap((person) => (person ? [[person, group.names?.[person] ?? '']] : [])),
  )
  for (const member of group.members) known.set(memberKey(member), member.name || known.get(memberKey(member)) || '')
  const nameOf = async (person: PersonId) => (await deps.store.person(person))?.value.name ?? ''
  const all = [...known].map(async ([key, name]) => ({ key, name: name || (await nameOf(key)) }))
  return (await Promise.all(all)).toSorted((a, b) => a.name.localeCompare(b.name, 'fi'))
}

/** The secretary or a coordinator marks who was there; only those who could have been. */
export function markPresent(deps: Deps, actor: Actor, ref: SessionRef, present: string[]): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'mark',
    async ({ session, group }) => {
      const known = (await attendees(deps, group, session)).map(({ key }) => key)
      return { set: { present: known.filter((key) => present.includes(key)) } }
    },
  )
}
