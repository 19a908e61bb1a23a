import type { Language } from '../domain/language.ts'
import { closing as enClosing } from '../i18n/en/closing.ts'
import { opened as enOpened } from '../i18n/en/opened.ts'
import { review as enReview } from '../i18n/en/review.ts'
import { closing } from '../i18n/fi/closing.ts'
import { opened } from '../i18n/fi/opened.ts'
import { review } from '../i18n/fi/review.ts'
import type { Messages } from '../i18n/messages.ts'
import { closing as svClosing } from '../i18n/sv/closing.ts'
import { opened as svOpened } from '../i18n/sv/opened.ts'
import { review as svReview } from '../i18n/sv/review.ts'

const all: Record<Language, Pick<Messages, 'closing' | 'opened' | 'review'>> = {
  fi: { opened, review, closing },
  sv: { opened: svOpened, review: svReview, closing: svClosing },
  en: { opened: enOpened, review: enReview, closing: enClosing },
}

/** What an opened case is called by on the cards, in a language: its kinds of texts, the reasons for reading. */
export const openedIn = (language: Language): Messages['opened'] => all[language].opened

/** What a field of a text is called, as on the cards; null: it has no name of its own (a recommendation). */
export function fieldIn(field: string, language: Language): string | null {
  const { review: words, closing: ends } = all[language]
  const names: Record<string, string> = { ...words.fieldNames, ...ends.statementFields }
  return names[field] ?? names[field.replace(/(\d+|\..*)$/, '')] ?? null
}
