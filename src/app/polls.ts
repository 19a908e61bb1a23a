import type { Actor } from '../domain/access.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import {
  answerable,
  counted,
  type Poll,
  type PollAnswer,
  type PollDate,
  pollDates,
  remindersOf,
  type Suits,
  suits,
} from '../domain/poll.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import { enrolledIn } from '../domain/session.ts'
import { entitled, type SessionAction } from '../domain/sessionAccess.ts'
import type { PollNoticeKind } from '../domain/sessionNotice.ts'
import { type PollView, pollView } from '../domain/sessionView.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'
import { groupWords } from './groupWords.ts'
import { freshSession, sessionDuties, sessionNews } from './sessionRow.ts'
import { aroundSession, checkFree } from './sessions.ts'

/** Which poll of which group. */
export interface PollRef {
  groupId: string
  id: string
}

interface LoadedPoll extends Omit<LoadedGroup, 'version'> {
  poll: Poll
  version: string
  answers: PollAnswer[]
}

/** A due row about a poll. `notice` undefined: its channel card is brought up to date. */
function pollRow(
  deps: Deps,
  poll: Poll,
  at: Instant,
  pollNotice?: PollNoticeKind,
  except: PersonId | null = null,
): DueRow {
  return {
    id: deps.newId(),
    at,
    duty: pollNotice ? 'tellPoll' : 'refreshPoll',
    groupId: poll.groupId,
    thingId: poll.id,
    change: null,
    stamp: pollNotice === 'remind' ? at : '',
    notice: null,
    ...(pollNotice ? { pollNotice } : {}),
    only: null,
    except,
    attempts: 0,
    leaseUntil: null,
  }
}

async function load(deps: Deps, actor: Actor, ref: PollRef, action: SessionAction): Promise<LoadedPoll> {
  const [{ group, model }, found, answers] = await Promise.all([
    loadGroup(deps, actor.tenantId, ref.groupId),
    deps.store.poll(ref.groupId, ref.id),
    deps.store.pollAnswers(ref.groupId, ref.id),
  ])
  if (!found || !entitled(actor, 'see', group, model, null)) refuse({ kind: 'notFound' })
  if (!entitled(actor, action, group, model, null)) refuse({ kind: 'notAllowed' })
  return { group, model, poll: found.value, version: found.version, answers }
}

const seen = (deps: Deps, actor: Actor, { group, model, poll, answers }: LoadedPoll): PollView =>
  pollView(actor.id, { group, model, poll }, answers, deps.now())

/** A poll as the actor sees it. */
export async function seePoll(deps: Deps, actor: Actor, ref: PollRef): Promise<PollView> {
  return seen(deps, actor, await load(deps, actor, ref, 'see'))
}

/** Workers who enrolled for the group's sessions of the last year and a half: they are asked and reminded too. */
async function workersOf(deps: Deps, { group, model }: LoadedGroup): Promise<PersonId[]> {
  if (!model.enrolment) return []
  const past = await deps.store.sessions(group.id, plus(deps.now(), { months: -18 }), plus(deps.now(), { months: 12 }))
  return [...new Set(past.flatMap(({ value }) => enrolledIn(value)))]
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
  input: { dates: PollDate[]; closesAt: Instant; place: string },
): Promise<PollView> {
  const loaded = await loadGroup(deps, actor.tenantId, groupId)
  const { group, model } = loaded
  if (model.scheduling !== 'slots' || !entitled(actor, 'startPoll', group, model, null)) refuse({ kind: 'notAllowed' })
  const dates = checkDates(deps, input.dates, input.closesAt)
  const [before, workers] = await Promise.all([deps.store.polls(groupId), workersOf(deps, loaded)])
  const open = before.find(({ value }) => value.state === 'open')
  if (open) refuse({ kind: 'conflict', by: open.value.startedBy, freeStarts: [] })
  const poll: Poll = {
    // By number: of two who start one at once, one is refused by the store.
    id: String(before.length + 1),
    groupId,
    createdAt: deps.now(),
    dates,
    closesAt: input.closesAt,
    place: groupWords('place', input.place, group.language),
    state: 'open',
    chosen: null,
    startedBy: actor.name,
    endedBy: null,
    workers,
  }
  const due = [
    pollRow(deps, poll, deps.now(), 'opened', actor.id),
    ...remindersOf(poll).map((at) => pollRow(deps, poll, at, 'remind')),
    pollRow(deps, poll, poll.closesAt, 'closed'),
    pollRow(deps, poll, poll.closesAt),
  ]
  await deps.store.commit({ ...nothing(groupId), polls: [{ value: poll, version: null }], due })
  deps.wake(due)
  return pollView(actor.id, { group, model, poll }, [], deps.now())
}

const nothing = (groupId: string) => ({
  groupId,
  consultations: [],
  sessions: [],
  texts: [],
  purge: [],
  events: [],
  mine: [],
})

/** One's own answer, which can be changed until the deadline; a date without a word counts as none. */
export async function answerPoll(
  deps: Deps,
  actor: Actor,
  ref: PollRef,
  given: Record<Instant, string>,
): Promise<PollView> {
  const loaded = await load(deps, actor, ref, 'answerPoll')
  const { poll } = loaded
  if (!answerable(poll, deps.now())) refuse({ kind: 'over' })
  const chosen = poll.dates.flatMap(({ start }): [Instant, Suits][] => {
    const what = suits.find((each) => each === given[start])
    return what ? [[start, what]] : []
  })
  if (chosen.length < poll.dates.length) refuse({ kind: 'badInput', field: 'suits', why: 'missing' })
  const answer: PollAnswer = { pollId: poll.id, person: actor.id, at: deps.now(), suits: Object.fromEntries(chosen) }
  await deps.store.savePollAnswer(ref.groupId, answer)
  const due = [pollRow(deps, poll, deps.now())]
  await deps.store.due.write(due)
  deps.wake(due)
  const answers = [...loaded.answers.filter(({ person }) => person !== actor.id), answer]
  return seen(deps, actor, { ...loaded, answers })
}

/** Ends a poll by the state it leaves; the second is told who was first, whoever repeats their own press sees it as it is. */
async function end(
  deps: Deps,
  actor: Actor,
  ref: PollRef,
  wanted: Pick<Poll, 'state' | 'chosen'>,
  build: (loaded: LoadedPoll, ended: Poll) => Promise<Pick<Parameters<Deps['store']['commit']>[0], 'sessions' | 'due'>>,
): Promise<PollView> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await load(deps, actor, ref, 'decidePoll')
    const { poll, version } = loaded
    if (poll.state !== 'open') {
      if (poll.state === wanted.state && poll.chosen === wanted.chosen) return seen(deps, actor, loaded)
      refuse({ kind: 'conflict', by: poll.endedBy, freeStarts: [] })
    }
    const ended: Poll = { ...poll, ...wanted, endedBy: actor.name }
    const { sessions, due } = await build(loaded, ended)
    const rows = [...due, pollRow(deps, ended, deps.now())]
    try {
      await deps.store.commit({ ...nothing(ref.groupId), polls: [{ value: ended, version }], sessions, due: rows })
      deps.wake(rows)
      return seen(deps, actor, { ...loaded, poll: ended })
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
    const row = await deps.store.session(group.id, start)
    const fresh = freshSession({ group, model }, start, date.days)
    const session = {
      ...fresh,
      place: poll.place || (fresh.place ?? ''),
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
    const around = await aroundSession(deps, session)
    checkFree(deps.now(), session, around)
    const standing = row && !row.value.cancelled
    return {
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
