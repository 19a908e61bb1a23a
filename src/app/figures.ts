import type { Actor } from '../domain/access.ts'
import type { Group } from '../domain/group.ts'
import { seesFigures, seesQueue } from '../domain/groupAccess.ts'
import type { Instant } from '../domain/ids.ts'
import { type Figures, figuresOf } from '../domain/metrics.ts'
import type { OperatingModel } from '../domain/model.ts'
import { refuse } from '../domain/problem.ts'
import { type Quarter, quartersBack, timesOf } from '../domain/quarter.ts'
import { local, plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'

/** A group's figures over a quarter of a year and over the one before. `from`, `to`: its days in Helsinki, both included. */
export interface GroupFigures {
  group: Group
  model: OperatingModel
  quarter: Quarter
  /** Those that whoever looks may choose, the newest first. */
  quarters: Quarter[]
  from: string
  to: string
  now: Figures
  before: Figures
}

const mostQuarters = 12

/**
 * Which quarters somebody may look at. Whole quarters only, never days of one's own choice: the difference of two periods
 * that overlap would tell what few did. Whoever does not see the group's requests one by one sees those that are over.
 */
function quartersFor(actor: Actor, group: Group, now: Instant): Quarter[] {
  const [running, ...over] = quartersBack(plus(group.createdAt, { months: -3 }), now, mostQuarters + 1)
  return running && seesQueue(actor, group) ? [running, ...over] : over
}

function monthsOf(from: Instant, to: Instant): string[] {
  const months: string[] = []
  for (let at = local(from).startOf('month'); at < local(to); at = at.plus({ months: 1 }))
    months.push(at.toFormat('yyyy-MM'))
  return months
}

/** The figures of a group for whoever may see them; without a quarter, of the newest. Refuses a quarter that is not theirs to choose. */
export async function groupFigures(
  deps: Deps,
  actor: Actor,
  groupId: string,
  asked: string | undefined,
): Promise<GroupFigures> {
  const { group, model } = await loadGroup(deps, actor.tenantId, groupId)
  if (!seesFigures(actor, group)) refuse({ kind: 'notAllowed' })
  const now = deps.now()
  const quarters = quartersFor(actor, group, now)
  const quarter = quarters.find((each) => asked === undefined || each === asked)
  const times = quarter && timesOf(quarter)
  if (!quarter || !times) refuse({ kind: 'badInput', field: 'quarter', why: 'badTime' })
  const { begins, ends } = times
  const earlier = plus(begins, { months: -3 })
  const [rows, sessions, ...surveys] = await Promise.all([
    deps.store.everything(group.id),
    deps.store.sessions(group.id, earlier, ends),
    ...monthsOf(earlier, ends).map(async (month) =>
      (await deps.store.surveys(month)).map((each) => ({ month, ...each })),
    ),
  ])
  const all = {
    ...rows,
    sessions: sessions.map(({ value }) => value),
    surveys: surveys.flat().filter(({ modelId }) => modelId === group.modelId),
  }
  return {
    group,
    model,
    quarter,
    quarters,
    from: local(begins).toISODate(),
    to: local(plus(ends, { days: -1 })).toISODate(),
    now: figuresOf(all, { from: begins, to: ends, now }),
    before: figuresOf(all, { from: earlier, to: begins, now }),
  }
}
