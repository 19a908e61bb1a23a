import { meetingRow } from '../app/meetingRows.ts'
import { followCancellation, followMove } from '../app/meetings.ts'
import { followed, seenChange } from '../calendar/seenChange.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import type { Session } from '../domain/session.ts'
import { local, plus, toInstant } from '../domain/time.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/**
 * The next look at a session's event: every full hour and a half, from two days before, so that one comes at 8.30 the day
 * before, ahead of the reminder. Of one look there is one row, whoever writes it. Null: it has begun by then.
 */
export function lookRow(now: Instant, { groupId, id, start }: Session): DueRow | null {
  const first = local([now, plus(start, { days: -2 })].toSorted().at(-1) ?? now)
  const half = first.startOf('hour').plus({ minutes: 30 })
  const at = toInstant(half > first ? half : half.plus({ hours: 1 }))
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
  const again = change?.kind === 'cancelled' ? null : lookRow(now(), next)
  if (again) await store.due.write([again])
  return 'done'
}
