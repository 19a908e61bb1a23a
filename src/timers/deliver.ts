import { type Delivery, type DeliveryState, kindOf } from '../domain/delivery.ts'
import type { DueRow } from '../domain/due.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Place } from '../domain/person.ts'
import { isGone, reasonOf } from './failure.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { letWait, lose, type Waiting } from './unreachable.ts'
import { within } from './within.ts'

/** A send that takes longer has failed; it ends well before the row's lease does. */
const sendMs = 15_000

/** Where something goes; `person` null: a place of a channel. `id`: what its delivery is recorded under. */
export interface To {
  id: string
  place: Place
  person: PersonId | null
}

/** Those who can be reached, and the people who cannot be at the moment. */
export interface Recipients<T extends To> {
  reachable: T[]
  waiting: Waiting[]
}

/** What a row's delivery to somebody is, as it stands now. */
export function deliveryTo(deps: TimerDeps, row: DueRow, key: string, to: To, state: DeliveryState): Delivery {
  const { id: recipient, person } = to
  const { groupId, thingId, attempts } = row
  const known = { key, recipient, person, groupId, thingId, kind: kindOf(row), attempts }
  return { ...known, state, reason: null, at: deps.now(), row: null }
}

/** What goes with a delivery: what remembers the message; what else the same message is. */
export interface With<T extends To> {
  sent?: ((to: T, messageId: string) => Promise<void>) | undefined
  also?: { row: DueRow; key: string }[]
}

type Sent = 'sent' | 'waits'

async function deliverOne<T extends To>(
  deps: TimerDeps,
  row: DueRow,
  key: string,
  to: T,
  send: (to: T) => Promise<string>,
  more: With<T> = {},
): Promise<Sent> {
  const { store, now } = deps
  const delivery = deliveryTo(deps, row, key, to, 'sent')
  const all = [delivery, ...(more.also ?? []).map((each) => deliveryTo(deps, each.row, each.key, to, 'sent'))]
  // Only what was tried before, or waited, can stand among the undelivered.
  const close = async () => {
    if (row.attempts > 1 || row.only !== null || row.collectedAs)
      await Promise.all(all.map((each) => store.deliveries.close(each)))
  }
  if (await store.due.delivered(key, to.id)) {
    await close()
    return 'sent'
  }
  try {
    const activityId = await within(sendMs, send(to))
    const message = { placeKey: to.place.key, activityId }
    // Its record first, alone: what lies between sending and record is all that a crash can double.
    await Promise.all(all.map((each) => store.due.recordDelivery(each.key, to.id, now(), each)))
    await Promise.all([store.deliveries.tie(message, all, now()), more.sent?.(to, activityId), close()])
    return 'sent'
  } catch (error) {
    const { person } = to
    if (person !== null && isGone(error)) {
      const waiting = await lose(deps, person, to.place)
      if (waiting) {
        await letWait(deps, row, key, waiting)
        return 'waits'
      }
    }
    // A channel that is gone is no failed delivery: the group's people are told instead.
    if (person !== null || !isGone(error)) {
      const again = { ...row, only: person, attempts: 0, leaseUntil: null }
      await store.deliveries.open({ ...delivery, state: 'failed', reason: reasonOf(error), row: again })
    }
    throw error
  }
}

/** What became of a delivery to several: `gone` are places of a channel that is not there any more. */
export interface Delivered<T extends To> {
  gone: T[]
  outcome: Outcome
  /** Fails as the first delivery did that is to be tried again. */
  failOnRest(): void
}

/**
 * Sends a row's news once to each: whoever had it already is left out, for those who cannot be reached it waits, and how it
 * went is recorded. One that fails does not stop the others.
 */
export async function deliver<T extends To>(
  deps: TimerDeps,
  row: DueRow,
  key: string,
  { reachable, waiting }: Recipients<T>,
  send: (to: T) => Promise<string>,
  more: With<T> = {},
): Promise<Delivered<T>> {
  const waits = Promise.allSettled(waiting.map((who) => letWait(deps, row, key, who)))
  const results = await Promise.allSettled(reachable.map((to) => deliverOne(deps, row, key, to, send, more)))
  const failures = [...results, ...(await waits)].flatMap((result, i) => {
    const isChannel = reachable[i]?.person === null
    return result.status === 'rejected' ? [{ error: result.reason as unknown, to: reachable[i], isChannel }] : []
  })
  const gone = failures.filter(({ error, isChannel }) => isChannel && isGone(error))
  const rest = failures.filter((failure) => !gone.includes(failure))
  const done = results.some((result) => result.status === 'rejected' || result.value === 'sent')
  return {
    gone: gone.flatMap(({ to }) => to ?? []),
    outcome: done ? 'done' : reachable.length + waiting.length > 0 ? 'parked' : 'nobody',
    failOnRest() {
      const [first] = rest
      if (first) throw first.error
    },
  }
}

/** People with the place each can be reached in, if there is one. */
export async function reach(
  deps: TimerDeps,
  people: PersonId[],
): Promise<Recipients<To & { language: 'fi' | 'sv' | 'en'; person: PersonId }>> {
  const found = await Promise.all(people.map((person) => deps.store.person(person)))
  const known = people.map((person, i) => ({ person, value: found[i]?.value ?? null }))
  return {
    reachable: known.flatMap(({ person, value }) =>
      value?.place
        ? [{ id: person, person, place: value.place, language: value.language ?? deps.settings.defaultLanguage }]
        : [],
    ),
    waiting: known.flatMap(({ person, value }) => (value?.place ? [] : [{ person, lost: value?.lost ?? null }])),
  }
}
