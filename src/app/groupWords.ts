import { findIdentifiers } from '../anonymity/findIdentifiers.ts'
import type { Finding } from '../anonymity/findings.ts'
import { type Language, type Localised, languages } from '../domain/language.ts'
import { refuse } from '../domain/problem.ts'
import type { Doubt } from '../domain/review.ts'
import { tickId } from './screen.ts'

/** Names of groups, areas, places and professions are short. */
export const wordLimit = 100

const doubtId = (word: string) => tickId('groupWords', word)

const isDoubt = ({ severity, certainty }: Finding) => severity === 'block' && certainty === 'uncertain'

/** A meeting place is an address; one that somebody lives at is told by a name, which is found. */
const isBarred = (finding: Finding) => finding.severity === 'block' && !isDoubt(finding) && finding.type !== 'ADDRESS'

/**
 * A group's own words (its name, area, a place, a profession): trimmed, at most `limit` characters. Refused when they number a
 * person or certainly name one; what may be a name waits for its author's word that it is none (`notNames`: the ids of those
 * ticks). Places and addresses are what such words are made of: the full check of case text would stop them all.
 */
export function groupWords(
  field: string,
  typed: string | undefined,
  language: Language,
  notNames: readonly string[] = [],
  limit = wordLimit,
): string {
  const words = (typed ?? '').replace(/\s+/g, ' ').trim()
  if (words.length > limit) refuse({ kind: 'badInput', field, why: 'tooLong' })
  const found = findIdentifiers(words, language)
  if (found.some(isBarred)) refuse({ kind: 'badInput', field: 'words', why: 'unknown' })
  const open = found.filter((each) => isDoubt(each) && !notNames.includes(doubtId(words.slice(each.start, each.end))))
  if (open.length > 0) refuse({ kind: 'badInput', field: 'doubt', why: 'unknown' })
  return words
}

/** The words of a form that may be names, each once, to be ticked in the form that comes back. */
export function doubtsIn(typed: (string | undefined)[]): Doubt[] {
  const words = typed.flatMap((text = '') =>
    languages.flatMap((language) =>
      findIdentifiers(text, language)
        .filter(isDoubt)
        .map(({ start, end }) => text.slice(start, end)),
    ),
  )
  return [...new Map(words.map((word) => [doubtId(word), { id: doubtId(word), word }])).values()]
}

/** A name in each language as typed; one is enough, the others get it. `typed` by language. */
export function localisedWords(field: string, typed: Partial<Localised>, notNames: readonly string[] = []): Localised {
  const each = {
    fi: groupWords(field, typed.fi, 'fi', notNames),
    sv: groupWords(field, typed.sv, 'sv', notNames),
    en: groupWords(field, typed.en, 'en', notNames),
  }
  const first = each.fi || each.sv || each.en
  if (!first) refuse({ kind: 'badInput', field, why: 'missing' })
  return { fi: each.fi || first, sv: each.sv || first, en: each.en || first }
}
