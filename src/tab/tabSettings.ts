import type { pages } from '@microsoft/teams-js'
import type { Me } from '../api/contract.ts'
import { addressOf, type Route } from './route.ts'

/** What of Teams' settings frame is used; usable only while somebody adds the tab to a channel or a chat. */
export type SettingsFrame = Pick<typeof pages.config, 'registerOnSaveHandler' | 'setConfig' | 'setValidityState'>

/** The groups whose tab somebody may add: those that they look after. What others see in it is decided when they open it. */
export function addableGroups(me: Me): Me['groups'] {
  return me.groups.filter(({ views }) => views.includes('group'))
}

/**
 * A group's tab as Teams keeps it, named as the group. `origin`: scheme and host that the page came from. The group is in
 * the entity's id, a route, which Teams hands to the page each time (`page.id`); not in the address, whose hash would stand
 * before what a link to the tab says. The website is for a browser: it says where to open the tab.
 */
export function tabSettings(origin: string, groupId: string, name: string): pages.InstanceConfig {
  const hash = addressOf({ view: 'queue', groupId })
  return {
    suggestedDisplayName: name,
    entityId: hash.slice(2),
    contentUrl: `${origin}/tab/`,
    websiteUrl: `${origin}/tab/${hash}`,
  }
}

/** Which group is chosen at first: that of the tab that is being changed (`start`), else the only one there is. */
export function firstChoice(groups: Me['groups'], start: Route): string {
  const before = 'groupId' in start ? start.groupId : ''
  if (groups.some(({ groupId }) => groupId === before)) return before
  return groups.length === 1 ? (groups[0]?.groupId ?? '') : ''
}

/** Lets the person save these settings, or nothing (null). Teams hears whether they were taken. */
export function offerTab(frame: SettingsFrame, settings: pages.InstanceConfig | null): void {
  if (settings) {
    frame.registerOnSaveHandler((save) => {
      void frame.setConfig(settings).then(
        () => save.notifySuccess(),
        () => save.notifyFailure(),
      )
    })
  }
  frame.setValidityState(settings !== null)
}
