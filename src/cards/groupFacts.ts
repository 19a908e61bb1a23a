import type { Member } from '../domain/group.ts'
import { writeBreaks } from '../domain/groupCadence.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { usualPlace } from '../domain/meetingPlace.ts'
import type { Messages } from '../i18n/messages.ts'
import { rhythm } from '../i18n/rhythm.ts'
import { fact, note, subheading } from './build.ts'
import type { Element } from './card.ts'
import type { GroupView } from './groupCard.ts'

const mostMembers = 15
const mostNames = 12

/** The names of some people, and how many more there are. */
export function names(all: string[], t: Messages): string {
  const hidden = all.length - mostNames
  return [...all.slice(0, mostNames), ...(hidden > 0 ? [t.groups.more(hidden)] : [])].join(', ')
}

const nameOf = ({ people }: GroupView, person: PersonId, t: Messages) =>
  people.find(({ id }) => id === person)?.name || t.groups.unknownName

function memberLine(member: Member, t: Messages, language: Language): Element {
  const about = [
    member.profession[language],
    member.person === null ? t.groups.byEmail : null,
    member.outsideSocialWelfare ? t.groups.outside : null,
    member.trained ? t.groups.trained : null,
  ]
  return fact(member.name || t.groups.unknownName, about.filter((part) => part !== null).join(', '))
}

/** What is set: model, area, rhythm, breaks, language, channel, and who holds each role. */
export function groupFacts(view: GroupView, t: Messages, language: Language): Element[] {
  const { group, model } = view
  const say = t.groups.facts
  const role = (person: PersonId | null) => (person ? nameOf(view, person, t) : t.groups.nobody)
  const has = (id: string) => model.roles.some((each) => each.id === id)
  const coordinators = group.coordinators.map((person) => nameOf(view, person, t))
  const breaks = group.breaks ?? model.breaks
  const at = usualPlace(group, model)
  const rows: [string, string | null][] = [
    [say.model, model.name[language]],
    [say.area, group.area ?? ''],
    [say.rhythm, rhythm(group.cadence ?? model.cadence, t, language)],
    [say.breaks, model.scheduling === 'offers' ? null : writeBreaks(breaks) || t.groups.noBreaks],
    [say.place, [at.place, t.sessions.modes[at.mode]].filter((part) => part !== '').join(', ')],
    [t.sessions.facts.goodToKnow, at.practicalities],
    [say.language, t.groups.languageNames[group.language]],
    [say.channel, group.channelId ? t.groups.channelSet : t.groups.channelNone],
    [say.coordinators, names(coordinators, t) || t.groups.nobody],
    [say.chair, has('chair') || group.chair ? role(group.chair) : null],
    [say.secretary, has('secretary') || group.secretary ? role(group.secretary) : null],
    [say.fallback, role(group.fallback)],
  ]
  return rows.flatMap(([label, value]) => (value ? [fact(label, value)] : []))
}

/** The members, each with what they are. */
export function groupMembers({ group, model }: GroupView, t: Messages, language: Language): Element[] {
  if (group.members.length === 0 && !model.roles.some(({ id }) => id === 'member')) return []
  const hidden = group.members.length - mostMembers
  return [
    subheading(t.groups.facts.members),
    ...(group.members.length === 0 ? [note(t.groups.nobody)] : []),
    ...group.members.slice(0, mostMembers).map((member) => memberLine(member, t, language)),
    ...(hidden > 0 ? [note(t.groups.more(hidden))] : []),
  ]
}
