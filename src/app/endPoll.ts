import type { Actor } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import { goneTo, placeOfSession } from '../domain/meetingPlace.ts'
import { counted, type Poll } from '../domain/poll.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { PollView } from '../domain/sessionView.ts'
import type { Change, Deps } from './deps.ts'
import { type LoadedPoll, loadPoll, nothing, type PollRef, pollDuties, pollRow, seenBy } from './pollChange.ts'
import { freshSession, sessionDuties, sessionNews } from './sessionRow.ts'
import { aroundSession, checkFree, rowFor } from './sessions.ts'

/** Ends a poll by the state it leaves; the second is told who was first, whoever repeats their own press sees it as it is. */
async function end(
  deps: Deps,
  actor: Actor,
  ref: PollRef,
  wanted: Pick<Poll, 'state' | 'chosen'>,
  build: (
    loaded: LoadedPoll,
    ended: Poll,
  ) => Promise<Pick<Change, 'sessions' | 'due'> & { set?: Pick<Poll, 'session'> }>,
): Promise<PollView> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await loadPoll(deps, actor, ref, 'decidePoll')
    const { poll, version } = loaded
    if (poll.state !== 'open') {
      if (poll.state === wanted.state && poll.chosen === wanted.chosen) return seenBy(deps, actor, loaded)
      refuse({ kind: 'conflict', by: poll.endedBy, freeStarts: [] })
    }
    const ended: Poll = { ...poll, ...wanted, endedBy: actor.name, endedAt: deps.now() }
    const { sessions, due, set } = await build(loaded, ended)
    const value = { ...ended, ...set }
    const rows = [...due, pollRow(deps, ended, deps.now()), ...pollDuties(deps, ended)]
    try {
      await deps.store.commit({ ...nothing(ref.groupId), polls: [{ value, version }], sessions, due: rows })
      deps.wake(rows)
      return seenBy(deps, actor, { ...loaded, poll: value })
    } catch (error) {
      const lost = error instanceof Refusal && error.problem.kind === 'conflict'
      if (!lost || tries >= 5) throw error
    }
  }
}

/** The coordinator chooses one of the dates, at the deadline or before: the session comes about with it, and all are told. */
export function chooseDate(deps: Deps, actor: Actor, ref: PollRef, start: Instant): Promise<PollView> {
  return end(deps, actor, ref, { state: 'chosen', chosen: start }, async ({ group, model, poll, answers }) => {
    const date = poll.dates.find((each) => each.start === start)
    if (!date) refuse({ kind: 'badInput', field: 'day', why: 'unknown' })
    const { id, row } = await rowFor(deps, group.id, start)
    const fresh = freshSession({ group, model }, start, date.days)
    const session = {
      ...fresh,
      id,
      ...goneTo(placeOfSession(fresh), poll.place ?? ''),
      asked: [...new Set([...poll.workers, ...counted(poll, group, model, answers).map(({ person }) => person)])],
      changedBy: actor.name,
      ...(row
        ? {
            calendarKey: row.value.calendarKey,
            meeting: row.value.meeting ?? null,
            sequence: row.value.sequence + 1,
          }
        : {}),
    }
    const around = await aroundSession(deps, { group, model }, session)
    checkFree(deps.now(), session, around)
    const standing = row && !row.value.cancelled
    return {
      set: id === start ? {} : { session: id },
      sessions: standing ? [] : [{ value: session, version: row?.version ?? null }],
      due: standing
        ? []
        : [sessionNews(deps, session, 'added', deps.now(), actor.id), ...sessionDuties(deps, session, model)],
    }
  })
}

/** Ends a poll without a date; those who were asked are told. */
export function cancelPoll(deps: Deps, actor: Actor, ref: PollRef): Promise<PollView> {
  return end(deps, actor, ref, { state: 'cancelled', chosen: null }, async (_, ended) => ({
    sessions: [],
    due: [pollRow(deps, ended, deps.now(), 'withdrawn', actor.id)],
  }))
}
