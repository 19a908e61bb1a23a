import type { Entry } from '../api/contract.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from './messages.ts'

/** The name of an entry's state. */
export function stateName(entry: Entry, language: Language): string {
  const { ended, states } = messagesIn(language).status
  return entry.closedByGroup ? ended : states[entry.state]
}
