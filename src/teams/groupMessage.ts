import type { Activity } from 'botbuilder'
import { announcementCard, announcementTitle } from '../cards/announcement.ts'
import { groupNewsCard, newsHeadline } from '../cards/groupNews.ts'
import type { Group } from '../domain/group.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import type { GroupNotice } from '../domain/groupNotice.ts'
import { type PersonId, tenantOf } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from '../i18n/messages.ts'
import { cardMessage } from './send.ts'
import { enrolLink, shareLink } from './shareLink.ts'
import { serviceAt } from './turn.ts'
import type { World } from './world.ts'

/** News of a group as a message to one person, or to the group's channel; the way to its matters for who may see them. */
export function groupMessage(
  world: Pick<World, 'deps' | 'settings' | 'adminIds' | 'appId'>,
  { person, language }: { person: PersonId | null; language: Language },
  { kind, permission, code, whom, empty, next = null }: GroupNotice,
  group: Group,
  changeId: string | null,
): Partial<Activity> {
  const model = world.deps.models[group.modelId]
  if (!model) throw new Error(`no operating model ${group.modelId}`)
  const t = messagesIn(language)
  const service = serviceAt(world as World)
  if (kind === 'announcement') {
    const links = { link: shareLink(world.appId, group, t, language), enrolLink: enrolLink(world.appId, t) }
    const announcement = { group, model, next, ...links }
    return cardMessage(announcementCard(announcement, service, t, language), announcementTitle(group, t, language))
  }
  const actor = person && {
    id: person,
    tenantId: tenantOf(person),
    name: '',
    administrator: world.adminIds.includes(person),
  }
  const mayOpen = actor ? mayInGroup(actor, 'see', group, world.deps.now()) : false
  const change = group.changes?.find(({ id }) => id === changeId) ?? null
  const data = { group, model, kind, change, permission, code, whom: whom?.name, empty, person, mayOpen }
  return cardMessage(groupNewsCard(data, service, t, language), newsHeadline(data, t, language))
}
