import { type Actor, may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type Group, startsOf } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { answerable, type Poll } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { maySession, type SessionAction, sessionActions } from '../domain/sessionAccess.ts'
import { type SessionView, sessionView } from '../domain/sessionView.ts'
import { instantOf, plus } from '../domain/time.ts'
import { viewsOf } from '../domain/viewAccess.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'
import { freshSession } from './sessionRow.ts'

/** A group's sessions of a month, each as the actor sees it. */
export interface GroupMonth {
  group: Group
  model: OperatingModel
  sessions: { view: SessionView; stored: boolean; cases: Consultation[] }[]
  /** Open polls that the actor may answer or decide. */
  polls: Poll[]
  /** What the actor may do to the group's sessions at large. */
  actions: SessionAction[]
}

/** So many dates of a rhythm lie in a month at most: one a week. */
const mostDates = 6
const mostEnded = 300

/** The dates of the group's rhythm in the month that are still ahead and have no row yet. */
function dated(group: Group, model: OperatingModel, known: Session[], from: Instant, to: Instant): Session[] {
  const starts = startsOf(group, model, from, mostDates).filter((start) => start < to)
  return starts
    .filter((start) => known.every(({ id }) => id !== start))
    .map((start) => freshSession({ group, model }, start))
}

/**
 * The sessions of a calendar month (`2026-12`, Helsinki), those to come by the group's rhythm among them, with the agenda as far
 * as the actor sees it. Refuses whoever sees none of the group's sessions, and a month that is none.
 */
export async function groupMonth(deps: Deps, actor: Actor, groupId: string, month: string): Promise<GroupMonth> {
  const { group, model } = await loadGroup(deps, actor.tenantId, groupId)
  const now = deps.now()
  if (!viewsOf(actor, group, model, now).includes('sessions')) refuse({ kind: 'notAllowed' })
  const from = instantOf(`${month}-01`, '00:00') ?? refuse({ kind: 'badInput', field: 'month', why: 'badTime' })
  const to = plus(from, { months: 1 })
  const [rows, open, ended, polls] = await Promise.all([
    deps.store.sessions(groupId, from, to),
    deps.store.queue(groupId),
    deps.store.ended(groupId, from, mostEnded),
    deps.store.polls(groupId),
  ])
  const stored = rows.map(({ value }) => value)
  const ahead = model.scheduling === 'slots' ? dated(group, model, stored, now > from ? now : from, to) : []
  const cases = [...open, ...ended].filter((c) => may(actor, 'seeEntry', c, group, now))
  const actions = sessionActions.filter((action) => maySession(actor, action, group, model, null, now))
  return {
    group,
    model,
    actions: model.scheduling === 'slots' ? actions : [],
    polls: polls
      .map(({ value }) => value)
      .filter((poll) => poll.state === 'open' && (actions.includes('decidePoll') || answerable(poll, now))),
    sessions: [...stored, ...ahead]
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .map((session) => ({
        view: sessionView(actor.id, { group, model, session }, cases, now),
        stored: stored.includes(session),
        cases: cases.filter(({ id }) => session.slots.some(({ consultationId }) => consultationId === id)),
      })),
  }
}
