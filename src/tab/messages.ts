import type { Language } from '../domain/language.ts'
import { buttons as enButtons } from '../i18n/en/buttons.ts'
import { openTimes as enOpenTimes } from '../i18n/en/openTimes.ts'
import { status as enStatus } from '../i18n/en/status.ts'
import { buttons } from '../i18n/fi/buttons.ts'
import { openTimes } from '../i18n/fi/openTimes.ts'
import { status } from '../i18n/fi/status.ts'
import type { Messages } from '../i18n/messages.ts'
import { buttons as svButtons } from '../i18n/sv/buttons.ts'
import { openTimes as svOpenTimes } from '../i18n/sv/openTimes.ts'
import { status as svStatus } from '../i18n/sv/status.ts'

/** What the lists say with the cards' words. The rest of the cards' messages would double what the first list loads. */
type ListMessages = Pick<Messages, 'buttons' | 'openTimes' | 'status'>

const all: Record<Language, ListMessages> = {
  fi: { buttons, openTimes, status },
  sv: { buttons: svButtons, openTimes: svOpenTimes, status: svStatus },
  en: { buttons: enButtons, openTimes: enOpenTimes, status: enStatus },
}

/** The cards' words of the lists, in a language. */
export function messagesIn(language: Language): ListMessages {
  return all[language]
}
