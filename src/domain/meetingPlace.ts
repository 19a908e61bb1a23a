import type { Group } from './group.ts'
import type { OperatingModel } from './model.ts'
import { modeOf, placeOf, practicalitiesOf, type Session } from './session.ts'

/** How and where people meet: the place of those who meet in person, and what one needs to know. Never of a case. */
export interface MeetingPlace {
  mode: OperatingModel['mode']
  /** Empty in Teams. */
  place: string
  /** What to bring, where to park; may be empty. */
  practicalities: string
}

export const modes = ['inPerson', 'remote', 'hybrid'] as const satisfies OperatingModel['mode'][]

/** In Teams there is no place to go to. */
export function settled({ mode, place, practicalities }: MeetingPlace): MeetingPlace {
  return { mode, place: mode === 'remote' ? '' : place, practicalities }
}

/** How and where the group usually meets: its own, else the model's. */
export function usualPlace(group: Group, model: OperatingModel): MeetingPlace {
  const { mode, place, practicalities } = group
  // What was brought back from before it was ever set is null.
  return settled({ mode: mode ?? model.mode, place, practicalities: practicalities ?? '' })
}

/** A place for once: to that of a group in Teams some come, and others join. */
export function goneTo(usual: MeetingPlace, place: string): MeetingPlace {
  if (place === '') return usual
  return { ...usual, mode: usual.mode === 'remote' ? 'hybrid' : usual.mode, place }
}

export function placeOfSession(session: Session): MeetingPlace {
  return { mode: modeOf(session), place: placeOf(session), practicalities: practicalitiesOf(session) }
}

export function samePlace(a: MeetingPlace, b: MeetingPlace): boolean {
  return a.mode === b.mode && a.place === b.place && a.practicalities === b.practicalities
}

/** The session, met so: without a link where all meet in person, with the group's standing one where some join again. */
export function metAt(session: Session, at: MeetingPlace, group: Group): Session {
  const joined = modeOf(session) === 'inPerson' ? group.joinUrl : session.joinUrl
  return { ...session, ...at, joinUrl: at.mode === 'inPerson' ? null : joined }
}
