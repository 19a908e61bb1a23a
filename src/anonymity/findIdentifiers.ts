import type { Finding, Language } from './findings.ts'
import { nobody } from './persons/people.ts'
import { conclude, mentionsIn, nameMentions, scan } from './scan.ts'

/**
 * Everything in a text that identifies somebody or helps to, sorted by place and not overlapping.
 * Deterministic, without network, linear in the length of the text. `language` is that of the text, and of the
 * suggestions; left out, it is told from the text. Offsets are UTF-16 units of the text as given.
 */
export function findIdentifiers(text: string, language?: Language): Finding[] {
  const scanned = scan(text, language)
  const people = nobody()
  return conclude(scanned, nameMentions(scanned, mentionsIn(scanned), people), people)
}
