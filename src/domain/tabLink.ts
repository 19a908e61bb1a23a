/** The app's own tab in the manifest: the personal app, which shows every view (appPackage/manifest.json). */
export const tabEntity = 'rinnalla'

const entity = (appId: string, entityId: string) => `https://teams.microsoft.com/l/entity/${appId}/${entityId}`

/**
 * A link that opens the tab in Teams at a place (`route` as in the tab's address after `#/`, e.g. `queue/{groupId}/{id}`).
 * It holds ids only. Source: Teams documentation, deep links to a tab.
 */
export function tabLink(appId: string, route: string): string {
  return `${entity(appId, tabEntity)}?context=${encodeURIComponent(JSON.stringify({ subEntityId: route }))}`
}

/** A link that opens one's chat with the app. Source: Teams documentation, deep links to an application. */
export function chatLink(appId: string): string {
  return entity(appId, 'conversations')
}

/** The place of a consultation in the tab: among one's own (named with its group, as two groups may have the same id), or in its group's queue. */
export function placeOf(c: { id: string; groupId: string }, side: 'requester' | 'group'): string {
  const parts = side === 'requester' ? ['mine', `${c.groupId} ${c.id}`] : ['queue', c.groupId, c.id]
  return parts.map(encodeURIComponent).join('/')
}
