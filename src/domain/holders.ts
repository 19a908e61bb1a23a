import type { Consultation } from './consultation.ts'
import type { Group } from './group.ts'
import type { PersonId } from './ids.ts'

/** Who answers for a request: whoever took it, as long as they coordinate the group or stand in for it; else its coordinators. */
export function holdersOf({ takenBy }: Pick<Consultation, 'takenBy'>, group: Group): PersonId[] {
  const still = takenBy !== null && (group.coordinators.includes(takenBy) || group.fallback === takenBy)
  return still ? [takenBy] : group.coordinators
}
