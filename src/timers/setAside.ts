import type { Versioned } from '../app/deps.ts'
import { meetingRow } from '../app/meetingRows.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import { hours, inHours } from '../domain/reminding.ts'
import { addWorkingDays, local, sameDay } from '../domain/time.ts'
import { manyAttempts } from '../domain/upkeep.ts'
import { deliver, reach } from './deliver.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** More than this nobody counts. */
export const mostAside = 1000

/** The administrators hear of it at reminding hours: of one day there is one row, whoever writes it. */
function noticeRow(at: Instant): DueRow {
  const day = local(at).toISODate()
  return meetingRow(`aside ${day}`, 'tellAside', at, { groupId: '', thingId: 'aside' })
}

async function tellOf({ store, now }: TimerDeps): Promise<void> {
  const today = noticeRow(inHours(now()))
  const told = await store.upkeep.seenTo(today.id)
  await store.due.write([told ? noticeRow(sameDay(addWorkingDays(now(), 1), hours.from)) : today])
}

/**
 * A row that has failed too often goes to a place of its own, where nobody sweeps; the administrators are told, once a day
 * at most, and may have it tried again; the day's check tries it again, too. Written there before it goes here: a crash in
 * between leaves both, and done twice it is harmless.
 */
export async function setAside(deps: TimerDeps, { value: row, version }: Versioned<DueRow>, code: string) {
  const { store, now } = deps
  const since = row.setAside?.since ?? now()
  await store.upkeep.setAside({ ...row, setAside: { since, code }, leaseUntil: null })
  // What was set aside before has been told of; the word of it is no reason for another.
  if (!row.setAside && row.duty !== 'tellAside') await tellOf(deps)
  await store.due.finish(row, version)
}

/** Everything that was set aside is tried once more; what fails again goes back. `how many there are` is what comes out. */
export async function tryAsideAgain({ store }: TimerDeps): Promise<number> {
  const all = await store.upkeep.aside(mostAside)
  for (const { row } of all) {
    await store.due.write([{ ...row, attempts: manyAttempts - 1, leaseUntil: null }])
    await store.upkeep.takeFromAside(row)
  }
  return all.length
}

/** Tells the administrators that something has been set aside, if it still is. */
export async function tellAside(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const count = (await deps.store.upkeep.aside(mostAside)).length
  if (count === 0) return 'dropped'
  const people = (deps.administrators ?? []).filter((person) => row.only === null || row.only === person)
  const served = await deliver(deps, row, row.id, await reach(deps, people), (to) => deps.notifier.sendAside(to, count))
  served.failOnRest()
  return served.outcome
}
