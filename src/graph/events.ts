import { z } from 'zod/v4'
import type { Calendar, CalendarProblem, FrozenEvent, Guest, Reply, Seen } from '../calendar/port.ts'
import type { Instant } from '../domain/ids.ts'
import { teamsLink } from '../domain/joinLink.ts'
import type { Call, Graph } from './client.ts'
import { meetingBody } from './meetingBody.ts'
import { utcInstant, zoned } from './times.ts'

/** The one permission that everything but the lobby needs. */
export const calendarPermission = 'Calendars.ReadWrite'
/** Graph refuses more in one event. */
const maxGuests = 500
const selected = '$select=id,start,end,isCancelled,onlineMeeting,transactionId'

/** Only a link that leads to Teams is ever shown to people, whoever says so. */
const joinUrl = z
  .object({ joinUrl: z.string().nullish() })
  .nullish()
  .transform((meeting) => teamsLink(meeting?.joinUrl ?? ''))
const created = z.object({ id: z.string().min(1), onlineMeeting: joinUrl })
const standing = z
  .object({
    id: z.string(),
    start: utcInstant,
    end: utcInstant,
    isCancelled: z.boolean().nullish(),
    onlineMeeting: joinUrl,
    transactionId: z.string().nullish(),
  })
  .transform(({ id, start, end, isCancelled, onlineMeeting, transactionId }) => ({
    id,
    transactionId,
    seen: { start, end, cancelled: isCancelled === true, joinUrl: onlineMeeting } satisfies Seen,
  }))
const page = z.object({ value: z.array(standing), '@odata.nextLink': z.string().optional() })

/** An answer of the expected shape; anything else is a refusal of its own. */
export function read<T>(shape: z.ZodType<T>, status: number, body: unknown): Reply<T> {
  const result = shape.safeParse(body)
  return result.success ? { value: result.data } : { problem: { kind: 'refused', status, code: 'unexpectedAnswer' } }
}

/** The event itself is not there; an unknown mailbox has other codes. */
const isGone = (problem: CalendarProblem) =>
  problem.kind === 'refused' && problem.status === 404 && problem.code === 'ErrorItemNotFound'

const path = (eventId: string) => `/events/${encodeURIComponent(eventId)}`

type Events = Pick<Calendar, 'create' | 'move' | 'setPlace' | 'rename' | 'setGuests' | 'cancel' | 'look'>

/** The events of one mailbox. Each change sends only what it changes: a `body` without the Teams part would end the meeting. */
export function events(graph: Graph, mailbox: string): Events {
  const ask = (method: Call['method'], where: string, body?: unknown) =>
    graph({
      ...{ mailbox, method, path: where, permission: calendarPermission },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })

  async function change(eventId: string, part: object): Promise<Reply<'done' | 'gone'>> {
    const { problem } = await ask('PATCH', path(eventId), part)
    if (problem && !isGone(problem)) return { problem }
    return { value: problem ? 'gone' : 'done' }
  }

  async function between(from: Instant, to: Instant): Promise<Reply<z.infer<typeof standing>[]>> {
    const found: z.infer<typeof standing>[] = []
    for (let skip = 0; ; skip = found.length) {
      const where = `/calendarView?startDateTime=${from}&endDateTime=${to}&${selected}&$top=100&$skip=${skip}`
      const { value: answer, problem } = await ask('GET', where)
      if (problem) return { problem }
      const reply = read(page, answer.status, answer.body)
      if (reply.problem) return reply
      found.push(...reply.value.value)
      if (reply.value['@odata.nextLink'] === undefined || reply.value.value.length === 0) return { value: found }
    }
  }

  /** Graph knows the transaction but not by this body: the event is there, and is found by its time. */
  async function alreadyMade({ transactionId, start, end }: FrozenEvent, problem: CalendarProblem) {
    const there = await between(start, end)
    if (there.problem) return there
    const own = there.value.find((event) => event.transactionId === transactionId)
    return own ? { value: { eventId: own.id, joinUrl: own.seen.joinUrl } } : { problem }
  }

  async function look(eventId: string): Promise<Reply<Seen | 'gone'>> {
    const { value: answer, problem } = await ask('GET', `${path(eventId)}?${selected}`)
    if (problem) return isGone(problem) ? { value: 'gone' } : { problem }
    const reply = read(standing, answer.status, answer.body)
    return reply.problem ? reply : { value: reply.value.seen }
  }

  return {
    look,

    async create(frozen) {
      const { value: answer, problem } = await ask('POST', '/events', frozen.body)
      if (problem?.kind === 'refused' && problem.code === 'ErrorDuplicateTransactionId')
        return alreadyMade(frozen, problem)
      if (problem) return { problem }
      const reply = read(created, answer.status, answer.body)
      return reply.problem ? reply : { value: { eventId: reply.value.id, joinUrl: reply.value.onlineMeeting } }
    },

    move: (eventId, start, end) => change(eventId, { start: zoned(start), end: zoned(end) }),

    setPlace: (eventId, place) => change(eventId, { location: { displayName: place ?? '' } }),

    rename: (eventId, wish) => change(eventId, { subject: meetingBody(wish).subject }),

    async setGuests(eventId, guests) {
      if (guests.length > maxGuests) return { problem: { kind: 'refused', status: 400, code: 'tooManyGuests' } }
      return change(eventId, { attendees: guests.map(attendee) })
    },

    async cancel(eventId, comment) {
      const { problem } = await ask('POST', `${path(eventId)}/cancel`, { Comment: comment })
      if (!problem || isGone(problem)) return { value: 'done' }
      // Without guests it is an appointment, which can only be deleted; there is nobody to write to.
      if (problem.kind !== 'refused' || problem.status !== 400) return { problem }
      const deleted = await ask('DELETE', path(eventId))
      return deleted.problem && !isGone(deleted.problem) ? { problem: deleted.problem } : { value: 'done' }
    },
  }
}

function attendee({ address, name }: Guest) {
  return { emailAddress: { address, name }, type: 'required' }
}
