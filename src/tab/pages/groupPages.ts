import { type ComponentType, lazy } from 'react'
import type { GroupView } from '../../domain/groupViews.ts'
import type { ViewProps } from './view.ts'

/** A group's views, in the order of their tabs (domain/groupViews.ts). None is needed for one's own: each comes when it is opened. */
export const groupPages: Record<GroupView, ComponentType<ViewProps>> = {
  queue: lazy(() => import('./QueuePage.tsx').then((m) => ({ default: m.QueuePage }))),
  sessions: lazy(() => import('./SessionsPage.tsx').then((m) => ({ default: m.SessionsPage }))),
  followUps: lazy(() => import('./FollowUpsPage.tsx').then((m) => ({ default: m.FollowUpsPage }))),
  metrics: lazy(() => import('./MetricsPage.tsx').then((m) => ({ default: m.MetricsPage }))),
  group: lazy(() => import('./GroupPage.tsx').then((m) => ({ default: m.GroupPage }))),
}

/** What stands in the place of a view that is not for whoever looks. */
export const NoView = lazy(() => import('./NoViewPage.tsx').then((m) => ({ default: m.NoViewPage })))
