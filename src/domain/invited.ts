import type { Consultation } from './consultation.ts'
import type { Group } from './group.ts'
import { holdersOf } from './holders.ts'
import type { PersonId } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { enrolledIn, type Session } from './session.ts'

/** The worker who asked, and their pair. */
const asking = ({ requester, pair }: Consultation) => (pair ? [requester, pair] : [requester])

/**
 * The people with the app who are invited to the whole of a session, each once; the invited pass the lobby ("lobby
 * for all but members"). One-to-one: the worker, their pair and the consultant. A group: its coordinators, chair, secretary
 * and members, and where workers enrol those who did and those who ask. Elsewhere who asks comes for their own place on
 * the agenda alone: they wait in the lobby, so that nobody overhears another's case. `cases`: those on the agenda.
 */
export function invitedTo(group: Group, model: OperatingModel, session: Session, cases: Consultation[]): PersonId[] {
  const here = cases.filter((c) => c.state === 'scheduled' && c.session?.id === session.id)
  if (model.scheduling === 'offers') {
    const consultants = here.flatMap((c) => holdersOf(c, group))
    return [...new Set([...here.flatMap(asking), ...consultants])]
  }
  const standing = [...group.coordinators, group.chair, group.secretary, ...group.members.map(({ person }) => person)]
  const workers = model.enrolment ? [...enrolledIn(session), ...here.flatMap(asking)] : []
  return [...new Set([...standing, ...workers].filter((person) => person !== null))]
}
