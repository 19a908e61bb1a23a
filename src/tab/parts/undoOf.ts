import type { Press } from '../../api/caseContract.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../messages.ts'
import type { Undo } from './useAtOnce.ts'

/** How what a card's form has done is undone for a while (ten seconds, domain/transition.ts); undefined: it is not. */
export function undoOf({ verb, data }: Press, language: Language): Undo | undefined {
  if (verb !== 'saveDecline') return undefined
  const { groupId, id } = data ?? {}
  return {
    label: messagesIn(language).buttons.undoDecline,
    press: { verb: 'undoDecline', data: { groupId, id, side: 'group' } },
  }
}
