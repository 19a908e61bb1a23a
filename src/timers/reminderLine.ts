import type { ReminderLine } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import { stillStands } from '../domain/duties.ts'
import type { PersonId } from '../domain/ids.ts'
import { answerable, unanswered } from '../domain/poll.ts'
import { toldOf } from './recipients.ts'
import type { TimerDeps } from './timerDeps.ts'

/** What a reminder says now; null when it makes no sense any more, or is not for this person any more. */
export async function lineOf(deps: TimerDeps, row: DueRow, person: PersonId): Promise<ReminderLine | null> {
  const { store, now } = deps
  const { groupId, thingId, notice } = row
  const group = (await store.group(groupId))?.value
  if (!group) return null
  if (notice) {
    const c = (await store.consultation(groupId, thingId))?.value
    if (!c || !stillStands(row, c, now())) return null
    const told = toldOf(deps, row, notice, c, group).find((each) => each.person === person)
    return told ? { kind: 'consultation', notice: notice.kind, c, group, side: told.side } : null
  }
  if (row.pollNotice) {
    const [poll, answers] = await Promise.all([store.poll(groupId, thingId), store.pollAnswers(groupId, thingId)])
    const waits = poll && answerable(poll.value, now()) && unanswered(poll.value, group, answers).includes(person)
    return waits ? { kind: 'poll', group, poll: poll.value } : null
  }
  const session = (await store.session(groupId, thingId))?.value
  const stands = session && session.start === row.stamp && !session.cancelled && now() < session.start
  return stands ? { kind: 'session', group, session } : null
}
