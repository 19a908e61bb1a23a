import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Entry } from './entry.ts'

const words = {
  fi: { summary: 'Konsultaatio', join: 'Liity kokoukseen', later: 'Liittymislinkki tulee myöhemmin.' },
  sv: { summary: 'Konsultation', join: 'Anslut till mötet', later: 'Länken till mötet kommer senare.' },
  en: { summary: 'Consultation', join: 'Join the meeting', later: 'The link to join comes later.' },
} as const satisfies Record<Language, object>

/**
 * An entry as an iCalendar file (RFC 5545), times in UTC. A calendar that has `uid` already moves the same entry when
 * `sequence` has risen, and takes it away when it was cancelled. It says the group and how to join: no case, no topic,
 * no code, nobody's name.
 */
export function entryFile(entry: Entry, uid: string, group: Group, language: Language): string {
  const { summary, join, later } = words[language]
  const calendar = ical({
    prodId: { company: 'Rinnalla', product: 'Rinnalla', language: language.toUpperCase() },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${uid}@rinnalla`,
    sequence: entry.sequence,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary: `${summary}: ${group.name[language]}`,
    ...(entry.cancelled ? {} : { description: entry.joinUrl ? `${join}: ${entry.joinUrl}` : later }),
    ...(entry.joinUrl ? { url: entry.joinUrl, location: 'Microsoft Teams' } : {}),
  })
  return calendar.toString()
}
