import { meetingRow } from '../app/meetingRows.ts'
import { kindOf } from '../domain/delivery.ts'
import { type DueRow, deliveryOf, dutyKey } from '../domain/due.ts'
import type { Expected } from '../domain/expected.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import type { Found } from '../domain/upkeep.ts'
import { mostAside } from './setAside.ts'
import type { TimerDeps } from './timerDeps.ts'

/** What should be due, whose, and who would be told of it now: past news for nobody is not missing. */
export interface Wanted {
  row: DueRow
  audience: PersonId[]
}

/** A duty that should be due as a row. Its id is what it is, so that several servers write one row. */
export function wanted(groupId: string, thingId: string, expected: Expected, audience: PersonId[]): Wanted {
  const { at, duty, stamp, ...news } = expected
  const row = { ...meetingRow('', duty, at, { groupId, thingId }, stamp), ...news }
  return { row: { ...row, id: `missed ${dutyKey(row)}` }, audience }
}

/** The rows that are there, looked up by their instant, each instant once; those that were set aside are there, too. */
export async function rowsThere({ store }: TimerDeps): Promise<(row: DueRow) => Promise<boolean>> {
  const aside = new Set((await store.upkeep.aside(mostAside)).map(({ row }) => dutyKey(row)))
  const known = new Map<Instant, Promise<Set<string>>>()
  const keysAt = async (at: Instant) => new Set((await store.upkeep.at(at)).map(dutyKey))
  return async (row) => {
    if (aside.has(dutyKey(row))) return true
    const keys = known.get(row.at) ?? keysAt(row.at)
    known.set(row.at, keys)
    return (await keys).has(dutyKey(row))
  }
}

/** Whether it is not among the due rows though it should be: what is past and was told, or is for nobody, is not missing. */
async function isMissing(deps: TimerDeps, { row, audience }: Wanted, there: (row: DueRow) => Promise<boolean>) {
  if (await there(row)) return false
  if (row.at > deps.now() || kindOf(row) === row.duty) return true
  return audience.length > 0 && !(await deps.store.upkeep.seenTo(deliveryOf(row)))
}

/** Writes what is missing of these, and counts it; one line in the log for each, with ids alone. */
export async function writeMissing(
  deps: TimerDeps,
  all: Wanted[],
  there: (row: DueRow) => Promise<boolean>,
): Promise<Found> {
  const found: Found = {}
  const missing = await Promise.all(all.map((each) => isMissing(deps, each, there)))
  for (const [i, { row }] of all.entries()) {
    if (!missing[i]) continue
    const { duty, groupId, thingId, at } = row
    const kind = kindOf(row)
    await deps.store.due.write([row])
    deps.log('dutyMissing', { duty, kind, group: groupId, thing: thingId, at })
    found[kind] = (found[kind] ?? 0) + 1
  }
  return found
}
