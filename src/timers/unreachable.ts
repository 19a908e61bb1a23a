import { meetingRow } from '../app/meetingRows.ts'
import { type DeliveryReason, kindOf } from '../domain/delivery.ts'
import type { DueRow } from '../domain/due.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { Refusal } from '../domain/problem.ts'
import type { TimerDeps } from './timerDeps.ts'

/** Somebody who cannot be reached now; `lost`: who could be until they blocked or uninstalled the app. */
export interface Waiting {
  person: PersonId
  lost: { since: string } | null
}

/**
 * The person has blocked or uninstalled the app: nothing is sent to that place any more, until they write or press again.
 * Null when they have meanwhile come back in another place.
 */
export async function lose({ store, now }: TimerDeps, person: PersonId, place: Place): Promise<Waiting | null> {
  for (let tries = 1; ; tries += 1) {
    const found = await store.person(person)
    if (!found || (found.value.place && found.value.place.key !== place.key)) return null
    const lost = found.value.lost ?? { since: now(), place }
    try {
      if (found.value.place) await store.savePerson({ ...found.value, place: null, lost }, found.version)
      return { person, lost }
    } catch (error) {
      if (!(error instanceof Refusal) || tries >= 5) throw error
    }
  }
}

/** The group's coordinator hears once that a person of theirs cannot be reached; the row's id sees to the once. */
async function tellCoordinator({ store, now }: TimerDeps, groupId: string, { person, lost }: Waiting): Promise<void> {
  const name = (await store.person(person))?.value.name ?? ''
  const row = meetingRow(`lost ${groupId} ${person} ${lost?.since}`, 'tellGroup', now(), { groupId, thingId: groupId })
  await store.due.write([{ ...row, groupNotice: { kind: 'unreachable', to: 'coordinators', whom: { person, name } } }])
}

/** What is for somebody who cannot be reached waits for them, and stands among the group's undelivered. */
export async function letWait(deps: TimerDeps, row: DueRow, key: string, waiting: Waiting): Promise<void> {
  const { store, now } = deps
  const { person, lost } = waiting
  const reason: DeliveryReason = lost ? 'blocked' : 'notOpened'
  await store.deliveries.open({
    ...{ key, recipient: person, person, groupId: row.groupId, thingId: row.thingId, kind: kindOf(row) },
    ...{ state: lost ? 'unreachable' : 'waiting', attempts: row.attempts, reason, at: now() },
    row: { ...row, only: person, attempts: 0, leaseUntil: null },
  })
  await store.due.park({ ...row, waited: key }, person)
  // News of this very kind is not told of: that would go on for ever.
  if (lost && row.groupNotice?.kind !== 'unreachable') await tellCoordinator(deps, row.groupId, waiting)
}
