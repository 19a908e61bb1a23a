import { type Group, memberKey } from './group.ts'
import type { Instant } from './ids.ts'
import type { Localised } from './language.ts'
import type { OperatingModel } from './model.ts'
import { repliesOf, type Session } from './session.ts'
import { workingDaysBefore } from './time.ts'

/**
 * How a session stands: how many professions it needs, how many have not said no and which are away; how many have said
 * yes, and how many members have said nothing.
 */
export interface Quorum {
  needed: number
  there: number
  away: Localised[]
  sure: number
  silent: number
}

const keyOf = (profession: Localised) => profession.fi.trim().toLowerCase()

/**
 * The quorum of a session by profession: how many different ones there are among the members who have not said that they
 * cannot come; null when the model has none. Of who has no app a coordinator notes it.
 */
export function quorumOf(group: Group, model: OperatingModel, session: Session): Quorum | null {
  if (model.quorum === 0) return null
  const replies = repliesOf(session)
  const coming = group.members.filter((member) => replies[memberKey(member)] !== 'notComing')
  const there = new Set(coming.map(({ profession }) => keyOf(profession)))
  const away = new Map(
    group.members
      .filter(({ profession }) => !there.has(keyOf(profession)))
      .map(({ profession }) => [keyOf(profession), profession]),
  )
  const sure = new Set(coming.flatMap((member) => (replies[memberKey(member)] ? [keyOf(member.profession)] : [])))
  const silent = coming.filter((member) => !replies[memberKey(member)]).length
  return { needed: model.quorum, there: there.size, away: [...away.values()], sure: sure.size, silent }
}

export function quorumFails(quorum: Quorum | null): boolean {
  return quorum !== null && quorum.there < quorum.needed
}

/** Whether it may still fail: it would do with those who have said nothing, and does not without them. */
export function quorumUnsure(quorum: Quorum | null): boolean {
  return quorum !== null && !quorumFails(quorum) && quorum.sure < quorum.needed
}

/** What the warning is sent once for: the session at its time, and who is away, or that it is not sure. */
export function quorumState(session: Session, quorum: Quorum): string {
  if (!quorumFails(quorum)) return `${session.start} unsure`
  return `${session.start} ${quorum.there} ${quorum.away.map(keyOf).sort().join(' ')}`
}

/** When the quorum is looked at: three working days before, at the session's clock time. */
export function quorumCheckAt(start: Instant): Instant {
  return workingDaysBefore(start, 3)
}
