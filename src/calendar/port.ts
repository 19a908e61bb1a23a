import type { Group } from '../domain/group.ts'
import type { Session } from '../domain/session.ts'

/**
 * The shape that Graph's events will fit behind (create, or PATCH of start and end; cancel). Nothing calls it yet: the
 * calendar is the embedded one, whose links are set by people and whose file is made when it is asked for (ics.ts). When
 * Graph comes, a duty of a due row calls it after the change is stored, never a use case in a turn: an outage is then
 * tried again. Each call is safe to repeat: the same session gives the same meeting. `joinUrl` null: nobody can tell yet.
 * Only the session's times and the group's name go out; there is no free text to send.
 */
export interface Calendar {
  arrangeMeeting(session: Session, group: Group): Promise<{ joinUrl: string | null }>
  cancelMeeting(session: Session, group: Group): Promise<void>
}
