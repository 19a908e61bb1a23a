import type { Language } from '../../domain/language.ts'
import { reminders as en } from '../../i18n/en/reminders.ts'
import { reminders as fi } from '../../i18n/fi/reminders.ts'
import type { Messages } from '../../i18n/messages.ts'
import { reminders as sv } from '../../i18n/sv/reminders.ts'

const all: Record<Language, Messages['reminders']> = { fi, sv, en }

/** What is said of reminders, as on the cards. */
export const reminderMessages = (language: Language): Messages['reminders'] => all[language]
