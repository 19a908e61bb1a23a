import type { EntryDetail } from '../../api/caseContract.ts'
import type { Entry } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../messages.ts'
import { cardTexts } from '../texts/cards.ts'

/**
 * What is told to whoever was second: whose side was first, what is different now, and that nothing was lost. `history`: of
 * the consultation as it is now; null where it could not be had.
 */
export function changedWords(
  { state }: Pick<Entry, 'state'>,
  history: Pick<EntryDetail['history'][number], 'action' | 'by'>[] | null,
  language: Language,
): string {
  const say = cardTexts(language)
  const last = history?.at(-1)
  const edited = last?.action === 'edit' || last?.action === 'rewrite'
  const now = edited ? say.edited : say.now(messagesIn(language).status.states[state])
  return `${say.first[last?.by ?? 'service']}: ${now}. ${say.kept}`
}
