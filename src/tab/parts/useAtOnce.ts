import { useCallback } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import { failureWords } from '../failureWords.ts'
import { pressCard } from '../pressing.ts'
import { textsIn } from '../texts.ts'
import { askAllAgain } from '../usePolled.ts'
import { useSaying } from './Saying.tsx'

/** How something that was done at once is taken back: what the button says, and the press. */
export interface Undo {
  label: string
  press: Press
}

/** The ids of what opens a consultation in the lists: one's own are named with their group. */
export const rowsOf = ({ data: { groupId, id } = {} }: Press): string[] => [`open-${groupId}-${id}`, `open-${id}`]

/**
 * Presses a button that asks nothing more, without its card: what was done is said at the foot of the page, with the way
 * back where there is one. `tag`: the version that was seen; of two who press the second is told so, in `second`.
 */
export function useAtOnce(identity: Identity, language: Language) {
  const say = useSaying()
  return useCallback(
    async function act(press: Press, tag: string | null, name: string, second: string, undo?: Undo): Promise<void> {
      const texts = textsIn(language)
      const outcome = await pressCard({ ...press, language }, identity, tag)
      askAllAgain()
      switch (outcome.kind) {
        case 'answered': {
          const { done, instead } = outcome.pressed
          const back = undo && done !== null ? () => void act(undo.press, null, name, second) : null
          const words = done === null ? (instead ?? second) : name ? `${name}: ${done}` : done
          return say({
            words,
            ...(undo && back ? { undo: { label: undo.label, press: back }, back: rowsOf(press) } : {}),
          })
        }
        case 'changed':
        case 'gone':
          return say({ words: second })
        default:
          return say({ words: failureWords(outcome, language, texts.failed) })
      }
    },
    [identity, language, say],
  )
}
