import type { WishedTime } from './consultation.ts'
import type { Instant } from './ids.ts'
import { local, plus } from './time.ts'

/** Of starts in their order those that do not overlap, at most so many a day (Helsinki) and so many in all. */
export function spread(starts: Instant[], minutes: number, aDay: number, most: number): Instant[] {
  const kept: Instant[] = []
  for (const start of starts) {
    const last = kept.at(-1)
    if (last && start < plus(last, { minutes })) continue
    const sameDay = kept.filter((each) => local(each).hasSame(local(start), 'day'))
    if (sameDay.length < aDay && kept.length < most) kept.push(start)
  }
  return kept
}

/** The starts in the part of the day that the worker wished for; all, where they wished for none or none is left. */
export function inWishedPart(starts: Instant[], wished: WishedTime[]): Instant[] {
  const parts = { morning: wished.includes('morning'), afternoon: wished.includes('afternoon') }
  if (parts.morning === parts.afternoon) return starts
  const fit = starts.filter((start) => local(start).hour < 12 === parts.morning)
  return fit.length > 0 ? fit : starts
}
