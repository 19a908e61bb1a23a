import type { Deps } from '../app/deps.ts'
import { plus } from '../domain/time.ts'
import { addressesOf } from './addresses.ts'
import { freeStarts } from './freeStarts.ts'
import type { Calendar } from './port.ts'

/** So soon nobody is asked to come. */
const soonHours = 3
/** So far ahead people's calendars tell what they will do. */
const aheadDays = 14

/**
 * Proposes starts at which people are all free, by their own calendars. None when somebody's is not known or cannot be
 * asked: a suggestion is a help, never needed. Only free or taken is read, never of what.
 */
export function createFreeTimes(
  deps: Pick<Deps, 'store' | 'roster' | 'now'>,
  calendar: Pick<Calendar, 'availability'>,
): NonNullable<Deps['freeTimes']> {
  return async (people, minutes) => {
    const guests = await addressesOf(deps, { channelId: null }, people)
    if (guests === null || guests.length < people.length) return []
    const [from, to] = [plus(deps.now(), { hours: soonHours }), plus(deps.now(), { days: aheadDays })]
    const addresses = guests.map(({ address }) => address)
    const { value } = await calendar.availability(addresses, from, to)
    return value ? freeStarts(value, from, to, minutes) : []
  }
}
