import { type Verb, type VerbData, verbs } from '../cards/verbs.ts'

/** What came with a press: the card's own data and the inputs, all of it untrusted. */
export type Pressed = VerbData & { inputs: Record<string, string> }

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function isVerb(value: unknown): value is Verb {
  return verbs.some((verb) => verb === value)
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Reads the value of a press (`adaptiveCard/action` invoke, or a Submit as fallback). Null when it is nothing of ours. */
export function readPress(value: unknown): Pressed | null {
  const action = record(record(value).action)
  const data = record(action.data ?? value)
  const verb = action.verb ?? data.verb
  if (!isVerb(verb)) return null
  const form = record(data.form)
  const groupId = text(form.groupId)
  const topic = text(form.topic)
  const inputs: Record<string, string> = {}
  for (const [key, input] of Object.entries(data)) if (typeof input === 'string') inputs[key] = input
  return {
    verb,
    groupId: text(data.groupId),
    id: text(data.id),
    side: data.side === 'group' ? 'group' : 'requester',
    pick: text(data.pick),
    nonce: text(data.nonce),
    seen: typeof data.seen === 'string' ? data.seen : undefined,
    accept: data.accept === true,
    ...(groupId && topic
      ? {
          form: {
            groupId,
            topic,
            subject: form.subject === 'general' ? ('general' as const) : ('case' as const),
            consent: text(form.consent),
            company: text(form.company),
            clientComes: form.clientComes === true,
            statement: form.statement === true,
          },
        }
      : {}),
    inputs,
  }
}

/** A multiple choice, as the ids chosen. */
export function chosen(inputs: Record<string, string>, id: string): string[] {
  return (inputs[id] ?? '').split(',').filter((v) => v !== '')
}

/** A tick. */
export function isTicked(inputs: Record<string, string>, id: string): boolean {
  return inputs[id] === 'true'
}

/** The ids of the ticks "not a name" that are set. */
export function tickedNames(inputs: Record<string, string>): string[] {
  return Object.keys(inputs).filter((id) => id.startsWith('notName_') && inputs[id] === 'true')
}

/** Where a group's own words are typed. */
export const groupWordInputs: readonly string[] = [
  'name_fi',
  'name_sv',
  'name_en',
  'area',
  'otherProfession',
  'place',
  'practicalities',
]

const wordInputs =
  /^(note|situation|tried|question|dilemma|answer|reason|words|word|recommendation\d|statement[A-Z]\w+|why\..+|name_..|area|breaks|otherProfession|memberName|email|place|practicalities)$/

/** Whether the press sent something that somebody wrote: then the form must not be taken away by a fault. */
export function hasWords({ inputs }: Pressed): boolean {
  return Object.entries(inputs).some(([id, words]) => wordInputs.test(id) && words.trim() !== '')
}
