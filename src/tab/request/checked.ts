import type { Finding } from '../../anonymity/findings.ts'
import { replaceFindings } from '../../anonymity/mask.ts'
import { reasonFor } from '../../anonymity/reasons.ts'
import { sortFindings } from '../../anonymity/sortFindings.ts'
import type { Language } from '../../domain/language.ts'

/** What the check says of a form: the texts that it read, and what it found in each. */
export interface Checked {
  fields: Record<string, string>
  found: Record<string, Finding[]>
  smallPlace: boolean
}

/** How grave something is: must be replaced; must be replaced or be said to be no name; is worth a second look. */
export type Weight = 'certain' | 'uncertain' | 'warning'

/** One word that the check found in a field, wherever it stands there. */
export interface Item {
  field: string
  word: string
  weight: Weight
  replacement: string
  reason: string
  findings: Finding[]
}

/** The findings in a text that has been changed since they were made: those that the change did not touch, where they are now. */
export function carried(findings: Finding[], before: string, after: string): Finding[] {
  if (before === after) return findings
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const moved = after.length - before.length
  return findings.flatMap(({ whole: _, ...finding }) => {
    if (finding.end <= head) return [finding]
    if (finding.start < before.length - tail) return []
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }]
  })
}

/** What was found in a field as it reads now. */
export function findingsIn(checked: Checked | null, field: string, text: string): Finding[] {
  return carried(checked?.found[field] ?? [], checked?.fields[field] ?? '', text)
}

/**
 * The findings of a field by word, the gravest first, as its author is told of them. `notNames`: words (in lower case) that
 * the author has said to be no names; the check that knows of it may still be on its way.
 */
export function itemsOf(
  checked: Checked | null,
  field: string,
  text: string,
  language: Language,
  notNames: readonly string[] = [],
): Item[] {
  const sorted = sortFindings(findingsIn(checked, field, text), checked?.smallPlace ?? false)
  const weights: [Weight, Finding[]][] = [
    ['certain', sorted.certain],
    ['uncertain', sorted.uncertain],
    ['warning', sorted.warnings],
  ]
  return weights.flatMap(([weight, findings]) => {
    const byWord = Map.groupBy(findings, ({ start, end }) => text.slice(start, end).toLowerCase())
    return [...byWord.values()].flatMap((same): Item[] => {
      const [first] = same
      if (!first) return []
      const word = text.slice(first.start, first.end)
      if (weight === 'uncertain' && notNames.includes(word.toLowerCase())) return []
      return [
        { field, word, weight, replacement: first.suggestion, reason: reasonFor(first, language), findings: same },
      ]
    })
  })
}

/** A text with what an item is about replaced by its suggestion. */
export const accepted = (text: string, item: Item): string => replaceFindings(text, item.findings)

/** A field's text with every suggestion in it. */
export const allAccepted = (text: string, items: Item[]): string =>
  replaceFindings(
    text,
    items.flatMap(({ findings }) => findings),
  )

/** The warned words as one string: the confirmation is of these, so that new ones ask again. As app/screen.ts has it. */
export function warnedWords(items: Item[]): string {
  const words = items.flatMap(({ weight, word }) => (weight === 'warning' ? [word.toLowerCase()] : []))
  return [...new Set(words)].sort().join('|')
}
