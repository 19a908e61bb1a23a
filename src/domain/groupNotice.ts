import type { DueRow } from './due.ts'
import type { Group } from './group.ts'
import { peopleIn, tasksOf } from './groupChange.ts'
import type { Instant, PersonId } from './ids.ts'

/** Why a person hears of a group: it was set up, somebody changed it, they have a role more in it now or one less, a delivery is tried; its meetings need a permission (`lobby`: an optional one), cannot be made for another reason (`calendarStuck`), or stand in a calendar that was switched off; what is for one of its people cannot be delivered; it has had no cases for long, an announcement of it in a channel. */
export type GroupNoticeKind =
  | 'created'
  | 'changed'
  | 'role'
  | 'roleEnded'
  | 'test'
  | 'permission'
  | 'lobby'
  | 'calendarStuck'
  | 'calendarOff'
  | 'unreachable'
  | 'fading'
  | 'announcement'

/**
 * Who hears of it. `coordinators`: without one the fallback person, without that the administrators, as with requests.
 * `roles`: everybody with a role, and the channel. `leading`: the coordinators and the chair. `channel`: one that was chosen. A row's `only` narrows it to one person.
 */
export interface GroupNotice {
  kind: GroupNoticeKind
  to: 'coordinators' | 'administrators' | 'roles' | 'leading' | 'channel'
  /** Which permission is missing. */
  permission?: string
  /** What the calendar answers, as a code. */
  code?: string
  /** How many sessions in a row have had no case. */
  empty?: number
  /** Which channel was chosen, and when the group meets next. */
  channelId?: string
  next?: Instant | null
  /** Who cannot be reached; they are not told so themselves. */
  whom?: { person: PersonId; name: string }
}

/** The people of a notice's audience, each once. Rights end with the role: who has none any more is told that alone, by a row of their own. */
export function groupAudience(notice: GroupNotice, group: Group, administrators: PersonId[]): PersonId[] {
  if (notice.to === 'administrators') return administrators
  if (notice.to === 'roles') return peopleIn(group)
  if (notice.to === 'channel') return []
  if (notice.to === 'leading') {
    const coordinating = groupAudience({ ...notice, to: 'coordinators' }, group, administrators)
    return [...new Set([...coordinating, ...(group.chair ? [group.chair] : [])])]
  }
  const able = (person: PersonId) => person !== notice.whom?.person
  const coordinators = group.coordinators.filter(able)
  if (coordinators.length > 0) return coordinators
  return group.fallback && able(group.fallback) ? [group.fallback] : administrators.filter(able)
}

/** News that is of the service as much as of the group: it holds whatever the group is like. */
const ofService: readonly GroupNoticeKind[] = ['permission', 'lobby', 'calendarStuck', 'calendarOff', 'unreachable']

/** Whether what the row tells came about and still holds in the group as it is: a row is written before its change. */
export function groupNewsHolds(row: DueRow, group: Group): boolean {
  const kind = row.groupNotice?.kind
  if (kind && ofService.includes(kind)) return true
  if (kind === 'fading' || kind === 'announcement') return group.pausedAt === null
  if (kind === 'test') return group.test?.row === row.id
  // A role is looked at itself: the word of it may wait for long until its holder opens the app.
  if (kind === 'role') return row.only !== null && tasksOf(group, row.only).length > 0
  return (group.changes ?? []).some(({ id }) => id === row.change)
}
