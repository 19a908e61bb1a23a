import type { Language } from '../domain/language.ts'
import { fading as enFading } from '../i18n/en/fading.ts'
import { groups as enGroups } from '../i18n/en/groups.ts'
import { sessions as enSessions } from '../i18n/en/sessions.ts'
import { fading } from '../i18n/fi/fading.ts'
import { groups } from '../i18n/fi/groups.ts'
import { sessions } from '../i18n/fi/sessions.ts'
import type { Messages } from '../i18n/messages.ts'
import { fading as svFading } from '../i18n/sv/fading.ts'
import { groups as svGroups } from '../i18n/sv/groups.ts'
import { sessions as svSessions } from '../i18n/sv/sessions.ts'

/** What the views of a group say with the cards' words. They come with the view, not with the first list. */
type GroupMessages = Pick<Messages, 'groups' | 'sessions' | 'fading'>

const all: Record<Language, GroupMessages> = {
  fi: { groups, sessions, fading },
  sv: { groups: svGroups, sessions: svSessions, fading: svFading },
  en: { groups: enGroups, sessions: enSessions, fading: enFading },
}

/** The cards' words of groups and their sessions, in a language. */
export const groupMessagesIn = (language: Language): GroupMessages => all[language]
