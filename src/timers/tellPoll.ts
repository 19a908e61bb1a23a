import type { Meeting, Shown } from '../app/deps.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { OperatingModel } from '../domain/model.ts'
import { pollNewsHolds } from '../domain/newsHolds.ts'
import { isLapsing, type Poll, type PollAnswer } from '../domain/poll.ts'
import { pollAudience, toChannel } from '../domain/sessionNotice.ts'
import { pollView } from '../domain/sessionView.ts'
import { isGone, isMissingMessage } from './failure.ts'
import { tellMeeting } from './tellMeeting.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'
import { within } from './within.ts'

const updateMs = 15_000

/** The message that shows a poll in a channel is remembered as those of consultations are. */
const shownAs = (pollId: string) => `poll ${pollId}`

export async function pollChanged(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const found = await deps.store.poll(row.groupId, row.thingId)
  return found !== null && pollNewsHolds(row.pollNotice, found.value, deps.now())
}

interface Loaded {
  group: Group
  model: OperatingModel
  poll: Poll
  answers: PollAnswer[]
}

async function load({ store, models }: TimerDeps, row: DueRow): Promise<Loaded | null> {
  const [found, loaded, answers] = await Promise.all([
    store.poll(row.groupId, row.thingId),
    store.group(row.groupId),
    store.pollAnswers(row.groupId, row.thingId),
  ])
  const group = loaded?.value
  const model = group && models[group.modelId]
  return found && group && model ? { group, model, poll: found.value, answers } : null
}

/** Tells of a poll: everybody who is asked, those who have not answered, or at the deadline the coordinators. */
export async function tellPoll(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { pollNotice: kind } = row
  const loaded = await load(deps, row)
  if (!kind || !loaded || !pollNewsHolds(kind, loaded.poll, deps.now())) return 'dropped'
  const { group, model, poll, answers } = loaded
  return tellMeeting(deps, row, {
    group,
    people: pollAudience(kind, group, poll, answers, deps.administrators ?? []),
    channel: toChannel[kind],
    key: deliveryOf(row),
    meeting: (person) => ({
      kind: 'poll',
      notice: kind,
      view: pollView(person, { group, model, poll }, answers, deps.now()),
    }),
    sent: async ({ place, language, person }, activityId) => {
      if (person !== null) return
      const shown = { consultationId: shownAs(poll.id), placeKey: place.key, place, side: 'group' as const }
      await deps.store.saveShown(group.id, { ...shown, person, activityId, language })
    },
  })
}

/** Brings one message up to date; one that is not there any more is posted anew. */
async function bring(deps: TimerDeps, groupId: string, message: Shown, meeting: Meeting): Promise<void> {
  try {
    await within(updateMs, deps.notifier.updateMeeting(message, meeting))
  } catch (error) {
    if (!isMissingMessage(error)) throw error
    const activityId = await within(updateMs, deps.notifier.sendMeeting(message, meeting))
    await deps.store.saveShown(groupId, { ...message, activityId })
  }
}

/** Ends a poll of which nobody chose a date in time; those who were asked hear of it. One that was ended meanwhile stays so. */
async function lapse({ store, now, newId }: TimerDeps, row: DueRow): Promise<void> {
  const found = await store.poll(row.groupId, row.thingId)
  if (!found || !isLapsing(found.value, now())) return
  const value: Poll = { ...found.value, state: 'cancelled', endedAt: now() }
  const told = {
    id: newId(),
    at: now(),
    duty: 'tellPoll',
    pollNotice: 'lapsed',
    attempts: 0,
    leaseUntil: null,
  } as const
  const nothing = { consultations: [], sessions: [], texts: [], purge: [], events: [], mine: [] }
  const polls = [{ value, version: found.version }]
  await store.commit({ groupId: row.groupId, polls, due: [{ ...row, ...told }], ...nothing })
}

/** Brings the channel's card of a poll up to date: the tally, or that it has ended; after the last of its dates, it ends. */
export async function refreshPoll(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  await lapse(deps, row)
  const loaded = await load(deps, row)
  if (!loaded) return 'dropped'
  const { answers, ...thing } = loaded
  const view = pollView(null, thing, answers, deps.now())
  const shown = await deps.store.shown(thing.group.id, shownAs(thing.poll.id))
  const meeting: Meeting = { kind: 'poll', view, notice: null }
  const results = await Promise.allSettled(shown.map((message) => bring(deps, thing.group.id, message, meeting)))
  // Where the app may not write any more there is nothing to bring up to date.
  const failure = results.find((result) => result.status === 'rejected' && !isGone(result.reason))
  if (failure?.status === 'rejected') throw failure.reason
  return shown.length > 0 ? 'done' : 'dropped'
}
