import { indefinites, titles } from '../data/roles.ts'
import type { Lemma } from './lemmas.ts'
import { entryAt } from './lexicon.ts'
import type { Reading } from './reading.ts'
import type { RoleForm } from './roleForms.ts'

const COMPOUND_EN = /^(?:social|support|foster|class|key|youth|family|child|school|case|probation|care)$/
// Adjectives that only go with a role ("johtava sosiaalityöntekijä"), and what is said of anybody or of several.
const NO_ROLE = /^(?:johtava|vastaava|etsivä|perhe|perheenjäsen|henkilö|familj|person|family)$/

const isForm = (role: Lemma): role is RoleForm => 'possessive' in role

/** The role word at an index, in its dictionary form, with its case and possessive; undefined when it is none or a title. */
export function roleAt(reading: Reading, at: number): RoleForm | undefined {
  const word = reading.words[at]
  if (word === undefined || titles.has(word.lower) || word.lower.length > 40) return undefined
  const found = entryAt(word).role
  if (found === undefined || NO_ROLE.test(found.lemma)) return undefined
  if (reading.language === 'fi' && isForm(found)) return titles.has(found.lemma) ? undefined : found
  const lemma = indefinites.get(found.lemma) ?? found.lemma
  const previous = reading.words[at - 1]
  const two = reading.language === 'en' && word.gap === ' ' && COMPOUND_EN.test(previous?.lower ?? '')
  return { lemma: two ? `${previous?.lower} ${lemma}` : lemma, form: found.form, possessive: '' }
}
