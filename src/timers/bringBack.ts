import { meetingRow } from '../app/meetingRows.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { DueRow } from '../domain/due.ts'
import { followUpStamp } from '../domain/duties.ts'
import { comesBack } from '../domain/followUp.ts'
import { dayBeforeAt } from '../domain/reminding.ts'
import type { Session } from '../domain/session.ts'
import type { TimerDeps } from './timerDeps.ts'

/**
 * A follow-up is due at each next session until it is resolved (issue 5): of those that nobody has told of for long the
 * workers are asked again the day before it, beside their other reminders. `open`: the group's open consultations. Written
 * with the agenda; of one session there is one row for each, however often this is done.
 */
export async function bringBack({ store, now }: TimerDeps, session: Session, open: Consultation[]): Promise<void> {
  const [at = now()] = [dayBeforeAt(session.start), now()].toSorted().reverse()
  const rows = open
    .filter((c) => comesBack(c, at))
    .map((c): DueRow => {
      const about = { groupId: c.groupId, thingId: c.id }
      const row = meetingRow(
        `back ${c.groupId} ${c.id} ${session.id}`,
        'tell',
        at,
        about,
        followUpStamp(c, session.start),
      )
      return { ...row, notice: { kind: 'followUpDue', to: 'requesters' } }
    })
  await store.due.write(rows)
}
