import type { Group } from '../domain/group.ts'
import type { Session } from '../domain/session.ts'

/**
 * Where meetings live. Each call is safe to repeat: the same session gives the same meeting. `joinUrl` null: nobody can
 * tell yet ("linkki tulee"). Graph's events fit behind it (create, PATCH of start and end, cancel); they have no free text.
 */
export interface Calendar {
  createMeeting(session: Session, group: Group): Promise<{ joinUrl: string | null }>
  moveMeeting(session: Session, group: Group): Promise<{ joinUrl: string | null }>
  cancelMeeting(session: Session, group: Group): Promise<void>
}

/**
 * The calendar that needs no other service: people take the session's iCalendar file from the app, and join by the link
 * that the coordinator gave, or the one that stands for the group.
 */
export const embeddedCalendar: Calendar = {
  createMeeting: async (session, group) => ({ joinUrl: session.joinUrl ?? group.joinUrl }),
  moveMeeting: async (session, group) => ({ joinUrl: session.joinUrl ?? group.joinUrl }),
  cancelMeeting: async () => {},
}
