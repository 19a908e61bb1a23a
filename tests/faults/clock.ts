/** A clock that shows `from` when the machine's shows `since` (milliseconds), and runs `speed` times as fast from then on. */
export interface Clock {
  from: string
  since: number
  speed: number
}

/** What the clock shows. All processes of one machine that are given the same clock see the same time. */
export function timeOf({ from, since, speed }: Clock): string {
  return new Date(Date.parse(from) + (Date.now() - since) * speed).toISOString()
}
