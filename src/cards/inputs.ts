import { fieldLimit } from '../domain/model.ts'
import type { Doubt } from '../domain/review.ts'
import type { Messages } from '../i18n/messages.ts'
import { inert } from './build.ts'
import type { Input } from './card.ts'

/** A choice: the id that is sent and the title that is seen. */
export interface Choice {
  id: string
  title: string
}

/** Marks an input as one that must be filled; the client says `missing` when it is not. */
const required = (missing: string | undefined) => (missing ? { isRequired: true as const, errorMessage: missing } : {})

/** A field for free text of at most `limit` characters. What was typed before comes back untouched. */
export function longText(
  id: string,
  label: string,
  value: string | undefined,
  options: { missing?: string; placeholder?: string; limit?: number } = {},
): Input {
  return {
    type: 'Input.Text',
    id,
    label: inert(label),
    isMultiline: true,
    maxLength: options.limit ?? fieldLimit,
    ...(value ? { value } : {}),
    ...(options.placeholder ? { placeholder: options.placeholder } : {}),
    ...required(options.missing),
  }
}

/** A field for a web address. */
export function address(id: string, label: string, value: string | undefined, missing: string): Input {
  return {
    type: 'Input.Text',
    id,
    label,
    style: 'url',
    maxLength: fieldLimit,
    ...(value ? { value } : {}),
    ...required(missing),
  }
}

/** A field for a few words of a group's own: its name, an area, a profession. */
export function shortText(
  id: string,
  label: string,
  value: string | undefined,
  options: { missing?: string; limit?: number } = {},
): Input {
  const { missing, limit = 100 } = options
  return {
    type: 'Input.Text',
    id,
    label: inert(label),
    maxLength: limit,
    ...(value ? { value } : {}),
    ...required(missing),
  }
}

/** One of several: seen at once when `expanded`, else in a list that opens. A value that is no choice is left out. */
export function oneOf(
  id: string,
  label: string,
  choices: Choice[],
  value: string | null | undefined,
  options: { missing?: string; style?: 'compact' | 'expanded' } = {},
): Input {
  return {
    type: 'Input.ChoiceSet',
    id,
    label: inert(label),
    style: options.style ?? 'expanded',
    wrap: true,
    choices: choices.map((choice) => ({ title: inert(choice.title), value: choice.id })),
    ...(choices.some((choice) => choice.id === value) ? { value: value as string } : {}),
    ...required(options.missing),
  }
}

/** Any of several; `values` are those ticked so far. */
export function anyOf(id: string, label: string, choices: Choice[], values: string[]): Input {
  const known = values.filter((value) => choices.some((choice) => choice.id === value))
  return {
    type: 'Input.ChoiceSet',
    id,
    label: inert(label),
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: choices.map((choice) => ({ title: inert(choice.title), value: choice.id })),
    ...(known.length > 0 ? { value: known.join(',') } : {}),
  }
}

/** A tick for each word that may be a name: that it is none. */
export function doubtTicks(doubts: Doubt[], values: Record<string, string>, t: Messages): Input[] {
  return doubts.map(({ id, word }) => tick(id, word, t.review.notName, values[id] === 'true'))
}

/** A tick; its value is "true" or "false". */
export function tick(id: string, label: string, title: string, on: boolean): Input {
  return {
    type: 'Input.Toggle',
    id,
    label: inert(label),
    title: inert(title),
    wrap: true,
    value: on ? 'true' : 'false',
  }
}
