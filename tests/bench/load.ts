import { existsSync, readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Activity } from './activities.ts'

/** What one run of load came to. Latency in milliseconds. */
export interface Run {
  turnsPerSecond: number
  p99: number
  /** Processor time of the bot's own process a turn, in milliseconds; NaN where the system does not tell (only Linux does). */
  cpu: number
}

export interface Load {
  /** Of the server: `http://127.0.0.1:<port>`. */
  url: string
  /** The n-th activity, counted over all connections. */
  activity: (n: number) => Activity
  seconds: number
  /** The server's process. */
  pid: number
  /** How many turns are under way at once. */
  connections: number
  /** Whether an answer is the one that is measured; one that is not ends the benchmark. */
  isRight: (body: string) => boolean
}

/** Processor time that a process has used so far, in milliseconds (man 5 proc: utime and stime, in hundredths of a second). */
function cpuTime(pid: number): number {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return Number.NaN
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Puts load on a bot: each connection sends one activity after another, as fast as it is answered. Refuses wrong answers. */
export async function load({ url, pid, activity, seconds, connections, isRight }: Load): Promise<Run> {
  let next = 0
  const before = cpuTime(pid)
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(activity(next++)) }),
      },
    ],
    verifyBody: isRight,
  })
  const { errors, non2xx, mismatches } = result
  if (errors + non2xx + mismatches > 0)
    throw new Error(`Wrong answers: ${errors} errors, ${non2xx} not 2xx, ${mismatches} others`)
  const turns = result.requests.total
  return {
    turnsPerSecond: turns / result.duration,
    p99: result.latency.p99,
    cpu: (cpuTime(pid) - before) / turns,
  }
}
