import type { Actor } from '../domain/access.ts'
import { enrolmentsToldAt, neverEnrols } from '../domain/enrolment.ts'
import { type Group, memberKey, membersByEmail } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Localised } from '../domain/language.ts'
import { refuse } from '../domain/problem.ts'
import { quorumCheckAt } from '../domain/quorum.ts'
import { enrolledIn, type Reply, removedFrom, repliesOf, type Session } from '../domain/session.ts'
import { people } from './changeRows.ts'
import type { Deps } from './deps.ts'
import {
  casesIn,
  changeSession,
  type LoadedSession,
  loadSession,
  type SessionPatch,
  type SessionRef,
} from './sessionChange.ts'

/** A reply with what follows: after the look at the quorum a no has it looked at again at once. Null: it stands already. */
function withReply(deps: Deps, { session, model }: LoadedSession, key: string, reply: Reply): SessionPatch | null {
  const replies = repliesOf(session)
  if (replies[key] === reply) return null
  const again = model.quorum > 0 && reply === 'notComing' && deps.now() >= quorumCheckAt(session.start)
  return { set: { replies: { ...replies, [key]: reply } }, news: again ? ['quorum'] : [] }
}

/** "Tulen" or "en pääse", by those of the group. */
export function replyTo(deps: Deps, actor: Actor, ref: SessionRef, reply: Reply): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'reply',
    (loaded) => withReply(deps, loaded, actor.id, reply),
  )
}

/** A coordinator notes whether a member without the app comes (`key`: memberKey). Refuses everybody who can say so themselves. */
export function noteReply(
  deps: Deps,
  actor: Actor,
  ref: SessionRef,
  key: string,
  reply: string,
): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'noteReply',
    (loaded) => {
      const known = membersByEmail(loaded.group).some((member) => memberKey(member) === key)
      if (!known) refuse({ kind: 'badInput', field: 'member', why: 'missing' })
      if (reply !== 'coming' && reply !== 'notComing') refuse({ kind: 'badInput', field: 'reply', why: 'missing' })
      return withReply(deps, loaded, key, reply)
    },
  )
}

/**
 * A worker of the area enrols, up to the deadline; the coordinators hear who has. Refuses an administrator, and whoever is
 * from outside social welfare in any group: who enrols reads the texts.
 */
export function enrol(deps: Deps, actor: Actor, ref: SessionRef): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'enrol',
    async ({ session }) => {
      if (neverEnrols(actor, await deps.store.groups(actor.tenantId))) refuse({ kind: 'notAllowed' })
      if (enrolledIn(session).includes(actor.id)) return null
      return {
        set: { enrolled: [...enrolledIn(session), actor.id] },
        news: [{ kind: 'enrolled', at: enrolmentsToldAt(deps.now()) }],
      }
    },
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

/**
 * A coordinator takes a worker's enrolment back, before the session or after it: the rights that came with it end at once,
 * the worker is told, and does not enrol for it again. One who is not enrolled any more is fine.
 */
export function removeEnrolled(deps: Deps, actor: Actor, ref: SessionRef, person: PersonId): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'removeEnrolled',
    ({ session }) => {
      if (person === '') refuse({ kind: 'badInput', field: 'member', why: 'missing' })
      if (!enrolledIn(session).includes(person)) return null
      const set = {
        enrolled: enrolledIn(session).filter((each) => each !== person),
        removed: [...removedFrom(session), person],
        present: session.present?.filter((each) => each !== person) ?? null,
      }
      return { set, news: [{ kind: 'unenrolled', only: person }] }
    },
  )
}

/** The workers who enrolled, by name. */
export async function enrolledPeople(deps: Deps, session: Session): Promise<Attendee[]> {
  const nameOf = async (key: PersonId) => ({ key, name: (await deps.store.person(key))?.value.name ?? '' })
  const all = await Promise.all(enrolledIn(session).map(nameOf))
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'fi'))
}

/** Somebody who could have been at a session. */
export interface Attendee {
  /** The person, for a member without the app what the group knows them by. */
  key: string
  name: string
  /** What a member is known by where their name is not. */
  profession?: Localised
}

/** Everybody who could have been there: the people of the group, who enrolled, and whose cases are on it, by name. */
export async function attendees(deps: Deps, group: Group, session: Session): Promise<Attendee[]> {
  const presenting = (await casesIn(deps, session)).flatMap(({ value }) => people(value))
  const all = [...group.coordinators, group.chair, group.secretary, ...enrolledIn(session), ...presenting]
  const known = new Map<string, string>(
    all.flatMap((person) => (person ? [[person, group.names?.[person] ?? '']] : [])),
  )
  for (const member of group.members) known.set(memberKey(member), member.name || known.get(memberKey(member)) || '')
  const nameOf = async (person: PersonId) => (await deps.store.person(person))?.value.name ?? ''
  const professionOf = (key: string) => group.members.find((member) => memberKey(member) === key)?.profession
  const named = [...known].map(async ([key, name]): Promise<Attendee> => {
    const profession = professionOf(key)
    return { key, name: name || (await nameOf(key)), ...(profession ? { profession } : {}) }
  })
  return (await Promise.all(named)).toSorted((a, b) => a.name.localeCompare(b.name, 'fi'))
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
