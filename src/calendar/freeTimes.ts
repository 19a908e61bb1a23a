import type { Deps } from '../app/deps.ts'
import type { PersonId } from '../domain/ids.ts'
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

/** So long the person who looks for a time waits at most. */
const busyMs = 2500

/**
 * When somebody is taken, so that an open time that went otherwise is not offered. Nothing when their calendar is not known
 * or does not answer in time: then all their open times are shown.
 */
export function createBusyTimes(
  deps: Pick<Deps, 'store' | 'roster' | 'now'>,
  calendar: Pick<Calendar, 'availability'>,
  limitMs = busyMs,
): NonNullable<Deps['busyTimes']> {
  async function ask(person: PersonId) {
    const [guest] = (await addressesOf(deps, { channelId: null }, [person])) ?? []
    if (!guest) return []
    const { value } = await calendar.availability([guest.address], deps.now(), plus(deps.now(), { days: aheadDays }))
    return value?.[0]?.busy ?? []
  }
  return async (person) => {
    const late = new Promise<never[]>((giveUp) => setTimeout(() => giveUp([]), limitMs).unref())
    return Promise.race([ask(person).catch(() => []), late])
  }
}
