import { type Numbers, numbersOf } from '../candidates.ts'
import { digitView } from '../digitView.ts'
import type { Finding, FindingType, Language } from '../findings.ts'
import { placeholders } from './placeholders.ts'

/** What the rules read: the normalised text, its digit view and itself in lower case, all of one length; and where the numbers of the digit view, and of the text as written, begin. */
export interface View {
  text: string
  digits: string
  lower: string
  numbers: Numbers
  written: Numbers
  language: Language
}

/** The view of a normalised text. */
export function viewOf(text: string, language: Language): View {
  const digits = digitView(text)
  const numbers = numbersOf(digits)
  const written = digits === text ? numbers : numbersOf(text)
  return { text, digits, lower: inLower(text), numbers, written, language }
}

// The few letters that have another length in lower case stay; the long s is the one that toLowerCase leaves.
function inLower(text: string): string {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (part) => part.toLowerCase())
  return same.replaceAll('ſ', 's')
}

/** A blocking finding of a structured type, with its placeholder in the language of the text. */
export function structured(view: View, start: number, end: number, type: FindingType, rule: string): Finding {
  return { start, end, type, severity: 'block', rule, suggestion: placeholders[view.language][type] }
}
