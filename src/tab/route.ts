import { useCallback, useEffect, useState } from 'react'
import { type GroupView, groupViews } from '../domain/groupViews.ts'

/** Views of one's own; those of a group are in domain/groupViews.ts. */
export const ownViews = ['mine', 'meetings', 'settings'] as const
export type OwnView = (typeof ownViews)[number]

/**
 * What the tab shows. `item`: the id of what is picked out in it; a consultation of one's own is named with its group
 * (`{groupId} {id}`), as two groups may have the same.
 */
export type Route =
  | { view: OwnView | 'new'; item?: string }
  | { view: GroupView; groupId: string; item?: string }
  | { view: 'panel'; groupId: string; item: string }

/**
 * A route as an address has it after `#`, e.g. `#/mine`, `#/queue/{groupId}/{id}`; the same words without `#` are what Teams
 * carries in a link to the tab (subPageId). It names no person and no word of a case.
 */
export function addressOf(route: Route): string {
  const parts = [route.view, 'groupId' in route ? route.groupId : undefined, route.item]
  return `#/${parts.flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)])).join('/')}`
}

/** The route of an address; null when there is none in it. */
export function routeOf(address: string): Route | null {
  const [view = '', first, second] = address
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded)
  if (view === 'new' || ownViews.some((name) => name === view))
    return { view: view as OwnView | 'new', ...(first ? { item: first } : {}) }
  if (groupViews.some((name) => name === view) && first)
    return { view: view as GroupView, groupId: first, ...(second ? { item: second } : {}) }
  if (view === 'panel' && first && second) return { view, groupId: first, item: second }
  return null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** What is shown now, and how to show something else; the browser's back goes back. `start`: where the address says nothing. */
export function useRoute(start: Route): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash) ?? start)
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash) ?? start)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [start])
  const go = useCallback((to: Route) => {
    location.hash = addressOf(to)
  }, [])
  return [route, go]
}
