import { finnishRoles, groupRole } from '../data/roles.ts'
import { stemsOf } from '../inflect.ts'
import type { Form, Lemma } from './lemmas.ts'

/** A form of a Finnish role word: of which word, in which case, with which possessive ("äitinsä": nsa). */
export interface RoleForm extends Lemma {
  possessive: string
}

// Case endings after the weak stem ("äidi-"); the strong one ("äiti-") takes the illative and the essive.
const WEAK: [string, Form][] = [
  ['ssa', 'inessive'], ['ssä', 'inessive'], ['sta', 'elative'], ['stä', 'elative'], ['lla', 'adessive'], ['llä', 'adessive'], ['lta', 'ablative'],
  ['ltä', 'ablative'], ['lle', 'allative'], ['tta', 'abessive'], ['ttä', 'abessive'], ['ksi', 'translative'], ['kse', 'translative'], ['n', 'genitive'],
] // biome-ignore format: a table

interface Table {
  bases: Set<string>
  weak: Map<string, string>
  strong: Map<string, string>
  partitive: Map<string, string>
}
let built: Table | undefined

function table(): Table {
  if (built !== undefined) return built
  built = { bases: new Set(finnishRoles), weak: new Map(), strong: new Map(), partitive: new Map() }
  for (const role of finnishRoles) {
    const { weak, strong, partitive } = stemsOf(role)
    built.weak.set(weak, role)
    built.strong.set(strong, role)
    built.partitive.set(partitive, role)
  }
  // "open" is English too.
  built.weak.delete('ope')
  return built
}

function inCase(lower: string): Lemma | undefined {
  const { bases, weak, strong, partitive } = table()
  if (bases.has(lower)) return { lemma: lower, form: 'base' }
  const part = partitive.get(lower)
  if (part !== undefined) return { lemma: part, form: 'partitive' }
  if (/(?:([aeiouyäö])\1|[aä]|ee)n$|n[aä]$/.test(lower)) {
    const into = strong.get(lower.slice(0, -2)) ?? (lower.endsWith('seen') ? strong.get(lower.slice(0, -4)) : undefined)
    // "isään" is into a father; "isän" of him.
    if (into !== undefined) return { lemma: into, form: /n$/.test(lower) ? 'illative' : 'essive' }
  }
  for (const [ending, form] of WEAK) {
    const lemma = lower.endsWith(ending) ? weak.get(lower.slice(0, -ending.length)) : undefined
    if (lemma !== undefined) return { lemma, form }
  }
  const several = lower.endsWith('t') ? weak.get(lower.slice(0, -1)) : undefined
  return several === undefined ? undefined : { lemma: several, form: 'plural' }
}

// "äitinsä", "asiakkaalleni", "pojastaan"
function owned(lower: string): RoleForm | undefined {
  const suffix = /(?:ni|si|mme|nne|ns[aä])$/.exec(lower)?.[0]
  if (suffix !== undefined) {
    const rest = lower.slice(0, -suffix.length)
    const lemma = table().strong.get(rest)
    if (lemma !== undefined) return { lemma, form: 'base', possessive: suffix }
    const found = inCase(rest) ?? inCase(`${rest}n`)
    return found === undefined || found.form === 'genitive' ? undefined : { ...found, possessive: suffix }
  }
  const third = /([aeä])\1n$/.test(lower) ? inCase(lower.slice(0, -2)) : undefined
  return third === undefined || /^(?:base|genitive)$/.test(third.form) ? undefined : { ...third, possessive: 'nsa' }
}

/** A lower-case word form as a form of a Finnish role word, clitics and possessives undone; undefined when it is none. */
export function roleForm(lower: string): RoleForm | undefined {
  const plain = inCase(lower)
  if (plain !== undefined) return { ...plain, possessive: '' }
  const group = groupRole(lower)
  if (group !== undefined) return { lemma: group, form: 'plural', possessive: '' }
  const possessed = owned(lower)
  if (possessed !== undefined) return possessed
  const clitic = /(?:kin|kaan|kään|han|hän|ko|kö)$/.exec(lower)?.[0]
  return clitic === undefined ? undefined : roleForm(lower.slice(0, -clitic.length))
}
