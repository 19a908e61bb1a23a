import { createHash } from 'node:crypto'
import type { FrozenEvent, Wish } from '../calendar/port.ts'
import type { Language } from '../domain/language.ts'
import { type Day, daysOf } from '../domain/session.ts'
import { local } from '../domain/time.ts'
import { zoned } from './times.ts'

const words = {
  fi: {
    subject: 'Konsultaatio',
    place: 'Paikka',
    twoDays: (hours: string) => `Kokous kestää kaksi työpäivää, kumpanakin klo ${hours}.`,
    silent: 'Älä kirjoita asiakkaan asioista tähän kutsuun tai kokouksen keskusteluun.',
  },
  sv: {
    subject: 'Konsultation',
    place: 'Plats',
    twoDays: (hours: string) => `Mötet pågår två arbetsdagar, båda kl. ${hours}.`,
    silent: 'Skriv inget om klienter i den här inbjudan eller i mötets chatt.',
  },
  en: {
    subject: 'Consultation',
    place: 'Place',
    twoDays: (hours: string) => `The meeting takes two working days, ${hours} on each.`,
    silent: 'Write nothing about clients in this invitation or in the chat of the meeting.',
  },
} as const satisfies Record<Language, object>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
const paragraph = (text: string) => `<p>${escaped(text).replace(/\r?\n/g, '<br>')}</p>`

/** The clock times of a day; without the date, which may be moved. */
const hours = ({ start, end }: Day) => [start, end].map((at) => local(at).toFormat('H.mm')).join('–')

/** An id that the same session and revision always have, in the form of a GUID (version 8 of RFC 9562: free content). */
export function transactionIdOf({ session, revision }: Wish): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([session.groupId, session.id, revision]))
    .digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return parts.join('-')
}

/**
 * The event of a session as Graph takes it (POST /users/{id}/events), in the group's language. It says the group's name
 * and the practicalities; no code, no topic, no words of a case. Nobody is invited yet: attendees are a step of their own,
 * so that what is frozen holds no addresses, and an event that is made twice over or for nothing mails nobody.
 */
export function meetingBody(wish: Wish) {
  const { session, group, online, place, practicalities, hideGuests } = wish
  const { subject, place: placeLabel, twoDays, silent } = words[group.language]
  const days = daysOf(session)
  const title = `${subject}: ${group.name[group.language]}`
  const lines = [
    title,
    ...(days.length > 1 ? [twoDays(hours(days[0] ?? session))] : []),
    ...(place ? [`${placeLabel}: ${place}`] : []),
    ...(practicalities ? [practicalities] : []),
    silent,
  ]
  return {
    subject: title,
    body: { contentType: 'html', content: lines.map(paragraph).join('') },
    start: zoned(session.start),
    end: zoned(session.end),
    ...(place ? { location: { displayName: place } } : {}),
    ...(online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    // One event reaches over the nights, and a weekend: nobody's own time is taken by it.
    ...(days.length > 1 ? { showAs: 'free' } : {}),
    hideAttendees: hideGuests,
    allowNewTimeProposals: false,
    transactionId: transactionIdOf(wish),
  }
}

/** The event settled to the last byte: Graph takes a repeated transactionId for the same event only with the same body. */
export function prepare(wish: Wish): FrozenEvent {
  const { session, group, place } = wish
  const { start, end } = session
  const body = meetingBody(wish)
  const name = group.name[group.language]
  return { transactionId: body.transactionId, body: JSON.stringify(body), start, end, place, name }
}
