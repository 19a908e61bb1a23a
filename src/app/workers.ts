import type { Group } from '../domain/group.ts'
import type { PersonId } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import { enrolledIn } from '../domain/session.ts'
import { plus } from '../domain/time.ts'
import type { Deps } from './deps.ts'

/**
 * The workers of the area as far as the group knows them: who enrolled for its sessions of the last year and a half. They
 * hear of new sessions and polls too. Nobody where workers do not enrol.
 */
export async function workersOf(deps: Deps, group: Group, model: OperatingModel): Promise<PersonId[]> {
  if (!model.enrolment) return []
  const past = await deps.store.sessions(group.id, plus(deps.now(), { months: -18 }), plus(deps.now(), { months: 12 }))
  return [...new Set(past.flatMap(({ value }) => enrolledIn(value)))]
}
