import type { AdaptiveCard, Execute } from '../../cards/card.ts'
import type { Language } from '../../domain/language.ts'
import { inputsOf } from '../cardInputs.ts'
import { type Checked, type Item, itemsOf } from './checked.ts'

/**
 * The words of a card's form that the check reads before they leave the browser: fields of several lines, in a form with a
 * key of its own (`nonce`), as each has whose words the server screens.
 */
export function wordsOf(
  card: Pick<AdaptiveCard, 'body'>,
  { associatedInputs, data }: Pick<Execute, 'associatedInputs' | 'data'>,
  typed: Record<string, string>,
): Record<string, string> {
  if (associatedInputs !== 'auto' || !data.nonce) return {}
  const fields = inputsOf(card).flatMap((input) => {
    const words = typed[input.id] ?? ''
    return input.type === 'Input.Text' && input.isMultiline && words.trim() !== '' ? [[input.id, words] as const] : []
  })
  return Object.fromEntries(fields)
}

/**
 * What keeps a form in the browser: what certainly identifies somebody, and what may be a name, but that once (`told`, in
 * lower case): pressed again it goes, and the server asks whether it is one. Warnings are the server's to ask about.
 */
export function stopping(checked: Checked, language: Language, told: ReadonlySet<string>): Item[] {
  const items = Object.entries(checked.fields).flatMap(([field, words]) => itemsOf(checked, field, words, language))
  return items.filter(
    ({ weight, word }) => weight === 'certain' || (weight === 'uncertain' && !told.has(word.toLowerCase())),
  )
}
