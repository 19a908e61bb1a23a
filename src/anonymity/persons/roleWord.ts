import { indefinites, titles } from '../data/roles.ts'
import type { Form } from './lemmas.ts'
import { entryOf } from './lexicon.ts'
import type { Reading } from './reading.ts'

/** A role word in a text: its dictionary form, the case it stands in, and its possessive ("äitinsä": nsa). */
export interface RoleWord {
  role: string
  form: Form
  possessive: string
}

const COMPOUND_EN = /^(?:social|support|foster|class|key|youth|family|child|school|case|probation|care)$/

/** The role word at an index, undefined when it is none or a title. */
export function roleAt(reading: Reading, at: number): RoleWord | undefined {
  const word = reading.words[at]
  if (word === undefined || titles.has(word.lower) || word.lower === 'johtava' || word.lower === 'vastaava')
    return undefined
  const found = entryOf(word.lower).role
  if (found !== undefined) {
    const owned = /(?:ni|si|mme|nne|ns[aä])$/.exec(word.lower)?.[0] ?? ''
    const possessive = found.lemma === word.lower || word.lower.endsWith('ksi') ? '' : owned
    const form = possessive !== '' && found.form === 'genitive' ? 'base' : found.form
    const role = indefinites.get(found.lemma) ?? found.lemma
    const previous = reading.words[at - 1]
    const two = reading.language === 'en' && word.gap === ' ' && COMPOUND_EN.test(previous?.lower ?? '')
    return { role: two ? `${previous?.lower} ${role}` : role, form, possessive }
  }
  // "äidilleen", "pojastaan"
  if (!/(?:aan|ään|een)$/.test(word.lower)) return undefined
  const bare = entryOf(word.lower.slice(0, -2)).role
  return bare === undefined || bare.form === 'base'
    ? undefined
    : { role: bare.lemma, form: bare.form, possessive: 'nsa' }
}
