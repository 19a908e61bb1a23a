import type { DueRow, Duty } from '../domain/due.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'
import type { Change, Deps, Store } from './deps.ts'

const pairActions: readonly Event['action'][] = ['joinAsPair', 'removePair']

/** A due row about a session (`thingId`) or a group, of no event of a consultation. */
export function meetingRow(
  id: string,
  duty: Duty,
  at: Instant,
  about: Pick<DueRow, 'groupId' | 'thingId'>,
  stamp = '',
): DueRow {
  const bare = { change: null, notice: null, only: null, except: null, attempts: 0, leaseUntil: null }
  return { id, at, duty, stamp, ...about, ...bare }
}

/** The guard of a day of one-to-one bookings is a row of sessions too, without a time of its own. */
const isMeeting = ({ start }: { start: Instant }) => start !== ''

/**
 * The same store for the use cases, where every change of a group brings along that its coming sessions are made, so that no
 * use case can forget it. The row is written before the change; its stamp is the version that the change replaces, which is
 * there no more once the change came about.
 */
export function withPlans(store: Store, { now, newId }: Pick<Deps, 'now' | 'newId'>): Store {
  return {
    ...store,
    async saveGroup(group, version) {
      const about = { groupId: group.id, thingId: group.id }
      const row = meetingRow(newId(), 'planSessions', now(), about, version ?? '')
      await store.due.write([row])
      try {
        await store.saveGroup(group, version)
      } catch (error) {
        await Promise.allSettled([store.due.finish(row)])
        throw error
      }
    },
  }
}

/** With a calendar every change of a session brings its duty along in the same way: its event is brought into step. */
export function withMeetings(store: Store, deps: Pick<Deps, 'now' | 'newId'>): Store {
  const { now, newId } = deps
  /** A pair that comes or goes is invited or not, though the session itself stays as it is: looked at once that is stored. */
  const pairsOf = ({ groupId, consultations, events }: Change) =>
    consultations.flatMap(({ value: c }) => {
      const ofPair = events.some(
        ({ consultationId, action }) => consultationId === c.id && pairActions.includes(action),
      )
      const about = c.session && ofPair ? { groupId, thingId: c.session.id } : null
      return about ? [meetingRow(newId(), 'keepMeeting', plus(now(), { minutes: 1 }), about)] : []
    })
  return {
    ...withPlans(store, deps),
    commit(change) {
      const rows = change.sessions
        .filter(({ value }) => isMeeting(value))
        .map(({ value: { groupId, id }, version }) =>
          meetingRow(newId(), 'keepMeeting', now(), { groupId, thingId: id }, version ?? ''),
        )
      const due = [...rows, ...pairsOf(change)]
      return store.commit(due.length > 0 ? { ...change, due: [...change.due, ...due] } : change)
    },
  }
}
