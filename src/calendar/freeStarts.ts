import type { Instant } from '../domain/ids.ts'
import { instantOf, isWorkingDay, local, plus } from '../domain/time.ts'
import type { Availability, WorkingHours } from './port.ts'

/** The service's working hours: nothing is proposed outside them, whatever a calendar says. */
const office: WorkingHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }

function within({ days, from, to }: WorkingHours, start: Instant, end: Instant): boolean {
  const [begins, ends] = [local(start), local(end)]
  return (
    days.includes(begins.weekday) &&
    begins.hasSame(ends, 'day') &&
    begins.toFormat('HH:mm') >= from &&
    ends.toFormat('HH:mm') <= to
  )
}

/** Whether a time lies within the service's and somebody's own working hours and outside all they have. */
function isFree({ busy, hours }: Availability, start: Instant, end: Instant): boolean {
  const inside = within(office, start, end) && within(hours ?? office, start, end)
  const taken = busy === null || busy.some((other) => other.start < end && start < other.end)
  return inside && !taken
}

/**
 * The starts between `from` and `to`, at full and half hours, at which all these people are free for `minutes`: on a
 * working day of Finland, within the service's hours and everybody's own. None as long as one calendar is not known. The intersection
 * is our own because findMeetingTimes has no application permission.
 */
export function freeStarts(people: Availability[], from: Instant, to: Instant, minutes = 60): Instant[] {
  const starts: Instant[] = []
  const last = local(to)
  for (let day = local(from).startOf('day'); day <= last; day = day.plus({ days: 1 })) {
    if (!isWorkingDay(day.toUTC().toISO())) continue
    for (let half = 0; half < 48; half += 1) {
      const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
      const start = instantOf(day.toISODate(), clock)
      if (start === null || start < from) continue
      const end = plus(start, { minutes })
      if (end <= to && people.every((person) => isFree(person, start, end))) starts.push(start)
    }
  }
  return starts
}
