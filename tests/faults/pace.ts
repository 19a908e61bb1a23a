import { setTimeout as pause } from 'node:timers/promises'
import type { Received } from '../teams/connector.ts'
import { chatOf, type Duty, labelsIn } from './due.ts'
import { recordOf, type startServers } from './servers.ts'

/** Of the deliveries about so many are to be between sending and record when their server is killed. */
const share = 0.0035
const servers = 3
/** A machine that is slower than that is no longer waited for. */
const longestGapMs = 5_000
/** A lease outlives what is done under it by far, else the living would be taken for dead. */
const leaseSeconds = 30
const leasesPerWindow = 600

/** How far kills are apart on average, and how fast the service's clock goes, on this machine as it is now. */
export interface Pace {
  /** From a message's arrival to its record, on average, as this process sees it. */
  windowMs: number
  gapMs: number
  speed: number
}

const mean = (all: number[]) => all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length)

/**
 * A server that starts and does a few things in peace, by which the window between sending and record is measured. A server
 * of a real service dies once in months; here so seldom, beside that window, that about `share` of the deliveries fall into one.
 */
export async function paceOf(
  { start, stop }: ReturnType<typeof startServers>,
  received: Received[],
  duties: Duty[],
): Promise<Pace> {
  const from = performance.now()
  const life = start()
  await life.part.ready
  const startMs = performance.now() - from
  const recordOfDuty = ({ key, recipient }: Duty) => life.recordedAt.get(recordOf(key, recipient))
  for (let waited = 0; !duties.every(recordOfDuty) && waited < 30_000; waited += 50) await pause(50)
  await stop()
  const windowMs = mean(
    duties.flatMap((duty) => {
      const { recipient, label } = duty
      const sent = received.find(
        (each) => each.conversation === chatOf(recipient) && labelsIn(each.raw).includes(label),
      )
      const recorded = recordOfDuty(duty)
      return sent && recorded ? [recorded - sent.at] : []
    }),
  )
  return {
    windowMs,
    gapMs: Math.min(longestGapMs, Math.max(startMs, windowMs / share / servers)),
    speed: Math.min(8, Math.max(1, (1000 * leaseSeconds) / (windowMs * leasesPerWindow))),
  }
}
