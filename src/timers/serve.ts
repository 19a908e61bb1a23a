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

/**
 * Performs the rows of one thing one after another, until told to stop. Resolves to whether anything was done: rows that
 * nobody may touch yet are no reason to look again at once. Never throws: what cannot be reached is due at the next look.
 */
export async function serve(deps: TimerDeps, rows: Versioned<DueRow>[], stopped: () => boolean): Promise<boolean> {
  let moved = false
  for (const row of rows) {
    if (stopped()) return false
    try {
      moved = (await perform(deps, row)) !== 'notYet' || moved
    } catch (error) {
      deps.log('dueRowUnreached', { row: row.value.id, code: codeOf(error) })
      return false
    }
  }
  return moved
}
