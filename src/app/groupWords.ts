import { findIdentifiers } from '../anonymity/findIdentifiers.ts'
import type { Language, Localised } from '../domain/language.ts'
import { refuse } from '../domain/problem.ts'

/** Names of groups, areas and professions are short. */
export const wordLimit = 100

/**
 * A group's own words (its name, area, a profession): trimmed, at most 100 characters, and refused when they certainly
 * name or number a person. Places are what such names are made of, so that the full check of case text would stop them.
 */
export function groupWords(field: string, typed: string | undefined, language: Language): string {
  const words = (typed ?? '').replace(/\s+/g, ' ').trim()
  if (words.length > wordLimit) refuse({ kind: 'badInput', field, why: 'tooLong' })
  const found = findIdentifiers(words, language)
  if (found.some((f) => f.severity === 'block' && f.certainty !== 'uncertain'))
    refuse({ kind: 'badInput', field: 'words', why: 'unknown' })
  return words
}

/** A name in each language as typed; one is enough, the others get it. `typed` by language. */
export function localisedWords(field: string, typed: Partial<Localised>): Localised {
  const each = {
    fi: groupWords(field, typed.fi, 'fi'),
    sv: groupWords(field, typed.sv, 'sv'),
    en: groupWords(field, typed.en, 'en'),
  }
  const first = each.fi || each.sv || each.en
  if (!first) refuse({ kind: 'badInput', field, why: 'missing' })
  return { fi: each.fi || first, sv: each.sv || first, en: each.en || first }
}
