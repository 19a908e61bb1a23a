import type { Me } from '../api/contract.ts'
import type { GroupView } from '../domain/groupViews.ts'
import type { Route } from './route.ts'

/** What is shown of what was asked for: the same, another view of the group, or none (`views`: what there is instead). */
export type Shown = { route: Route } | { route: null; groupId: string; view: GroupView; views: GroupView[] }

/**
 * A group's views are for those who see something in them. The queue is what a channel's tab begins with: whoever does not
 * see it begins with the first that they do see. Until the server has said who it is (`me` null), what was asked for is shown.
 */
export function shownView(route: Route, me: Me | null): Shown {
  if (me === null || !('groupId' in route) || route.view === 'panel') return { route }
  const { groupId, view, item } = route
  const views = me.groups.find((group) => group.groupId === groupId)?.views ?? []
  if (views.includes(view)) return { route }
  const [first] = views
  if (view === 'queue' && item === undefined && first) return { route: { view: first, groupId } }
  return { route: null, groupId, view, views }
}
