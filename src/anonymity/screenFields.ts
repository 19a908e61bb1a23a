import type { Finding, Language } from './findings.ts'
import { languageOf } from './language.ts'
import { keysOf } from './persons/mentions.ts'
import { nobody } from './persons/people.ts'
import { conclude, mentionsIn, nameMentions, scan } from './scan.ts'
import { claimOverSeams } from './seams.ts'

/**
 * Screens the fields of one form together: a name found in one is found in all, and each person keeps one
 * pseudonym; a personal identity code split over two is found in both. `notNames` says which words the writer has ticked "not a name"; it is asked only about uncertain
 * person findings (the words as written), never about certain ones or structured identifiers. `language` as in findIdentifiers.
 */
export function screenFields(
  fields: Record<string, string>,
  language?: Language,
  notNames: (word: string) => boolean = () => false,
): Record<string, Finding[]> {
  const spoken = language ?? languageOf(Object.values(fields).join('\n'))
  const scans = Object.entries(fields).map(([field, text]) => ({ field, scanned: scan(text, spoken, true) }))
  claimOverSeams(scans.map(({ scanned }) => scanned))
  const known = new Map<string, 'certain' | 'uncertain'>()
  for (const { scanned } of scans) {
    for (const mention of mentionsIn(scanned, { dismissed: notNames })) {
      for (const word of scanned.words.slice(mention.from, mention.to + 1)) {
        if (word.shape === 'initial') continue
        for (const key of keysOf(word))
          if (key.length > 2 && known.get(key) !== 'certain') known.set(key, mention.certainty)
      }
    }
  }
  const people = nobody()
  const named = scans.map(({ field, scanned }) => ({
    field,
    scanned,
    named: nameMentions(scanned, mentionsIn(scanned, { known, dismissed: notNames }), people),
  }))
  return Object.fromEntries(named.map((one) => [one.field, conclude(one.scanned, one.named, people)]))
}
