import { meetingRow } from '../app/meetingRows.ts'
import { followCancellation, followMove } from '../app/meetings.ts'
import { followed, seenChange } from '../calendar/seenChange.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { dayBeforeAt } from '../domain/reminding.ts'
import type { Session } from '../domain/session.ts'
import { plannedNews } from '../domain/sessionPlan.ts'
import { local, plus, toInstant } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** The next half past of an hour, from this moment on; at the moment itself it is the next one's. */
function nextHalf(at: Instant): Instant {
  const half = local(at).startOf('hour').plus({ minutes: 30 })
  return toInstant(half > local(at) ? half : half.plus({ hours: 1 }))
}

/** Before each of its messages that are planned so many minutes ahead its event is looked at. */
const aheadMinutes = -30
/** While the calendar is away it is asked again after so many minutes. */
const awayMinutes = 10

/**
 * The next look at a session's event: half an hour before each thing that time asks of a group's session (sessionPlan.ts),
 * and every full hour and a half from two days before on, at the latest from 8.30 of the working day before: ahead of every
 * reminder. Of one look there is one row, whoever writes it. Null: it has begun by then.
 */
export function lookRow(now: Instant, session: Session, model: OperatingModel): DueRow | null {
  const { groupId, id, start } = session
  const planned = model.scheduling === 'slots' ? plannedNews(session, model) : []
  const ahead = planned.map(({ at }) => plus(at, { minutes: aheadMinutes })).filter((at) => at > now)
  const hourly = [plus(start, { days: -2 }), plus(dayBeforeAt(start), { minutes: 2 * aheadMinutes })].toSorted()[0]
  const often = nextHalf([now, hourly ?? now].toSorted().at(-1) ?? now)
  const [at = often] = [...ahead, often].toSorted()
  return at < start ? meetingRow(`look ${id}`, 'lookAtMeeting', at, { groupId, thingId: id }) : null
}

/**
 * Looks what a person did in Outlook to a session's event, and follows it: moved, the session and its cases move; cancelled
 * or deleted, the session is cancelled. Where the app itself is about to change it, the app goes first.
 */
export async function lookAtMeeting(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store, models, calendar, now } = deps
  const [found, loaded] = await Promise.all([store.session(row.groupId, row.thingId), store.group(row.groupId)])
  const group = loaded?.value
  const model = group && models[group.modelId]
  const session = found?.value
  if (!calendar || !group || !model || !session || session.cancelled || now() >= session.start) return 'dropped'
  const kept = session.meeting
  if (kept?.state !== 'standing') return 'dropped'

  const { value: seen, problem } = await calendar.look(kept.eventId)
  if (problem) deps.log('lookFailed', { problem: problem.kind })
  const change = problem ? null : seenChange(kept, seen)
  const about = { group, model, row: found }
  const next = { ...session }
  if (change?.kind === 'cancelled') await followCancellation(deps, about, followed(kept, change))
  if (change?.kind === 'moved' && session.start === kept.start && session.end === kept.end) {
    const { start, end } = change
    await followMove(deps, about, followed(kept, change), start, end)
    next.start = start
  }
  const again = change?.kind === 'cancelled' ? null : lookRow(now(), next, model)
  const soon = plus(now(), { minutes: awayMinutes })
  if (again)
    await store.due.write([problem?.kind === 'unavailable' && soon < again.at ? { ...again, at: soon } : again])
  return 'done'
}
