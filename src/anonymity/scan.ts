import { type Claims, openClaims } from './claims.ts'
import type { Finding, Language } from './findings.ts'
import { languageOf } from './language.ts'
import { type Normalised, normalise } from './normalise.ts'

import { type Mention, mentionsOf } from './persons/mentions.ts'
import { type People, personOf } from './persons/people.ts'
import { pseudonymOf } from './persons/pseudonyms.ts'
import { type Reading, readingOf } from './persons/reading.ts'
import { findPlaces } from './quasi/places.ts'
import { findUnits } from './quasi/units.ts'
import { findStructured } from './structured/findStructured.ts'
import { type View, viewOf } from './structured/view.ts'
import { type Word, wordsOf } from './tokens.ts'

/** A text half-way: structured identifiers and units claimed, persons to be found. */
export interface Scan {
  normalised: Normalised
  view: View
  words: Word[]
  claims: Claims
  reading: Reading
}

/** Normalises a text and claims its structured identifiers and named units. */
export function scan(text: string, language?: Language): Scan {
  const normalised = normalise(text)
  const view = viewOf(normalised.text, language ?? languageOf(normalised.text))
  const claims = openClaims(normalised.text.length)
  findStructured(view, claims)
  const words = wordsOf(normalised.text)
  findUnits(view, words, claims)
  return { normalised, view, words, claims, reading: readingOf(normalised.text, words, claims) }
}

/** The persons of a scan, claimed; `dismissed` says which uncertain ones the writer has ticked. */
export function mentionsIn(
  scanned: Scan,
  known: ReadonlyMap<string, 'certain' | 'uncertain'>,
  dismissed: (mention: Mention, words: string) => boolean,
): Mention[] {
  return mentionsOf(scanned.reading, known).filter((mention) => {
    const { start, end } = spanOf(scanned, mention)
    return mention.certainty === 'certain' || !dismissed(mention, scanned.view.text.slice(start, end))
  })
}

function spanOf(scanned: Scan, mention: Mention): { start: number; end: number } {
  const first = scanned.words[mention.from] as Word
  const last = scanned.words[mention.to] as Word
  const dot = last.shape === 'initial' && scanned.view.text.charAt(last.end) === '.' ? 1 : 0
  const tail = last.tail === '' ? 0 : last.tail.length + 1
  return { start: first.start, end: last.end + (dot || tail) }
}

/** Puts the findings together: persons named by `people`, then places, in the offsets of the text as given. */
export function conclude(scanned: Scan, mentions: Mention[], people: People): Finding[] {
  const { claims, view, normalised, reading } = scanned
  const named = mentions.map((mention) => ({ mention, person: personOf(people, reading, mention) }))
  for (const { mention, person } of named) {
    claims.claim({
      ...spanOf(scanned, mention),
      type: 'PERSON',
      severity: 'block',
      certainty: mention.certainty,
      rule: mention.rule,
      suggestion: pseudonymOf(people, person, reading, mention, view.language),
      entity: person.id,
    })
  }
  findPlaces(view, scanned.words, claims)
  return claims.findings
    .map((finding) => ({ ...finding, start: normalised.start(finding.start), end: normalised.end(finding.end) }))
    .sort((a, b) => a.start - b.start)
}
