import { tabLink } from '../domain/tabLink.ts'
import type { Messages } from '../i18n/messages.ts'
import { open } from './build.ts'
import type { CardAction } from './card.ts'
import type { Service } from './data.ts'

/** The way to a place in the tab, where the service knows its app in Teams: a link of ids, since it stands on cards that are sent too. */
export function tabButton(route: string, { teamsAppId = null }: Service, t: Messages): CardAction[] {
  return teamsAppId ? [open(t.buttons.openTab, tabLink(teamsAppId, route))] : []
}
