import type { ReminderLine } from '../app/deps.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import {
  afterReminding,
  dutyOf,
  neverReminded,
  type Reminded,
  remindAt,
  remindRow,
  usual,
  type Wishes,
} from '../domain/reminding.ts'
import { plus, sameDay } from '../domain/time.ts'
import { leaseSeconds } from './backOff.ts'
import { deliver, reach } from './deliver.ts'
import { lineOf } from './reminderLine.ts'
import { skipReminder } from './skip.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** A reminder with its line of a message (null: it makes no sense any more), and what its person was reminded of about the same thing. */
interface Item {
  row: DueRow
  line: ReminderLine | null
  thing: string
  record: Reminded
}

const thingOf = (row: DueRow) => `${row.groupId} ${row.thingId}`

/**
 * Takes away those that were sent, should the server have died before that; resolves to the others. They are counted, unless
 * they have been: of one thing there is no second a day.
 */
async function withoutSent({ store, now }: TimerDeps, person: PersonId, rows: DueRow[]): Promise<DueRow[]> {
  const sent = await Promise.all(rows.map((row) => store.due.delivered(deliveryOf(row), person)))
  for (const row of rows.filter((_, i) => sent[i])) {
    const thing = thingOf(row)
    const record = (await store.reminders.reminded(person, thing)) ?? neverReminded
    if (record.at === null || sameDay(record.at, 0) !== sameDay(now(), 0))
      await store.reminders.saveReminded(person, thing, afterReminding(record, row, now()), now())
    await store.reminders.drop(row, person)
  }
  return rows.filter((_, i) => !sent[i])
}

/** The reminders with what is to be said of each. */
function itemsOf(deps: TimerDeps, person: PersonId, rows: DueRow[]): Promise<Item[]> {
  return Promise.all(
    rows.map(async (row) => {
      const thing = thingOf(row)
      const [line, record] = await Promise.all([
        lineOf(deps, row, person),
        deps.store.reminders.reminded(person, thing),
      ])
      return { row, line, thing, record: record ?? neverReminded }
    }),
  )
}

/** When it is to be said: of two about one thing the second on another day, unless it is the same. Null: never. */
function whenTo({ row, thing, record }: Item, wishes: Wishes, due: Item[], now: Instant): Instant | null {
  const already = due.find((each) => each.thing === thing)
  if (already && dutyOf(already.row) === dutyOf(row)) return null
  return remindAt(row, wishes, already ? { ...record, at: now } : record, now)
}

/** Takes away a reminder that is not to be said; why is recorded. */
async function leaveOut(deps: TimerDeps, person: PersonId, { row, line }: Item): Promise<void> {
  await skipReminder(deps, row, line ? 'enough' : 'overtaken')
  await deps.store.reminders.drop(row, person)
}

/**
 * Sends what is to be said now: one as its own card, several as one message. Whoever cannot be reached gets each when they
 * can. Resolves to those that were sent.
 */
async function say(
  deps: TimerDeps,
  person: PersonId,
  items: Item[],
  alone: (row: DueRow) => Promise<Outcome>,
): Promise<Item[]> {
  const each = async (some: Item[]) => {
    const said: Item[] = []
    for (const item of some) if ((await alone(item.row)) === 'done') said.push(item)
    return said
  }
  const to = await reach(deps, [person])
  const [reachable] = to.reachable
  const [first, ...more] = items
  if (!reachable || !first || more.length === 0) return each(items)
  // One message; each of its reminders has its own record, so that none comes twice.
  const lines = items.flatMap(({ line }) => line ?? [])
  const also = more.map(({ row }) => ({ row, key: deliveryOf(row) }))
  const send = () => deps.notifier.sendReminders(reachable, lines)
  const served = await deliver(deps, first.row, deliveryOf(first.row), to, send, { also })
  served.failOnRest()
  // Lost at this very moment: each waits for them.
  return served.outcome === 'done' ? items : each(more)
}

/**
 * The reminders that have come together for a person: what makes no sense any more is dropped, what they wish later waits,
 * the rest is sent in one message and counted. `alone` sends one reminder as its own card.
 */
export async function remind(
  deps: TimerDeps,
  person: PersonId,
  alone: (row: DueRow) => Promise<Outcome>,
): Promise<Outcome> {
  const { store } = deps
  const now = deps.now()
  const [known, { taken, busyUntil }] = await Promise.all([
    store.person(person),
    store.reminders.take(person, now, plus(now, { seconds: leaseSeconds })),
  ])
  const later = [...busyUntil]
  const due: Item[] = []
  let said: Item[] = []
  try {
    const wishes = known?.value.reminders ?? usual
    for (const item of await itemsOf(deps, person, await withoutSent(deps, person, taken))) {
      const at = item.line ? whenTo(item, wishes, due, now) : null
      if (item.line && at === now) due.push(item)
      else if (at === null) await leaveOut(deps, person, item)
      else await store.reminders.collect(item.row, person)
      if (at !== null && at !== now) later.push(at)
    }
    said = await say(deps, person, due, alone)
  } catch (error) {
    await Promise.all(taken.map((row) => store.reminders.collect(row, person)))
    throw error
  }
  for (const item of due) {
    const { row, thing, record } = item
    if (said.includes(item)) await store.reminders.saveReminded(person, thing, afterReminding(record, row, now), now)
    await store.reminders.drop(row, person)
  }
  const [next] = later.toSorted()
  if (next) await store.due.write([remindRow(person, next)])
  return 'done'
}
