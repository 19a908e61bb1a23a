import type { Instant } from '../../domain/ids.ts'
import { Refusal } from '../../domain/problem.ts'
import type { Turn } from '../turn.ts'
import { within } from '../within.ts'

/** Other people's calendars are a help: nobody waits longer for them. */
const suggestMs = 2_500

/** Proposed times, or none where the calendars do not answer in time. A refusal comes through. */
export async function suggested(turn: Turn, work: Promise<Instant[]>): Promise<Instant[]> {
  try {
    return await within(suggestMs, work)
  } catch (error) {
    if (error instanceof Refusal) throw error
    turn.world.log('noSuggestions', { name: error instanceof Error ? error.constructor.name : 'unknown' })
    return []
  }
}
