import { type Route, routeOf } from './route.ts'

/** The chat of a meeting as the address of a question may hold it. */
const chat = /^[\w.:@-]{1,200}$/

/**
 * What the tab shows first: what a link to it says (`subPageId`), else what it was set to show (`id`), else one's own. Beside
 * a meeting it is the side panel of the group, and the meeting's chat says of which session.
 */
export function startOf(page: { id: string; subPageId?: string; frameContext?: string }, chatId?: string): Route {
  const set = routeOf(page.subPageId ?? '') ?? routeOf(page.id) ?? { view: 'mine' }
  if (page.frameContext !== 'sidePanel' || set.view === 'panel' || !('groupId' in set)) return set
  return { view: 'panel', groupId: set.groupId, item: chatId && chat.test(chatId) ? chatId : 'now' }
}
