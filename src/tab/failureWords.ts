import type { Language } from '../domain/language.ts'
import type { Failure } from './failure.ts'
import { textsIn } from './texts.ts'

/** Why a press came to nothing and what to do, in a sentence or two, with the number for support where there is one. `failed`: what it was, in the words of its view. */
export function failureWords({ kind, reference }: Failure, language: Language, failed?: string): string {
  const texts = textsIn(language)
  if (kind === 'wait') return texts.tooOften
  if (kind === 'signedOut' || (kind === 'noToken' && navigator.onLine)) return texts.signedOut
  const words = failed ?? texts.pressFailed
  return reference === null ? words : `${words} ${texts.reference(reference)}`
}
