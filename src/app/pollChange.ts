import type { Actor } from '../domain/access.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import { type Poll, type PollAnswer, plannedForPoll } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import { entitled, type SessionAction } from '../domain/sessionAccess.ts'
import type { PollNoticeKind } from '../domain/sessionNotice.ts'
import { type PollView, pollView } from '../domain/sessionView.ts'
import type { Change, Deps } from './deps.ts'
import { type LoadedGroup, loadGroup } from './groupChange.ts'

/** Which poll of which group. */
export interface PollRef {
  groupId: string
  id: string
}

export interface LoadedPoll extends Omit<LoadedGroup, 'version'> {
  poll: Poll
  version: string
  answers: PollAnswer[]
}

/** A due row about a poll. `notice` undefined: its channel card is brought up to date. */
export function pollRow(
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

/** The due rows of what time will ask of a poll as it stands (domain/poll.ts). */
export function pollDuties(deps: Deps, poll: Poll): DueRow[] {
  const plans = plannedForPoll(poll, deps.settings.retention)
  return plans.map((plan) => ({ ...pollRow(deps, poll, plan.at, plan.pollNotice), ...plan }))
}

/** A poll with its group and answers. To whoever has no part in the group it is not there; refuses whose role does not allow it. */
export async function loadPoll(deps: Deps, actor: Actor, ref: PollRef, action: SessionAction): Promise<LoadedPoll> {
  const [{ group, model }, found, answers] = await Promise.all([
    loadGroup(deps, actor.tenantId, ref.groupId),
    deps.store.poll(ref.groupId, ref.id),
    deps.store.pollAnswers(ref.groupId, ref.id),
  ])
  if (!found || !entitled(actor, 'see', group, model, null)) refuse({ kind: 'notFound' })
  if (!entitled(actor, action, group, model, null)) refuse({ kind: 'notAllowed' })
  return { group, model, poll: found.value, version: found.version, answers }
}

/** The poll as the actor sees it. */
export const seenBy = (deps: Deps, actor: Actor, { group, model, poll, answers }: LoadedPoll): PollView =>
  pollView(actor.id, { group, model, poll }, answers, deps.now())

/** A change of a group in which nothing is set yet but whose it is. */
export const nothing = (groupId: string): Omit<Change, 'due'> => ({
  groupId,
  consultations: [],
  sessions: [],
  texts: [],
  purge: [],
  events: [],
  mine: [],
})
