import type { Actor } from './access.ts'
import { blankMember, type Group } from './group.ts'
import type { Instant, PersonId } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { enrolledIn, type Session } from './session.ts'
import { deadlineOf } from './slots.ts'
import { local, toInstant } from './time.ts'

const profession = { fi: 'sosiaalityöntekijä', sv: 'socialarbetare', en: 'social worker' }

/** Whether workers of the area can still enrol: up to the deadline, where the model has enrolment (domain rules 1.2, M1). */
export function enrolmentOpen(session: Session, model: OperatingModel, now: Instant): boolean {
  return model.enrolment && !session.cancelled && now < deadlineOf(session, model)
}

/**
 * Whether somebody may never enrol, since who enrols reads the texts: an administrator never does, nor anybody who is from
 * outside social welfare in one of the groups (domain rules 1.5).
 */
export function neverEnrols({ id, administrator }: Pick<Actor, 'id' | 'administrator'>, groups: Group[]): boolean {
  const outside = groups.some(({ members }) => members.some((m) => m.person === id && m.outsideSocialWelfare))
  return administrator || outside
}

/** When the coordinators hear who has enrolled: at the next full hour, all of that hour at once. */
export function enrolmentsToldAt(now: Instant): Instant {
  return toInstant(local(now).startOf('hour').plus({ hours: 1 }))
}

/**
 * The group as it is in this session: who enrolled for it is a member there, with a member's rights to what is on its
 * agenda, and nowhere else. Whoever has a place in the group already keeps that one.
 */
export function withEnrolled(group: Group, session: Pick<Session, 'enrolled'> | null): Group {
  const known = new Set(group.members.map(({ person }) => person))
  const fresh = (session ? enrolledIn(session) : []).filter((person) => !known.has(person))
  if (fresh.length === 0) return group
  const member = (person: PersonId) => ({ ...blankMember, person, profession, outsideSocialWelfare: false })
  return { ...group, members: [...group.members, ...fresh.map(member)] }
}
