import type { DueRow } from '../domain/due.ts'
import type { PersonId } from '../domain/ids.ts'
import { reminderKind, remindRow } from '../domain/reminding.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** Whether the row is a reminder that has not come to its people's others yet. */
export function isToCollect(row: DueRow): boolean {
  return row.collectedAs === undefined && reminderKind(row) !== null
}

/** A reminder that waited for its person comes to their others anew: it keeps to the hours, and is one message with them. */
export async function collectAnew(deps: TimerDeps, row: DueRow): Promise<Outcome | null> {
  const { waited, collectedAs: key, only: person } = row
  if (!waited || key === undefined || person === null || !reminderKind(row)) return null
  const { waited: _, ...fresh } = row
  return collect(deps, fresh, key, [person])
}

/**
 * A reminder comes to the others of each of its people, so that several become one message and nobody is nagged
 * (remind.ts). `key`: what its delivery is recorded under. Written before the row goes: a crash in between collects twice.
 */
export async function collect(
  { store, now }: TimerDeps,
  row: DueRow,
  key: string,
  people: PersonId[],
): Promise<Outcome> {
  if (people.length === 0) return 'nobody'
  await Promise.all(people.map((person) => store.reminders.collect({ ...row, collectedAs: key }, person)))
  await store.due.write(people.map((person) => remindRow(person, now())))
  return 'collected'
}
