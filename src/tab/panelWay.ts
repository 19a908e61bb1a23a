import type { Me } from '../api/contract.ts'
import type { Route } from './route.ts'

/** Where to go from a side panel without a session, as beside a consultation of two: its card is in the queue, or among one's own. */
export function wayFromPanel(groupId: string, me: Me | null): Route & { view: 'queue' | 'mine' } {
  const looksAfter = me?.groups.some((group) => group.groupId === groupId && group.views.includes('queue'))
  return looksAfter ? { view: 'queue', groupId } : { view: 'mine' }
}
