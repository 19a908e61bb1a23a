import { z } from 'zod/v4'
import type { Instant } from '../domain/ids.ts'
import { local } from '../domain/time.ts'

/**
 * Helsinki by its Windows name. Graph documents about a hundred IANA names, and Europe/Helsinki is not among them. A named
 * zone, never an offset, so that the event stays at its clock time across summer time.
 */
export const graphZone = 'FLE Standard Time'

/** An instant as Graph takes it: local clock time without offset, and the zone. */
export function zoned(at: Instant): { dateTime: string; timeZone: string } {
  return { dateTime: local(at).toFormat("yyyy-MM-dd'T'HH:mm:ss"), timeZone: graphZone }
}

/** A `dateTimeTimeZone` of an answer in UTC (`2026-12-07T08:00:00.0000000`) as an instant. */
export const utcInstant = z
  .object({ dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/), timeZone: z.literal('UTC') })
  .transform(({ dateTime }): Instant => `${dateTime.slice(0, 19)}.000Z`)
