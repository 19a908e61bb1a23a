import { pino } from 'pino'

export type Log = (event: string, fields: Record<string, string | number>) => void

/** Log lines as JSON on standard output: an event's name with ids and codes, never a text of anybody's. */
export function createLog(): Log {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return (event, fields) => logger.info({ event, ...fields })
}
