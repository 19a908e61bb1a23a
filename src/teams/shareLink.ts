import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'

/**
 * A link that opens the chat with the bot with a request to this group already written: sending it begins the request
 * there. Null in local mode, where there is no Teams.
 */
export function shareLink(appId: string, group: Group, t: Messages, language: Language): string | null {
  if (!appId) return null
  const said = new URLSearchParams({ message: t.fading.phrase(group.name[language]) })
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&${said.toString().replaceAll('+', '%20')}`
}
