import { z } from 'zod/v4'
import type { Availability, Calendar, WorkingHours } from '../calendar/port.ts'
import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'
import type { Graph } from './client.ts'
import { calendarPermission, read } from './events.ts'

/** Microsoft's pages name 42 and 62 days; the smaller holds in both. */
const maxDays = 42
const maxPeople = 20
const cellMinutes = 15
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const clock = z
  .string()
  .regex(/^\d\d:\d\d:/)
  .transform((time) => time.slice(0, 5))
const hours = z
  .object({ daysOfWeek: z.array(z.string()), startTime: clock, endTime: clock })
  .transform(({ daysOfWeek, startTime: from, endTime: to }): WorkingHours => {
    const days = daysOfWeek.map((day) => weekdays.indexOf(day.toLowerCase()) + 1)
    return { days: days.filter((day) => day > 0), from, to }
  })
const schedule = z.object({
  scheduleId: z.string(),
  availabilityView: z.string().nullish(),
  error: z.object({}).nullish(),
  workingHours: hours.nullish().catch(null),
})
const answered = z.object({ value: z.array(schedule) })

/** The taken times of an availability view, a digit for each quarter of an hour from `from` on: 0 is free, 4 working elsewhere. */
export function takenTimes(view: string, from: Instant): { start: Instant; end: Instant }[] {
  return [...view.matchAll(/[^04]+/g)].map(({ index, 0: cells }) => ({
    start: plus(from, { minutes: index * cellMinutes }),
    end: plus(from, { minutes: (index + cells.length) * cellMinutes }),
  }))
}

/**
 * When people are free, asked through the organiser's mailbox (POST getSchedule; at most 20 people, less than 42 days).
 * Only the view of digits is read: subjects and places of people's own meetings are dropped unread. Working hours are
 * taken as clock times in Helsinki: many mailboxes have never been told their zone.
 */
export function schedules(graph: Graph, organiser: string): Pick<Calendar, 'availability'> {
  return {
    async availability(addresses, from, to) {
      if (addresses.length > maxPeople || plus(from, { days: maxDays }) <= to || to <= from)
        return { problem: { kind: 'refused', status: 400, code: 'tooMuchAsked' } }
      const body = JSON.stringify({
        Schedules: addresses,
        StartTime: { dateTime: from.slice(0, 19), timeZone: 'UTC' },
        EndTime: { dateTime: to.slice(0, 19), timeZone: 'UTC' },
        AvailabilityViewInterval: cellMinutes,
      })
      const path = '/calendar/getSchedule'
      const asked = await graph({ mailbox: organiser, method: 'POST', path, body, permission: calendarPermission })
      if (asked.problem) return asked
      const reply = read(answered, asked.value.status, asked.value.body)
      if (reply.problem) return reply
      const known = new Map(reply.value.value.map((one) => [one.scheduleId.toLowerCase(), one]))
      const value = addresses.map((address): Availability => {
        const one = known.get(address.toLowerCase())
        const view = one?.error ? null : one?.availabilityView
        return { address, busy: view == null ? null : takenTimes(view, from), hours: one?.workingHours ?? null }
      })
      return { value }
    },
  }
}
