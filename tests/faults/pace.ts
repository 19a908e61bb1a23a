import type { Received } from '../teams/connector.ts'
import { chatOf, type Duty, labelsIn } from './due.ts'
import { type Life, recordOf } from './servers.ts'

/** Of the deliveries about so many are to be between sending and record when their server is killed. */
const share = 0.0035
const servers = 3
/** A server is to live until it does something; a machine that is slower than the longest is no longer waited for. */
const shortestGapMs = 300
const longestGapMs = 5_000
/** A lease outlives what is done under it by far, else the living would be taken for dead. */
const leaseSeconds = 30
const leasesPerWindow = 600

/** How far kills are apart on average, by how long a delivery is without its record on this machine as it is now. */
export interface Pace {
  /** From a message's arrival to its record, on average, as this process sees it. */
  windowMs: number
  gapMs: number
}

/**
 * The pace for these deliveries. A server of a real service dies once in months; here so seldom, beside the window between
 * sending and record, that about `share` of the deliveries fall into one.
 */
export function paceOf(received: Received[], duties: Duty[], lives: Life[]): Pace {
  const recorded = new Map(lives.flatMap(({ recordedAt }) => [...recordedAt]))
  const arrived = new Map(
    received.flatMap(({ conversation, raw, at }) => labelsIn(raw).map((label) => [`${conversation} ${label}`, at])),
  )
  const windows = duties.flatMap(({ key, recipient, label }) => {
    const [from, to] = [arrived.get(`${chatOf(recipient)} ${label}`), recorded.get(recordOf(key, recipient))]
    return from !== undefined && to !== undefined ? [Math.max(0, to - from)] : []
  })
  const windowMs = windows.reduce((sum, each) => sum + each, 0) / Math.max(1, windows.length)
  return { windowMs, gapMs: Math.min(longestGapMs, Math.max(shortestGapMs, windowMs / share / servers)) }
}

/** How many times as fast as the machine's the service's clock may go at that pace. */
export const speedAt = ({ windowMs }: Pace): number =>
  Math.min(8, Math.max(1, (1000 * leaseSeconds) / (Math.max(1, windowMs) * leasesPerWindow)))
