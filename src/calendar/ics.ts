import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Session } from '../domain/session.ts'

const words = {
  fi: { summary: 'Konsultaatio', join: 'Liity kokoukseen', later: 'Liittymislinkki tulee myöhemmin.' },
  sv: { summary: 'Konsultation', join: 'Anslut till mötet', later: 'Länken till mötet kommer senare.' },
  en: { summary: 'Consultation', join: 'Join the meeting', later: 'The link to join comes later.' },
} as const satisfies Record<Language, object>

/**
 * A session as an iCalendar file (RFC 5545), times in UTC. A calendar that has it already moves the same entry (UID) when
 * `sequence` has risen, and takes it away when it was cancelled. It says the group and how to join: no case, no topic,
 * no code, nobody's name.
 */
export function sessionCalendar(session: Session, group: Group, language: Language): string {
  const { summary, join, later } = words[language]
  const calendar = ical({
    prodId: { company: 'Rinnalla', product: 'Rinnalla', language: language.toUpperCase() },
    method: session.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${session.id.replaceAll(/\D/g, '')}-${group.id}@rinnalla`,
    sequence: session.sequence,
    status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(session.start),
    end: new Date(session.end),
    summary: `${summary}: ${group.name[language]}`,
    description: session.joinUrl ? `${join}: ${session.joinUrl}` : later,
    ...(session.joinUrl ? { url: session.joinUrl, location: 'Microsoft Teams' } : {}),
  })
  return calendar.toString()
}
