import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { needsLink, placeOf, practicalitiesOf, type Session } from '../domain/session.ts'
import type { Guest, Wish } from './port.ts'

/** What guests read when it is cancelled. */
const comments: Record<Language, string> = {
  fi: 'Kokous on peruttu.',
  sv: 'Mötet är inställt.',
  en: 'The meeting is cancelled.',
}

/** The members of a group who have an address and no app (police, school): they come to its own sessions. */
function byEmail(group: Group, model: OperatingModel): Guest[] {
  if (model.scheduling !== 'slots') return []
  return group.members.flatMap(({ email, name }) => (email ? [{ address: email, name }] : []))
}

/** It rises where another event is needed: after a cancellation was taken back, or for another kind of meeting. */
function revisionOf({ meeting, cancelled }: Session, online: boolean): number {
  if (!meeting) return 0
  const another = meeting.state === 'ended' ? !cancelled : meeting.online !== online
  return meeting.revision + Number(another)
}

/**
 * A session's meeting as it should be, from the session, its group and its model: nothing of a case is in it. `people`: the
 * addresses of those invited who have the app (domain/invited.ts); null: they cannot be asked for now.
 */
export function wishOf(group: Group, model: OperatingModel, session: Session, people: Guest[] | null): Wish {
  const online = needsLink(session)
  return {
    session,
    group,
    revision: revisionOf(session, online),
    online,
    place: placeOf(session) || null,
    practicalities: practicalitiesOf(session) || null,
    hideGuests: model.hideAttendees,
    guests: people && [...people, ...byEmail(group, model)],
    comment: comments[group.language],
  }
}
