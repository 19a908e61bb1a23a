import type { Group } from '../domain/group.ts'
import type { GroupChange } from '../domain/groupChange.ts'
import type { GroupNoticeKind } from '../domain/groupNotice.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { day } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, inert, note, press, row, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { groupPress } from './groupCard.ts'
import { rolesIn, toldChange } from './groupWords.ts'

/** News of a group for one person, or for its channel. */
export interface GroupNews {
  group: Group
  model: OperatingModel
  kind: GroupNoticeKind
  change: GroupChange | null
  /** Which permission is missing; of news of that kind alone. */
  permission?: string | undefined
  /** What the calendar answers, as a code; of news that it is stuck alone. */
  code?: string | undefined
  /** Who cannot be reached; of news of that kind alone. */
  whom?: string | undefined
  /** How many sessions in a row have had no case; of news of that kind alone. */
  empty?: number | undefined
  /** Null: for the channel. */
  person: PersonId | null
  /** Whether the person may open the group's matters. */
  mayOpen: boolean
}

/** What a notification says of it. */
export function newsHeadline({ group, kind }: Pick<GroupNews, 'group' | 'kind'>, t: Messages, language: Language) {
  return t.groups.news[kind](inert(group.name[language]))
}

/** News that say what was done, and by whom. */
const telling: readonly GroupNoticeKind[] = ['changed', 'role', 'roleEnded']
/** News that say what one is in the group. */
const about: readonly GroupNoticeKind[] = ['role', 'roleEnded', 'test']

/** What happened in a group, what one is in it, and the way to its matters for who may. */
export function groupNewsCard(data: GroupNews, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { group, model, kind, change, permission, code, whom, empty, person, mayOpen } = data
  const role = person ? rolesIn(group, model, person, t, language) : ''
  const test = person ? t.groups.testNews : t.groups.testNewsChannel
  return card(
    [
      text(newsHeadline(data, t, language), { weight: 'bolder' }),
      change && telling.includes(kind) ? text(toldChange(change, t)) : null,
      kind === 'created' ? text(t.groups.createdNews) : null,
      kind === 'test' ? text(test) : null,
      kind === 'fading' && empty ? text(t.fading.news(empty)) : null,
      kind === 'fading' && group.channelId
        ? row(press(t.fading.saveOwn, { verb: 'postAnnouncement', groupId: group.id, pick: 'own' }))
        : null,
      kind === 'unreachable' ? text(t.deliveries.lost(whom || t.groups.unknownName)) : null,
      kind === 'permission' && permission ? text(t.groups.permissionNews(inert(permission))) : null,
      kind === 'lobby' && permission ? text(t.groups.lobbyNews(inert(permission))) : null,
      kind === 'calendarStuck' && code ? text(t.groups.calendarStuckNews(inert(code))) : null,
      kind === 'calendarOff' ? text(t.groups.calendarOffNews) : null,
      role && about.includes(kind) ? text(t.groups.yourRole(role)) : null,
      kind === 'roleEnded' && !role ? text(t.groups.noRole) : null,
      kind === 'role' ? note(model.purpose[language]) : null,
    ],
    [
      ...(kind === 'fading' ? [press(t.fading.title, { verb: 'announce', groupId: group.id })] : []),
      ...(mayOpen
        ? [
            ...(kind === 'unreachable' ? [press(t.deliveries.title, { verb: 'undelivered', groupId: group.id })] : []),
            groupPress({ group }, t.groups.title, 'group'),
          ]
        : []),
    ],
  )
}

/** Who got the latest test message, and who has not opened the app yet. */
export function groupTestCard(
  data: {
    group: Group
    results: { name: string | null; state: 'got' | 'onItsWay' | 'notOpened' }[]
    lead: string | null
  },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, results, lead } = data
  const lines = results
    .slice(0, 40)
    .map(({ name, state }) =>
      fact(name === null ? t.groups.testChannel : name || t.groups.unknownName, t.groups.testStates[state]),
    )
  const hidden = results.length - lines.length
  const emailOnly = group.members.some(({ person }) => person === null)
  return card(
    [
      text(group.test ? t.groups.testOf(day(group.test.at, language)) : t.groups.testTitle, { weight: 'bolder' }),
      text(group.name[language]),
      lead ? text(lead) : null,
      ...lines,
      hidden > 0 ? note(t.groups.more(hidden)) : null,
      emailOnly ? note(t.groups.testEmail) : null,
    ],
    [groupPress(data, t.groups.testAgain, 'groupTest'), groupPress(data, t.groups.back, 'group')],
  )
}
