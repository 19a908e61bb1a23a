import type { Entry } from '../../api/contract.ts'
import type { Instant } from '../../domain/ids.ts'

/** The stations of a request, in the order in which it passes them. */
export const stations = ['sent', 'taken', 'meeting', 'recommendations', 'followUp', 'closed'] as const
export type Station = (typeof stations)[number]

/** A station of a request's path. `here`: it stands there now; `passedBy`: it ended before. `at`: when it was or will be there. */
export interface Passed {
  station: Station
  how: 'done' | 'here' | 'ahead' | 'passedBy'
  at: Instant | null
}

/** Where a request stands: the number of the station it is at. */
function reached(entry: Entry, now: Instant): number {
  switch (entry.state) {
    case 'waiting':
    case 'returned':
    case 'redirected':
      return 0
    case 'taken':
    case 'clarification':
    case 'offered':
      return 1
    case 'scheduled':
      return 2
    case 'followUp':
      return entry.recommendations > 0 && !entry.recommendationsAnswered ? 3 : 4
    case 'closed':
    case 'continued':
      return 5
    case 'declined':
    case 'withdrawn':
      return entry.session !== null && now >= entry.session.start ? 2 : entry.session !== null ? 1 : 0
  }
}

/** The path of a request as it stands: what is behind it, where it is, what is still ahead. */
export function pathOf(entry: Entry, now: Instant): Passed[] {
  const here = reached(entry, now)
  const broken = entry.state === 'declined' || entry.state === 'withdrawn' || entry.state === 'redirected'
  const times: Partial<Record<Station, Instant | null>> = {
    sent: entry.sentAt,
    meeting: entry.session?.start ?? null,
    followUp: entry.followUpAt,
  }
  return stations.map((station, i) => ({
    station,
    how: i < here ? 'done' : i === here ? (broken ? 'done' : 'here') : broken ? 'passedBy' : 'ahead',
    at: times[station] ?? null,
  }))
}

/** What of one's own waits for oneself and can be told apart at a glance; null: it waits for nobody, or for others. */
export type Urgent = 'recommendations' | 'followUpLate' | 'followUp' | 'answer' | 'rewrite' | 'pickTime'

/** What the requester is to do with an entry now. `now`: a follow-up calls for them from its day on. */
export function urgent(entry: Entry, now: Instant): Urgent | null {
  if (entry.state === 'clarification') return 'answer'
  if (entry.state === 'returned') return 'rewrite'
  if (entry.state === 'offered') return 'pickTime'
  if (entry.state !== 'followUp') return null
  if (entry.recommendations > 0 && !entry.recommendationsAnswered) return 'recommendations'
  if (entry.overdue) return 'followUpLate'
  return entry.followUpAt !== null && entry.followUpAt <= now ? 'followUp' : null
}

/** One's own requests in three: what waits for oneself, what goes on without, what has ended. Each newest first but the first, most pressing first. */
export function ownParts(entries: Entry[], now: Instant) {
  const order: Urgent[] = ['followUpLate', 'followUp', 'answer', 'rewrite', 'pickTime', 'recommendations']
  const rank = (entry: Entry) => {
    const what = urgent(entry, now)
    return what === null ? order.length : order.indexOf(what)
  }
  return {
    mine: entries.filter((e) => urgent(e, now) !== null).toSorted((a, b) => rank(a) - rank(b)),
    going: entries.filter((e) => urgent(e, now) === null && e.turn !== null),
    ended: entries.filter((e) => urgent(e, now) === null && e.turn === null),
  }
}
