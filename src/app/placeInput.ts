import type { Group } from '../domain/group.ts'
import { goneTo, type MeetingPlace, modes, settled, usualPlace } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import { refuse } from '../domain/problem.ts'
import { groupWords } from './groupWords.ts'

/** How and where people meet, as a form gives it. */
export type PlaceInput = Record<keyof MeetingPlace, string>

/** Practicalities are a few sentences. */
const practicalitiesLimit = 300

/** What was typed, as a place to meet. Refuses what names or numbers a person (groupWords.ts), what is too long, and no such way to meet. */
export function readPlace(
  typed: PlaceInput,
  { language }: Pick<Group, 'language'>,
  notNames: readonly string[] = [],
): MeetingPlace {
  const mode = modes.find((each) => each === typed.mode) ?? refuse({ kind: 'badInput', field: 'mode', why: 'missing' })
  return settled({
    mode,
    place: groupWords('place', typed.place, language, notNames),
    practicalities: groupWords('practicalities', typed.practicalities, language, notNames, practicalitiesLimit),
  })
}

/** The same of one session: what is left empty is as the group usually has it. Refuses a place of a session in Teams alone. */
export function readPlaceOnce(
  typed: Partial<PlaceInput>,
  group: Group,
  model: OperatingModel,
  notNames: readonly string[] = [],
): MeetingPlace {
  const usual = usualPlace(group, model)
  const { mode = '', place = '', practicalities = '' } = typed
  const once = goneTo(usual, groupWords('place', place, group.language, notNames))
  const given = readPlace({ mode: mode || once.mode, place: place || group.place, practicalities }, group, notNames)
  if (given.mode === 'remote' && place.trim() !== '') refuse({ kind: 'badInput', field: 'mode', why: 'unknown' })
  return { ...given, practicalities: given.practicalities || usual.practicalities }
}
