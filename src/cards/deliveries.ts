import type { Consultation } from '../domain/consultation.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Group } from '../domain/group.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { day } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'

/** One message that was not delivered: to whom (`name` null: the channel), about what. */
export interface Undelivered {
  id: string
  delivery: Delivery
  name: string | null
  c: Consultation | null
}

const most = 8

/** What the message says, in the words of its own headline. */
function whatOf({ delivery, c }: Undelivered, t: Messages): string {
  const { row } = delivery
  if (row?.notice && c) return t.deliveries.about(codeText(c.code), t.status.headlines[row.notice.kind].requester)
  if (row?.groupNotice?.kind === 'announcement') return t.deliveries.ofAnnouncement
  if (row?.groupNotice) return t.deliveries.ofGroup
  return row?.pollNotice ? t.deliveries.ofPoll : t.deliveries.ofSession
}

function entry(item: Undelivered, group: Group, t: Messages, language: Language): Element[] {
  const { id, delivery, name } = item
  const say = t.deliveries
  const who = name === null ? say.channel : name || t.groups.unknownName
  const reason = delivery.reason ?? 'network'
  const why = name === null && reason === 'blocked' ? say.channelClosed : say.reasons[reason]
  const button = (title: string, verb: 'resend' | 'reachedOtherWay') =>
    row(press(title, { verb, groupId: group.id, pick: id }))
  return [
    { ...subheading(who), separator: true },
    text(whatOf(item, t)),
    note(`${why}, ${say.since(day(delivery.at, language))}`),
    button(say.resend, 'resend'),
    ...(name === null ? [] : [button(say.otherWay, 'reachedOtherWay')]),
  ]
}

/** "Toimittamatta": what has not been delivered to the group's people, and what can be done. `lead`: what was just done. */
export function undeliveredCard(
  data: { group: Group; items: Undelivered[]; lead: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, items, lead } = data
  const hidden = items.length - most
  return card(
    [
      heading(t.deliveries.title),
      fact(t.status.facts.group, group.name[language]),
      lead ? text(lead, { weight: 'bolder' }) : null,
      items.length > 0 ? text(t.deliveries.intro) : lead ? null : text(t.deliveries.none),
      ...items.slice(0, most).flatMap((item) => entry(item, group, t, language)),
      hidden > 0 ? note(t.lists.more(hidden)) : null,
    ],
    [press(t.lists.queueTitle, { verb: 'queue' }), press(t.first.home, { verb: 'home' })],
  )
}

/** The way there, where there is something. */
export function undeliveredButtons(group: Group, count: number, t: Messages): CardAction[] {
  if (count === 0) return []
  return [press(t.deliveries.count(String(count)), { verb: 'undelivered', groupId: group.id })]
}
