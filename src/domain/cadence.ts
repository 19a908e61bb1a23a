import type { Instant } from './ids.ts'
import type { Cadence } from './model.ts'
import { local, toInstant } from './time.ts'

/**
 * The next starts of a cadence after an instant, in order. A cadence on demand has none. An occurrence that falls on a
 * holiday is kept: whether it moves is the coordinator's choice.
 */
export function nextStarts(cadence: Cadence, after: Instant, count: number): Instant[] {
  if (cadence.kind === 'onDemand') return []
  const [hour, minute] = cadence.time.split(':').map(Number)
  const starts: Instant[] = []
  for (let month = local(after).startOf('month'); starts.length < count; month = month.plus({ months: 1 })) {
    const anchor = cadence.week === -1 ? month.endOf('month').startOf('day') : month
    const shift =
      cadence.week === -1
        ? -((anchor.weekday - cadence.weekday + 7) % 7)
        : ((cadence.weekday - anchor.weekday + 7) % 7) + (cadence.week - 1) * 7
    const start = toInstant(anchor.plus({ days: shift }).set({ hour, minute }))
    if (start > after) starts.push(start)
  }
  return starts
}
