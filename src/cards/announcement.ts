import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, inert, open, press, submit, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { longText, oneOf } from './inputs.ts'

/** What tells of a group. `link`: opens a request to it, `enrolLink` its sessions; null where there is no Teams. `next`: when it meets. */
export interface Announcement {
  group: Group
  model: OperatingModel
  link: string | null
  enrolLink: string | null
  next: Instant | null
}

export function announcementTitle({ name }: Pick<Group, 'name'>, t: Messages, language: Language): string {
  return t.fading.heading(inert(name[language]))
}

/** The sentences of the announcement: what the group is for, when it meets next, who may ask. */
function sentences({ model, next }: Announcement, t: Messages, language: Language): string[] {
  const when = next ? [t.fading.next(moment(next, language))] : []
  return [model.purpose[language], t.fading.alone, ...when, model.mayAsk[language]]
}

/** Workers of the area come to the next session by enrolling. */
const enrols = ({ model, next }: Announcement) => model.enrolment && next !== null

const phrasesOf = (data: Announcement, t: Messages, language: Language) => [
  t.fading.write(t.fading.phrase(data.group.name[language])),
  ...(enrols(data) ? [t.fading.writeToEnrol(t.fading.enrolPhrase)] : []),
]

/** The announcement in a channel, for everybody there: a link, not a press, so that the request begins in one's own chat. */
export function announcementCard(data: Announcement, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const said = sentences(data, t, language).map((sentence) => text(sentence))
  return card(
    [
      text(announcementTitle(data.group, t, language), { weight: 'bolder' }),
      ...said,
      ...phrasesOf(data, t, language).map((phrase) => text(phrase)),
    ],
    [
      ...(data.enrolLink && enrols(data) ? [open(t.fading.enrol, data.enrolLink)] : []),
      ...(data.link ? [open(t.fading.ask, data.link)] : []),
    ],
  )
}

/** The ready announcement: a channel to choose and one press to post it; the same, with the link, to copy. Input channel. */
export function announceCard(
  data: Announcement & { channels: { id: string; name: string }[]; lead: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, channels, link, enrolLink, lead } = data
  const choices = channels.slice(0, 100).map(({ id, name }) => ({ id, title: name }))
  const chosen = channels.some(({ id }) => id === group.channelId) ? group.channelId : null
  const all = [announcementTitle(group, t, language), ...sentences(data, t, language)]
  const links = [...(link ? [link] : []), ...(enrolLink && enrols(data) ? [`${t.fading.enrol}: ${enrolLink}`] : [])]
  const copy = [...all, ...phrasesOf(data, t, language), ...links].join('\n\n')
  const options = { missing: t.fading.channelMissing, style: 'compact' as const }
  return card(
    [
      lead ? { type: 'Container', style: 'emphasis', items: [text(lead, { weight: 'bolder' })] } : null,
      heading(t.fading.title),
      text(group.name[language], { weight: 'bolder' }),
      text(choices.length > 0 ? t.fading.intro : t.fading.channelNone),
      choices.length > 0 ? oneOf('channel', t.fading.channel, choices, chosen, options) : null,
      longText('announcement', t.fading.copy, copy),
    ],
    [
      ...(choices.length > 0 ? [submit(t.fading.save, { verb: 'postAnnouncement', groupId: group.id })] : []),
      press(t.first.home, { verb: 'home' }),
    ],
  )
}
