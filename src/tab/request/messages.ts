import type { Language } from '../../domain/language.ts'
import { asking as enAsking } from '../../i18n/en/asking.ts'
import { review as enReview } from '../../i18n/en/review.ts'
import { asking } from '../../i18n/fi/asking.ts'
import { review } from '../../i18n/fi/review.ts'
import type { Messages } from '../../i18n/messages.ts'
import { asking as svAsking } from '../../i18n/sv/asking.ts'
import { review as svReview } from '../../i18n/sv/review.ts'

type FormMessages = Pick<Messages, 'asking' | 'review'>

const all: Record<Language, FormMessages> = {
  fi: { asking, review },
  sv: { asking: svAsking, review: svReview },
  en: { asking: enAsking, review: enReview },
}

/** What the form of a request says, as its cards do. */
export const formMessages = (language: Language): FormMessages => all[language]
