import { modes } from '../domain/meetingPlace.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Input } from './card.ts'
import { longText, oneOf, shortText } from './inputs.ts'

/** Practicalities are a few sentences. */
const practicalitiesLimit = 300

const titled = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** How and where people meet, with what is good to know. Inputs mode, place, practicalities. */
export function placeInputs(values: Record<string, string>, t: Messages): Input[] {
  const choices = modes.map((id) => ({ id, title: titled(t.sessions.modes[id]) }))
  return [
    oneOf('mode', t.sessions.mode, choices, values.mode, { missing: t.sessions.problems.mode }),
    shortText('place', t.sessions.place, values.place),
    longText('practicalities', t.sessions.practicalities, values.practicalities, { limit: practicalitiesLimit }),
  ]
}
