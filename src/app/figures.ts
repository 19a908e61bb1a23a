import type { Actor } from '../domain/access.ts'
import type { Group } from '../domain/group.ts'
import { seesFigures } from '../domain/groupAccess.ts'
import type { Instant } from '../domain/ids.ts'
import { type Figures, figuresOf } from '../domain/metrics.ts'
import type { OperatingModel } from '../domain/model.ts'
import { refuse } from '../domain/problem.ts'
import { instantOf, local, plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { loadGroup } from './groupChange.ts'

/** A group's figures over some days (Helsinki, both included) and over as many right before them. */
export interface GroupFigures {
  group: Group
  model: OperatingModel
  from: string
  to: string
  now: Figures
  before: Figures
}

const usualDays = 90
const mostDays = 3 * 366

const startOf = (day: string, field: string): Instant =>
  instantOf(day, '00:00') ?? refuse({ kind: 'badInput', field, why: 'badTime' })

/** The days asked for, else the last ninety; how many they are. */
function daysOf(now: Instant, asked: { from?: string | undefined; to?: string | undefined }) {
  const to = asked.to ?? local(now).toISODate()
  const from =
    asked.from ??
    local(startOf(to, 'to'))
      .minus({ days: usualDays - 1 })
      .toISODate()
  const begins = startOf(from, 'from')
  const ends = plus(startOf(to, 'to'), { days: 1 })
  const count = Math.round(local(ends).diff(local(begins), 'days').days)
  if (count < 1 || count > mostDays) refuse({ kind: 'badInput', field: 'from', why: 'badTime' })
  return { from, to, begins, ends, count }
}

function monthsOf(from: Instant, to: Instant): string[] {
  const months: string[] = []
  for (let at = local(from).startOf('month'); at < local(to); at = at.plus({ months: 1 }))
    months.push(at.toFormat('yyyy-MM'))
  return months
}

/** The figures of a group for whoever may see them. Refuses days that are none, and more than three years of them. */
export async function groupFigures(
  deps: Deps,
  actor: Actor,
  groupId: string,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<GroupFigures> {
  const { group, model } = await loadGroup(deps, actor.tenantId, groupId)
  if (!seesFigures(actor, group)) refuse({ kind: 'notAllowed' })
  const now = deps.now()
  const { from, to, begins, ends, count } = daysOf(now, asked)
  const earlier = plus(begins, { days: -count })
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
    from,
    to,
    now: figuresOf(all, { from: begins, to: ends, now }),
    before: figuresOf(all, { from: earlier, to: begins, now }),
  }
}
