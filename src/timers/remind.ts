import type { ReminderLine } from '../app/deps.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import { stillStands } from '../domain/duties.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import { answerable, unanswered } from '../domain/poll.ts'
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
import { plus } from '../domain/time.ts'
import { leaseSeconds } from './backOff.ts'
import { deliver, reach } from './deliver.ts'
import { toldOf } from './recipients.ts'
import { skipReminder } from './skip.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** A reminder with its line of a message (null: it makes no sense any more, or was `sent` before a crash), and what its person was reminded of about the same thing. */
interface Item {
  row: DueRow
  line: ReminderLine | null
  sent: boolean
  thing: string
  record: Reminded
}

/** What a reminder says now; null when it makes no sense any more, or is not for this person any more. */
async function lineOf(deps: TimerDeps, row: DueRow, person: PersonId): Promise<ReminderLine | null> {
  const { store, now } = deps
  const { groupId, thingId, notice } = row
  const group = (await store.group(groupId))?.value
  if (!group) return null
  if (notice) {
    const c = (await store.consultation(groupId, thingId))?.value
    if (!c || !stillStands(row, c, now())) return null
    const told = toldOf(deps, row, notice, c, group).find((each) => each.person === person)
    return told ? { kind: 'consultation', notice: notice.kind, c, group, side: told.side } : null
  }
  if (row.pollNotice) {
    const [poll, answers] = await Promise.all([store.poll(groupId, thingId), store.pollAnswers(groupId, thingId)])
    const waits = poll && answerable(poll.value, now()) && unanswered(poll.value, group, answers).includes(person)
    return waits ? { kind: 'poll', group, poll: poll.value } : null
  }
  const session = (await store.session(groupId, thingId))?.value
  const stands = session && session.start === row.stamp && !session.cancelled && now() < session.start
  return stands ? { kind: 'session', group, session } : null
}

/** The reminders with what is to be said of each. */
function itemsOf(deps: TimerDeps, person: PersonId, rows: DueRow[]): Promise<Item[]> {
  return Promise.all(
    rows.map(async (row) => {
      const thing = `${row.groupId} ${row.thingId}`
      const [line, record, sent] = await Promise.all([
        lineOf(deps, row, person),
        deps.store.reminders.reminded(person, thing),
        deps.store.due.delivered(deliveryOf(row), person),
      ])
      return { row, line: sent ? null : line, sent, thing, record: record ?? neverReminded }
    }),
  )
}

/** When it is to be said: of two about one thing the second on another day, unless it is the same. Null: never. */
function whenTo({ row, thing, record }: Item, wishes: Wishes, due: Item[], now: Instant): Instant | null {
  const already = due.find((each) => each.thing === thing)
  if (already && dutyOf(already.row) === dutyOf(row)) return null
  return remindAt(row, wishes, already ? { ...record, at: now } : record, now)
}

/** Takes away a reminder that is not to be said: why is recorded, unless it was said. */
async function leaveOut(deps: TimerDeps, person: PersonId, { row, line, sent }: Item): Promise<void> {
  if (!sent) await skipReminder(deps, row, line ? 'enough' : 'overtaken')
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
    for (const item of await itemsOf(deps, person, taken)) {
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
