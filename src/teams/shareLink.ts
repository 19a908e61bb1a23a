import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'

/**
 * A link that opens the chat with the bot with a request to this group already written: sending it begins the request
 * there. Null in local mode, where there is no Teams.
 */
export function shareLink(appId: string, group: Group, t: Messages, language: Language): string | null {
  return chatWith(appId, t.fading.phrase(group.name[language]))
}

/** The same with the word for the sessions that one can enrol in. */
export function enrolLink(appId: string, t: Messages): string | null {
  return chatWith(appId, t.fading.enrolPhrase)
}

function chatWith(appId: string, message: string): string | null {
  if (!appId) return null
  const said = new URLSearchParams({ message })
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&${said.toString().replaceAll('+', '%20')}`
}
