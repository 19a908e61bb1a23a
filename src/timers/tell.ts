import type { Shown } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { collect, isToCollect } from './collect.ts'
import { deliver, type Recipients } from './deliver.ts'
import { peopleOf, type Recipient, recipientsOf, toldOf } from './recipients.ts'
import { codeOf, type Outcome, type TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const updateMs = 15_000

/** What the notice is about, with the messages that showed it before. */
interface About {
  c: Consultation
  group: Group
  shown: Shown[]
  /** When it was looked at. */
  at: Instant
}

/** Remembers the message so that it can be brought up to date; the one before it in the same place points down to it. */
async function remember(deps: TimerDeps, row: DueRow, to: Recipient, activityId: string, about: About): Promise<void> {
  const { store, notifier, log } = deps
  const { c, group, shown, at } = about
  const { place, language, side, person } = to
  const drawn = { revision: c.revision, at }
  const message: Shown = { consultationId: c.id, placeKey: place.key, place, side, person, activityId, language, drawn }
  await store.saveShown(c.groupId, message)
  const before = shown.find((each) => each.placeKey === place.key && each.side === side)
  if (!before) return
  try {
    await within(updateMs, notifier.update(before, c, group, true))
  } catch (error) {
    log('supersedeFailed', { row: row.id, consultation: c.id, code: codeOf(error) })
  }
}

/**
 * Tells a row's audience. A reminder comes to each person's others first. Everybody who can be reached is served even where
 * sending to others fails; for those who cannot be reached a copy of the row waits. Where the group's channel is gone its
 * coordinators are told in their own chats. Fails when a sending failed: the row is tried again, for those left over.
 */
export async function tell(deps: TimerDeps, row: DueRow, c: Consultation, group: Group): Promise<Outcome> {
  const { notice } = row
  if (!notice) return 'dropped'
  if (isToCollect(row)) {
    return collect(
      deps,
      row,
      deliveryOf(row),
      toldOf(deps, row, notice, c, group).map(({ person }) => person),
    )
  }
  const at = deps.now()
  const [first, shown] = await Promise.all([
    recipientsOf(deps, row, notice, c, group),
    deps.store.shown(c.groupId, c.id),
  ])
  const serve = (to: Recipients<Recipient>) =>
    deliver(
      deps,
      row,
      deliveryOf(row),
      to,
      ({ place, language, side, person }) => deps.notifier.send({ place, language, side, person }, notice, c, group),
      { sent: (each, activityId) => remember(deps, row, each, activityId, { c, group, shown, at }) },
    )
  let served = await serve(first)
  if (served.gone.length > 0 && served.gone.length === first.reachable.length) {
    deps.log('channelGone', { row: row.id, group: group.id })
    served = await serve(await peopleOf(deps, row, notice, c, group))
  }
  if (served.outcome === 'nobody') deps.log('nobodyToTell', { row: row.id, consultation: c.id, notice: notice.kind })
  served.failOnRest()
  return served.outcome
}
