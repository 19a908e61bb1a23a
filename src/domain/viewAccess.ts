import type { Actor } from './access.ts'
import type { Group } from './group.ts'
import { mayInGroup, seesFigures, seesQueue } from './groupAccess.ts'
import { type GroupView, groupViews } from './groupViews.ts'
import type { Instant } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { maySession } from './sessionAccess.ts'

/**
 * Which of a group's views the actor has something to see in now: the queue and the follow-ups whoever leads or records;
 * the sessions everybody of the group, and workers of the area where they enrol; its matters and figures as groupAccess.ts
 * says. What is shown in each is decided anew by its own rules. People of another tenant see none.
 */
export function viewsOf(actor: Actor, group: Group, model: OperatingModel, now: Instant): GroupView[] {
  const queue = seesQueue(actor, group)
  const inSlots = model.scheduling === 'slots' && maySession(actor, 'see', group, model, null, now)
  const sees: Record<GroupView, boolean> = {
    queue,
    sessions: queue || inSlots,
    followUps: queue,
    metrics: seesFigures(actor, group),
    group: mayInGroup(actor, 'see', group, now),
  }
  return groupViews.filter((view) => sees[view])
}
