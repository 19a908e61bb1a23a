import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { DueRow, Duty } from '../domain/due.ts'
import { newlyPlanned } from '../domain/duties.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Deps } from './deps.ts'

/** The requester and the pair. */
export function people(c: Consultation): string[] {
  return c.pair ? [c.requester, c.pair] : [c.requester]
}

/** An event of the history, with the change's id. */
export function newEvent(
  deps: Deps,
  actor: Actor,
  action: Event['action'],
  before: Consultation | null,
  after: Consultation,
): Event {
  return {
    id: deps.newId(),
    consultationId: after.id,
    action,
    by: actor.id,
    at: deps.now(),
    from: before?.state ?? null,
    to: after.state,
  }
}

/** The due rows of a change: its notices, the cards to bring up to date, and what time will ask from now on. */
export function dueRows(
  deps: Deps,
  before: Consultation | null,
  after: Consultation,
  event: Event,
  told: Notice[],
  duties: Duty[] = [],
): DueRow[] {
  const now = deps.now()
  const row = (at: Instant, part: Pick<DueRow, 'duty' | 'stamp' | 'notice'>): DueRow => ({
    id: deps.newId(),
    at,
    groupId: after.groupId,
    thingId: after.id,
    change: event.id,
    only: null,
    except: part.duty === 'tell' && at === now ? event.by : null,
    attempts: 0,
    leaseUntil: null,
    ...part,
  })
  // Nobody is told of what they just did themselves.
  const hasOthers = ({ to }: Notice) => to !== 'requesters' || people(after).some((person) => person !== event.by)
  // The word that it was withdrawn or declined waits until the undo has ended; a refusal does not show before it, either.
  const declined = event.action === 'decline'
  const tellAt = (declined || event.action === 'withdraw') && after.undoUntil ? after.undoUntil : now
  return [
    ...told.filter(hasOthers).map((notice) => row(tellAt, { duty: 'tell', stamp: '', notice })),
    ...duties.map((duty) => row(now, { duty, stamp: '', notice: null })),
    ...(before ? [row(declined ? tellAt : now, { duty: 'refresh', stamp: '', notice: null })] : []),
    ...newlyPlanned(before, after, deps.settings.retention).map((p) => row(p.at, p)),
  ]
}
