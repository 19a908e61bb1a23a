import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Entry } from './entry.ts'

const words = {
  fi: { summary: 'Konsultaatio', join: 'Liity kokoukseen', later: 'Liittymislinkki tulee myöhemmin.' },
  sv: { summary: 'Konsultation', join: 'Anslut till mötet', later: 'Länken till mötet kommer senare.' },
  en: { summary: 'Consultation', join: 'Join the meeting', later: 'The link to join comes later.' },
} as const satisfies Record<Language, object>

/** Where it is, as a calendar shows it: the place, Teams once there is a link, or both; nothing while neither is known. */
function locationOf({ place, joinUrl }: Entry): { location?: string } {
  const location = [place, joinUrl ? 'Microsoft Teams' : ''].filter((part) => part !== '').join('; ')
  return location === '' ? {} : { location }
}

/** The practicalities, and how to join where one joins by a link. */
function descriptionOf({ joinUrl, linkComes, practicalities }: Entry, language: Language): { description?: string } {
  const { join, later } = words[language]
  const joining = joinUrl ? `${join}: ${joinUrl}` : linkComes ? later : ''
  const description = [practicalities, joining].filter((part) => part !== '').join('\n')
  return description === '' ? {} : { description }
}

/**
 * An entry as an iCalendar file (RFC 5545), times in UTC; a session of several days is an event a day, the nights between
 * are free. A calendar that has `uid` already moves the same entry when `sequence` has risen, and takes it away when it was
 * cancelled. It says the group, where it meets and how to join: no case, no topic, no code, nobody's name.
 */
export function entryFile(entry: Entry, uid: string, group: Group, language: Language): string {
  const { summary } = words[language]
  const calendar = ical({
    prodId: { company: 'Rinnalla', product: 'Rinnalla', language: language.toUpperCase() },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  entry.days.forEach(({ start, end }, i) => {
    calendar.createEvent({
      id: `${i === 0 ? uid : `${uid}-${i + 1}`}@rinnalla`,
      sequence: entry.sequence,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: new Date(start),
      end: new Date(end),
      summary: `${summary}: ${group.name[language]}`,
      ...(entry.cancelled ? {} : { ...descriptionOf(entry, language), ...locationOf(entry) }),
      ...(entry.joinUrl ? { url: entry.joinUrl } : {}),
    })
  })
  return calendar.toString()
}
