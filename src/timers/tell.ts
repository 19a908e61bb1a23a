import type { Shown } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { Notice } from '../domain/notice.ts'
import { failOnRest, goneAmong } from './gone.ts'
import { peopleOf, type Recipient, type Recipients, recipientsOf } from './recipients.ts'
import { codeOf, type Outcome, type TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

/** A send that takes longer has failed; it ends well before the row's lease does. */
const sendMs = 15_000

/** What the notice is about, with the messages that showed it before. */
interface About {
  c: Consultation
  group: Group
  shown: Shown[]
}

/** Sends a notice to one recipient, once: records it, and remembers the message so that it can be brought up to date. */
async function deliver(deps: TimerDeps, row: DueRow, notice: Notice, to: Recipient, about: About): Promise<void> {
  const { store, notifier, log } = deps
  const { c, group, shown } = about
  if (await store.due.delivered(deliveryOf(row), to.id)) return
  const { place, language, side, person } = to
  const activityId = await within(sendMs, notifier.send({ place, language, side, person }, notice, c, group))
  const message: Shown = { consultationId: c.id, placeKey: place.key, place, side, person, activityId, language }
  await Promise.all([store.due.recordDelivery(deliveryOf(row), to.id, deps.now()), store.saveShown(c.groupId, message)])
  const before = shown.find((each) => each.placeKey === place.key && each.side === side)
  if (!before) return
  try {
    await within(sendMs, notifier.update(before, c, group, true))
  } catch (error) {
    log('supersedeFailed', { row: row.id, consultation: c.id, code: codeOf(error) })
  }
}

/**
 * Tells a row's audience. Everybody who can be reached is served even where sending to others fails; for those who cannot
 * be reached yet a copy of the row waits. Where the group's channel is gone its coordinators are told in their own chats.
 * Fails when a sending failed: the row is tried again, for those left over.
 */
export async function tell(deps: TimerDeps, row: DueRow, c: Consultation, group: Group): Promise<Outcome> {
  const { notice } = row
  if (!notice) return 'dropped'
  const [first, shown] = await Promise.all([
    recipientsOf(deps, row, notice, c, group),
    deps.store.shown(c.groupId, c.id),
  ])
  const serve = ({ reachable, waiting }: Recipients) =>
    Promise.allSettled([
      ...reachable.map((to) => deliver(deps, row, notice, to, { c, group, shown })),
      ...waiting.map((person) => deps.store.due.park(row, person)),
    ])
  let to = first
  let results = await serve(to)
  const gone = goneAmong(to.reachable, results)
  if (gone.length > 0 && gone.length === to.reachable.length) {
    deps.log('channelGone', { row: row.id, group: group.id })
    to = await peopleOf(deps, row, notice, c, group)
    results = await serve(to)
  }
  if (to.reachable.length + to.waiting.length === 0) {
    deps.log('nobodyToTell', { row: row.id, consultation: c.id, notice: notice.kind })
    return 'dropped'
  }
  failOnRest(to.reachable, results)
  return to.reachable.length > 0 ? 'done' : 'parked'
}
