import { DateTime } from 'luxon'
import { type Refusal, refusal } from './refusals.ts'

type Json = Record<string, unknown>
interface Zoned {
  dateTime: string
  timeZone: string
}
interface Attendee {
  emailAddress: { address: string; name?: string }
  type?: string
}

/** An event as the stand-in keeps it; times in UTC. */
export interface Stored {
  id: string
  posted: string
  json: Json
  start: string
  end: string
  attendees: Attendee[]
  joinUrl: string | null
  /** A PATCH of the body without the Teams part has ended the online meeting. */
  turnedOff: boolean
  cancelled: boolean
  /** False: somebody else invited this mailbox. */
  organiser: boolean
  lobby: unknown
}

export interface Mail {
  kind: 'invited' | 'moved' | 'withdrawn' | 'cancelled'
  to: string
  comment: string
}

const ianaOf: Record<string, string> = {
  'FLE Standard Time': 'Europe/Helsinki',
  'W. Europe Standard Time': 'Europe/Berlin',
  'GTB Standard Time': 'Europe/Bucharest',
  'GMT Standard Time': 'Europe/London',
}
const utc = ({ dateTime, timeZone }: Zoned) =>
  DateTime.fromISO(dateTime, { zone: ianaOf[timeZone] ?? timeZone })
    .toUTC()
    .toFormat("yyyy-MM-dd'T'HH:mm:ss")
const teamsPart = (id: string) => `<div class="me-email-text" id="teams-${id}">Microsoft Teams</div>`
const addressesOf = (attendees: Attendee[]) => attendees.map(({ emailAddress }) => emailAddress.address)
const notFound = refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')

/** The calendar of one mailbox, as Exchange keeps it; every change that would write to people is a mail. */
export function createMailbox(address: string) {
  const events = new Map<string, Stored>()
  const mails: Mail[] = []
  let made = 0
  const write = (kind: Mail['kind'], to: string[], comment = '') =>
    mails.push(...to.map((one) => ({ kind, to: one, comment })))

  function shown({ id, json, start, end, attendees, cancelled, organiser, joinUrl }: Stored, linkLate = false): Json {
    const inUtc = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' })
    return {
      ...{ '@odata.etag': `W/"${id}"`, id, ...json, attendees, start: inUtc(start), end: inUtc(end) },
      ...{ isCancelled: cancelled, isOrganizer: organiser, organizer: { emailAddress: { address } } },
      onlineMeeting: joinUrl === null || linkLate ? null : { joinUrl },
    }
  }

  function create(json: Json, posted: string): Stored | Refusal {
    const transactionId = json.transactionId
    const same = [...events.values()].find((e) => transactionId && e.json.transactionId === transactionId)
    if (same && same.posted !== posted)
      return refusal(
        400,
        'ErrorDuplicateTransactionId',
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      )
    if (same) return same
    made += 1
    const id = `AAMk=${made}/event`
    const online = json.isOnlineMeeting === true
    const body = json.body as { content?: string } | undefined
    const attendees = (json.attendees ?? []) as Attendee[]
    const event: Stored = {
      ...{ id, posted, attendees, turnedOff: false, cancelled: false, organiser: true, lobby: null },
      json: online ? { ...json, body: { ...body, content: `${body?.content ?? ''}${teamsPart(id)}` } } : json,
      ...{ start: utc(json.start as Zoned), end: utc(json.end as Zoned) },
      joinUrl: online ? `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${made}%40thread.v2/0` : null,
    }
    events.set(id, event)
    write('invited', addressesOf(attendees))
    return event
  }

  function change(id: string, part: Json): Stored | Refusal {
    const event = events.get(id)
    if (!event) return notFound
    if ('transactionId' in part && part.transactionId !== event.json.transactionId)
      return refusal(400, 'ErrorPropertyValidationFailure', 'transactionId cannot be changed.')
    const { attendees = event.attendees, start, end, ...rest } = part as Json & { attendees?: Attendee[] }
    const [before, now] = [addressesOf(event.attendees), addressesOf(attendees)]
    write(
      'invited',
      now.filter((one) => !before.includes(one)),
    )
    write(
      'withdrawn',
      before.filter((one) => !now.includes(one)),
    )
    if (start || end) write('moved', now)
    Object.assign(event.json, rest)
    event.attendees = attendees
    if (start) event.start = utc(start as Zoned)
    if (end) event.end = utc(end as Zoned)
    const body = event.json.body as { content?: string } | undefined
    if ('body' in part && event.joinUrl && !body?.content?.includes(teamsPart(id))) {
      event.turnedOff = true
      event.joinUrl = null
    }
    return event
  }

  function cancel(id: string, comment: string): Refusal | null {
    const event = events.get(id)
    if (!event) return notFound
    if (!event.organiser)
      return refusal(
        400,
        'ErrorInvalidRequest',
        "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      )
    if (event.attendees.length === 0)
      return refusal(400, 'ErrorInvalidRequest', 'The event is not a meeting and cannot be cancelled.')
    write('cancelled', addressesOf(event.attendees), comment)
    events.delete(id)
    return null
  }

  function remove(id: string): Refusal | null {
    const event = events.get(id)
    if (event) write('cancelled', addressesOf(event.attendees))
    return events.delete(id) ? null : notFound
  }

  const between = (from: string, to: string) =>
    [...events.values()].filter((event) => `${event.start}.000Z` < to && `${event.end}.000Z` > from)

  return { events, mails, shown, create, change, cancel, remove, between, notFound }
}
