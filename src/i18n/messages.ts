import type { Language } from '../domain/language.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Widened<T[Key]> }

/** All that the app says, in one language: strings, and functions where a word has to bend. Finnish gives the shape. */
export type Messages = Widened<typeof fi>

const all: Record<Language, Messages> = { fi, sv, en }

/** The messages in a language. */
export function messagesIn(language: Language): Messages {
  return all[language]
}
