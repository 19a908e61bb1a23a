/** Why an input cannot be taken as it is. */
export type InputProblem =
  | 'missing'
  | 'tooLong'
  | 'notTeamsLink'
  | 'pastTime'
  | 'badTime'
  | 'unknown'
  | 'needsPermission'

/** What the anonymity check says of a form: the values to show (masked), what was found, what to decide. Shown only as the answer to the author's own press. */
export interface Review {
  /** Values for the form's text fields: certain findings replaced, the rest as typed. */
  values: Record<string, string>
  /** Found and replaced; each with its replacement and the reason in the user's language. `word` only reminds of it: its first letter, or nothing. */
  found: { field: string; word: string; replacement: string; reason: string }[]
  /** Perhaps names: as typed, to be rewritten or ticked as "not a name". `id` is the tick's input id. */
  uncertain: { id: string; word: string; replacement: string; reason: string; ticked: boolean }[]
  /** Worth a second look (place, date, unit): one confirmation for all. */
  warnings: { field: string; word: string; replacement: string; reason: string }[]
  /** Fields that are missing or too long, with a sentence of why. */
  problems: { field: string; why: InputProblem }[]
  /** The warnings are of so many kinds that together they tell who it is about, at least in a small place. */
  smallPlace: boolean
  /** The author had all suggestions accepted: the values carry them. */
  accepted: boolean
  /** The confirmation's input: bound to the words it is about, so that new ones ask again. */
  confirmId: string
  /** The confirmation was asked and not given yet. */
  askConfirm: boolean
}

/** A word of a group's own that may be somebody's name, and the id of the tick that says it is none. */
export interface Doubt {
  id: string
  word: string
}
