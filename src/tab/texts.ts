import type { Language } from '../domain/language.ts'
import { en } from './texts/en.ts'
import { fi } from './texts/fi.ts'
import { sv } from './texts/sv.ts'

/** The shape of texts in one language, for those in another: the same keys, and what speaks of something is given the same. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Same<T[K]>
}

/** Texts of one view in the three languages, as a function of the language. */
export function inLanguages<T>(fi: T, sv: Same<T>, en: Same<T>): (language: Language) => Same<T> {
  const all: Record<Language, Same<T>> = { fi: fi as Same<T>, sv, en }
  return (language) => all[language]
}

/**
 * What only the tab says, in a language; states, next steps and buttons come from the messages that the cards use too
 * (src/i18n). A view that comes when it is opened brings its own texts (`inLanguages`).
 */
export const textsIn = inLanguages(fi, sv, en)
