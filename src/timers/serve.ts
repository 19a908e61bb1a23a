import type { Versioned } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import { perform } from './perform.ts'
import { codeOf, type TimerDeps } from './timerDeps.ts'

/** Cards that are out are brought up to date before a new one is sent below them, else they would lose their "superseded". */
const refreshFirst = (a: DueRow, b: DueRow) => Number(b.duty === 'refresh') - Number(a.duty === 'refresh')

/** Due rows by the thing they are about. */
export function byThing(rows: Versioned<DueRow>[]): Map<string, Versioned<DueRow>[]> {
  const sorted = rows.toSorted((a, b) => refreshFirst(a.value, b.value))
  return Map.groupBy(sorted, ({ value }) => `${value.groupId} ${value.thingId}`)
}

/** What came of serving a thing's rows. */
export type Served = 'nothing' | 'moved' | 'more'

/**
 * Performs the rows of one thing one after another, in their order, until told to stop; where another server is at one of
 * them the rest is left to it, so that what is late does not overtake what is later still. Resolves to what came of it: rows that
 * nobody may touch yet are no reason to look again at once, rows that were just written (`more`) are. Never throws: what cannot be reached is due at the next look.
 */
export async function serve(deps: TimerDeps, rows: Versioned<DueRow>[], stopped: () => boolean): Promise<Served> {
  let served: Served = 'nothing'
  for (const row of rows) {
    if (stopped()) return 'nothing'
    try {
      const outcome = await perform(deps, row)
      if (outcome === 'taken') return served
      if (outcome === 'collected' || outcome === 'parked' || outcome === 'goesOn') served = 'more'
      else if (outcome !== 'notYet' && served === 'nothing') served = 'moved'
    } catch (error) {
      deps.log('dueRowUnreached', { row: row.value.id, code: codeOf(error) })
      return 'nothing'
    }
  }
  return served
}
