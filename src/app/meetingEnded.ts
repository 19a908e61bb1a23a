import type { DueRow } from '../domain/due.ts'
import { plannedFor } from '../domain/duties.ts'
import type { Group } from '../domain/group.ts'
import { sameMeeting } from '../domain/joinLink.ts'
import { casesOf, type Session } from '../domain/session.ts'
import { endCounts } from '../domain/sessionEnd.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'
import { meetingRow } from './meetingRows.ts'
import { sessionNews } from './sessionRow.ts'

/** A meeting as Teams tells of it: its join link, and the conversation that it has. */
export interface EndedMeeting {
  joinUrl: string | null
  thread: string | null
}

/** The session that was in this meeting just now; of a standing link the one whose time it is. */
async function sessionIn(deps: Deps, group: Group, meeting: EndedMeeting): Promise<Session | null> {
  const now = deps.now()
  const rows = await deps.store.sessions(group.id, plus(now, { days: -7 }), plus(now, { hours: 1 }))
  const found = rows.find(
    ({ value }) => !value.cancelled && sameMeeting(value.joinUrl, meeting) && endCounts(value, now),
  )
  return found?.value ?? null
}

/**
 * A meeting has ended: what came of it is asked at once, not ten minutes after its scheduled end. The question is the same
 * one and comes once, however often the meeting ends (its delivery is recorded under the session, deliveryOf). A meeting
 * that is none of the tenant's sessions, or that ends too early to be over, is nothing.
 */
export async function meetingEnded(deps: Deps, tenantId: string, meeting: EndedMeeting): Promise<void> {
  const groups = await deps.store.groups(tenantId)
  const found = await Promise.all(
    groups.map(async (group) => ({ group, session: await sessionIn(deps, group, meeting) })),
  )
  for (const { group, session } of found) {
    if (!session) continue
    const whole = deps.models[group.modelId]?.scheduling === 'slots'
    const rows = whole ? [sessionNews(deps, session, 'afterwards', deps.now())] : await promptsOf(deps, session)
    await deps.store.due.write(rows)
    deps.wake(rows)
  }
}

/** One to one: the question about the consultation, as it is planned for later. */
async function promptsOf(deps: Deps, session: Session): Promise<DueRow[]> {
  const cases = await Promise.all(casesOf(session).map((id) => deps.store.consultation(session.groupId, id)))
  return cases.flatMap((row) => {
    const plans = row ? plannedFor(row.value, deps.settings.retention) : []
    const asked = plans.filter(({ notice, round }) => notice?.kind === 'outcomePrompt' && round === undefined)
    return asked.map(({ stamp, notice }) => ({
      ...meetingRow(
        deps.newId(),
        'tell',
        deps.now(),
        { groupId: session.groupId, thingId: row?.value.id ?? '' },
        stamp,
      ),
      notice,
    }))
  })
}
