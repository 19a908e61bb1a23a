import type { Where } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import { textsIn } from '../texts.ts'

/** Where to go, in words: "Paikan päällä, Kirjastotalo"; null where all meet in Teams. */
export function whereText({ mode, place }: Where, language: Language): string | null {
  return mode === 'remote' ? null : [textsIn(language).modes[mode], place].filter(Boolean).join(', ')
}
