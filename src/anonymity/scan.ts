import { type Claims, openClaims } from './claims.ts'
import type { Finding, Language } from './findings.ts'
import { languageOf } from './language.ts'
import { type Normalised, normalise } from './normalise.ts'
import { labelsOf } from './persons/labels.ts'
import { type Mention, mentionsOf } from './persons/mentions.ts'
import { meet, type Named, type People } from './persons/people.ts'
import { standIns } from './persons/pseudonyms.ts'
import { type Reading, readingOf } from './persons/reading.ts'
import { rewrite } from './persons/rewrite.ts'
import { findQuasi, findUnitsAndPlaces } from './quasi/findQuasi.ts'
import { findStructured } from './structured/findStructured.ts'
import { publicReferences } from './structured/references.ts'
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

/** So few words tell nothing of what kind of text they are from: they are read as of a case. */
const shortText = 30
/** How much a case summary speaks of people by their roles (Reading.roles). */
const rolesOfCase = 2

/**
 * Normalises a text and claims its structured identifiers and named units. `inCase`: it is known to be of a case, so that
 * a name is likelier than in a text about anything.
 */
export function scan(text: string, language?: Language, inCase = false): Scan {
  const normalised = normalise(text)
  const view = viewOf(normalised.text, language ?? languageOf(normalised.text))
  const claims = openClaims(normalised.text.length)
  findStructured(view, claims)
  const words = wordsOf(normalised.text)
  findUnitsAndPlaces(view, words, claims)
  const reading = readingOf(normalised.text, view.language, words, claims)
  // Without capitals every listed word is suspect already.
  if (!reading.caseless && (inCase || words.length < shortText)) reading.roles = Math.max(reading.roles, rolesOfCase)
  let at = 0
  for (const { start, end } of [...standIns(normalised.text), ...publicReferences(normalised.text)].sort(
    (a, b) => a.start - b.start,
  )) {
    while (at < words.length && (words[at] as Word).start < start) at += 1
    for (; at < words.length && (words[at] as Word).end <= end; at += 1) reading.taken[at] = true
  }
  return { normalised, view, words, claims, reading }
}

/**
 * The mentions of persons in a scan. `known`: names found in other fields; `dismissed`: whether the writer has ticked
 * the words of an uncertain mention as no name.
 */
export function mentionsIn(
  scanned: Scan,
  {
    known,
    dismissed,
  }: { known?: ReadonlyMap<string, 'certain' | 'uncertain'>; dismissed?: (words: string) => boolean } = {},
): Mention[] {
  const mentions = mentionsOf(scanned.reading, known)
  if (dismissed === undefined) return mentions
  return mentions.filter((mention) => {
    const { start, end } = spanOf(scanned, mention)
    return mention.certainty === 'certain' || !dismissed(scanned.view.text.slice(start, end))
  })
}

function spanOf(scanned: Scan, mention: Mention): { start: number; end: number } {
  const first = scanned.words[mention.from] as Word
  const last = scanned.words[mention.to] as Word
  const dot = last.shape === 'initial' && scanned.view.text.charAt(last.end) === '.' ? 1 : 0
  const tail = last.tail === '' ? 0 : last.tail.length + 1
  return { start: first.start, end: last.end + (dot || tail) }
}

/** Each mention with the person it is of. To be done for every field of a form before any is concluded. */
export function nameMentions(scanned: Scan, mentions: Mention[], people: People): Named[] {
  return meet(people, scanned.reading, mentions)
}

/** Puts the findings together: persons with their pseudonyms, then places, in the offsets of the text as given. */
export function conclude(scanned: Scan, named: Named[], people: People): Finding[] {
  const { claims, view, normalised, reading } = scanned
  const labels = labelsOf(people)
  for (const [at, one] of named.entries()) {
    const span = spanOf(scanned, one.mention)
    const next = named[at + 1]
    // "Timo eli Timppa" is said once.
    const alias = next?.alias === true ? spanOf(scanned, next.mention) : undefined
    claims.releaseUnit(span.start, span.end)
    claims.claim({
      ...span,
      type: 'PERSON',
      severity: 'block',
      certainty: one.mention.certainty,
      rule: one.mention.rule,
      ...rewrite(reading, one, span, labels, alias?.end),
      entity: one.person.id,
    })
  }
  findQuasi(view, scanned.words, claims)
  return claims.findings
    .map((finding) => ({
      ...finding,
      start: normalised.start(finding.start),
      end: normalised.end(finding.end),
      ...(finding.whole === undefined
        ? {}
        : {
            whole: {
              start: normalised.start(finding.whole.start),
              end: normalised.end(finding.whole.end),
              words: finding.whole.words,
            },
          }),
    }))
    .sort((a, b) => a.start - b.start)
}
