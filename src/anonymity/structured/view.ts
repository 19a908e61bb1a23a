import { digitView } from '../digitView.ts'
import type { Finding, FindingType, Language } from '../findings.ts'
import { placeholders } from './placeholders.ts'

/** What the rules for structured identifiers read: the normalised text and its digit view, of one length. */
export interface View {
  text: string
  digits: string
  language: Language
}

/** The view of a normalised text. */
export function viewOf(text: string, language: Language): View {
  return { text, digits: digitView(text), language }
}

/** A blocking finding of a structured type, with its placeholder in the language of the text. */
export function structured(view: View, start: number, end: number, type: FindingType, rule: string): Finding {
  return { start, end, type, severity: 'block', rule, suggestion: placeholders[view.language][type] }
}
