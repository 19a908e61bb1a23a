import type { Language } from '../../domain/language.ts'
import { stopping } from '../request/cardCheck.ts'
import type { Checked } from '../request/checked.ts'
import { cardTexts } from '../texts/cards.ts'
import type { Lead } from './CardLead.tsx'

/** What is said when a form's words stay in the browser, with the list of why; null: they may go. `told` learns what may be a name. */
export function stopLead(checked: Checked | null, language: Language, told: Set<string>): Lead | null {
  const say = cardTexts(language)
  if (checked === null) return { intent: 'error', words: say.unchecked }
  const items = stopping(checked, language, told)
  if (items.length === 0) return null
  for (const { weight, word } of items) if (weight === 'uncertain') told.add(word.toLowerCase())
  const words = items.some(({ weight }) => weight === 'certain') ? say.stopped : say.names
  return {
    intent: 'warning',
    words,
    list: items.map(({ word, replacement, reason }) => say.found(word, replacement, reason)),
  }
}
