/** So much a bot may send to one conversation: so many in so many milliseconds (Teams' documents on rate limits). */
const limits: readonly { count: number; ms: number }[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
]
/** A longer wait is not sat out: what was to be sent is due again later. */
const mostWaitMs = 4_000

/** What the pace needs of the world: milliseconds that only go forward, and to wait. */
export interface PaceDeps {
  now(): number
  sleep(ms: number): Promise<unknown>
}

/** How long until one more is allowed, after those sent at these times. */
function waitAfter(sent: number[], now: number): number {
  const waits = limits.map(({ count, ms }) => (sent.at(-count) ?? Number.NEGATIVE_INFINITY) + ms - now)
  return Math.max(0, ...waits)
}

/** Keeps to Teams' limits per conversation, of this process. Nothing is remembered of a conversation for longer than an hour. */
export function createPace({ now, sleep }: PaceDeps) {
  const sent = new Map<string, number[]>()
  return {
    /** Resolves when one more message may go there; fails as Teams would (429, with the seconds) where that takes long. */
    async turn(conversationId: string): Promise<void> {
      const at = now()
      for (const [id, times] of sent) if ((times.at(-1) ?? 0) < at - 3_600_000) sent.delete(id)
      const times = sent.get(conversationId)?.slice(-1_800) ?? []
      const wait = waitAfter(times, at)
      if (wait > mostWaitMs) {
        const seconds = String(Math.ceil(wait / 1000))
        const headers = new Map([['retry-after', seconds]])
        throw Object.assign(new Error('too much at once'), { statusCode: 429, response: { headers } })
      }
      // Its place is taken before the wait, so that the next one counts it.
      sent.set(conversationId, [...times, at + wait])
      if (wait > 0) await sleep(wait)
    },
  }
}

export type Pace = ReturnType<typeof createPace>
