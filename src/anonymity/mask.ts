import type { Finding } from './findings.ts'
import { entryOf } from './persons/lexicon.ts'

const LAST_WORD = /(\p{L}[\p{L}-]{0,40})( \(?|: )$/u

/**
 * The text with each finding replaced by its suggestion. A role already standing before a name is not said twice:
 * "äiti Minnan kanssa" becomes "äidin kanssa". The findings must be those of this very text.
 */
export function replaceFindings(text: string, findings: Finding[]): string {
  let out = ''
  let at = 0
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at || finding.end > text.length) continue
    const between = text.slice(at, finding.start)
    const before = LAST_WORD.exec(between.slice(-44))
    const role = before?.[2] === ' ' ? entryOf((before[1] ?? '').toLowerCase()).role?.lemma : undefined
    const plain = finding.suggestion.replace(/^the /i, '')
    const said = finding.type === 'PERSON' && role !== undefined && entryOf(plain.toLowerCase()).role?.lemma === role
    if (said && before !== null) {
      const word = before[1] ?? ''
      const capital = word.charAt(0) !== word.charAt(0).toLowerCase()
      out += between.slice(0, between.length - word.length - 1)
      out += capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
    } else {
      out += between + finding.suggestion
    }
    at = finding.end
  }
  return out + text.slice(at)
}
