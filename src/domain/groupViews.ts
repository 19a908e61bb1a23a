/** The views of a group in the tab, in their order. Who sees which: viewAccess.ts. */
export const groupViews = ['queue', 'sessions', 'followUps', 'metrics', 'group'] as const
export type GroupView = (typeof groupViews)[number]
