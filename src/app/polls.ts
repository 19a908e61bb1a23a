import type { Actor } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import { type Poll, type PollDate, pollDates } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import { entitled } from '../domain/sessionAccess.ts'
import { type PollView, pollView } from '../domain/sessionView.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'
import { groupWords } from './groupWords.ts'
import { loadPoll, nothing, type PollRef, pollDuties, pollRow, seenBy } from './pollChange.ts'
import { workersOf } from './workers.ts'

/** A poll as the actor sees it. */
export async function seePoll(deps: Deps, actor: Actor, ref: PollRef): Promise<PollView> {
  return seenBy(deps, actor, await loadPoll(deps, actor, ref, 'see'))
}

function checkDates(deps: Deps, dates: PollDate[], closesAt: Instant): PollDate[] {
  const now = deps.now()
  if (Number.isNaN(Date.parse(closesAt))) refuse({ kind: 'badInput', field: 'closesDay', why: 'badTime' })
  if (closesAt <= now) refuse({ kind: 'badInput', field: 'closesDay', why: 'pastTime' })
  const byStart = [...new Map(dates.map((date) => [date.start, date])).values()]
  if (byStart.length < pollDates.least) refuse({ kind: 'badInput', field: 'dates', why: 'missing' })
  if (byStart.some(({ start }) => start <= closesAt)) refuse({ kind: 'badInput', field: 'dates', why: 'pastTime' })
  return byStart.slice(0, pollDates.most).sort((a, b) => (a.start < b.start ? -1 : 1))
}

/**
 * Asks everybody of the group (and the workers who have enrolled before) which of two to five dates suits, until a deadline
 * before the first of them. One poll is open at a time in a group: the second coordinator is told who was first.
 */
export async function startPoll(
  deps: Deps,
  actor: Actor,
  groupId: string,
  input: { dates: PollDate[]; closesAt: Instant; place: string; notNames?: string[] },
): Promise<PollView> {
  const loaded = await loadGroup(deps, actor.tenantId, groupId)
  const { group, model } = loaded
  if (model.scheduling !== 'slots' || !entitled(actor, 'startPoll', group, model, null)) refuse({ kind: 'notAllowed' })
  const dates = checkDates(deps, input.dates, input.closesAt)
  const [before, workers] = await Promise.all([deps.store.polls(groupId), workersOf(deps, group, model)])
  const open = before.find(({ value }) => value.state === 'open')
  if (open) refuse({ kind: 'conflict', by: open.value.startedBy, freeStarts: [] })
  const poll: Poll = {
    // By number: of two who start one at once, one is refused by the store.
    id: String(before.length + 1),
    groupId,
    createdAt: deps.now(),
    dates,
    closesAt: input.closesAt,
    place: groupWords('place', input.place, group.language, input.notNames),
    state: 'open',
    chosen: null,
    startedBy: actor.name,
    endedBy: null,
    workers,
  }
  const due = [pollRow(deps, poll, deps.now(), 'opened', actor.id), ...pollDuties(deps, poll)]
  await deps.store.commit({ ...nothing(groupId), polls: [{ value: poll, version: null }], due })
  deps.wake(due)
  return pollView(actor.id, { group, model, poll }, [], deps.now())
}
