import type { Group, Member } from '../domain/group.ts'
import { writeBreaks } from '../domain/groupCadence.ts'
import { lastChange } from '../domain/groupChange.ts'
import { type Missing, missingFrom } from '../domain/groupMissing.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { day } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, more, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'
import { rhythm } from './groupWords.ts'

/** A group's own matters as its coordinator sees them. */
export interface GroupView {
  group: Group
  model: OperatingModel
  people: { id: PersonId; name: string; opened: boolean }[]
  /** The newest change can be brought back by who looks. */
  canUndo: boolean
  /** Whoever looks is an administrator, and nobody coordinates the group. */
  canAdopt: boolean
}

/** The forms and presses of a group's card. */
export const groupForms = [
  'addMember',
  'addEmailMember',
  'removeMember',
  'setChair',
  'setSecretary',
  'setFallback',
  'addCoordinator',
  'removeCoordinator',
  'handOver',
  'setBasics',
  'setCadence',
  'setBreaks',
  'moveChannel',
] as const
export type GroupForm = (typeof groupForms)[number]

const mostMembers = 15
const mostNames = 12

/** The names of some people, and how many more there are. */
function names(all: string[], t: Messages): string {
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

function facts(view: GroupView, t: Messages, language: Language): Element[] {
  const { group, model } = view
  const say = t.groups.facts
  const role = (person: PersonId | null) => (person ? nameOf(view, person, t) : t.groups.nobody)
  const has = (id: string) => model.roles.some((each) => each.id === id)
  const coordinators = group.coordinators.map((person) => nameOf(view, person, t))
  const breaks = group.breaks ?? model.breaks
  const rows: [string, string | null][] = [
    [say.model, model.name[language]],
    [say.area, group.area ?? ''],
    [say.rhythm, rhythm(group.cadence ?? model.cadence, t, language)],
    [say.breaks, model.scheduling === 'offers' ? null : writeBreaks(breaks) || t.groups.noBreaks],
    [say.language, t.groups.languageNames[group.language]],
    [say.channel, group.channelId ? t.groups.channelSet : t.groups.channelNone],
    [say.coordinators, names(coordinators, t) || t.groups.nobody],
    [say.chair, has('chair') || group.chair ? role(group.chair) : null],
    [say.secretary, has('secretary') || group.secretary ? role(group.secretary) : null],
    [say.fallback, role(group.fallback)],
  ]
  return rows.flatMap(([label, value]) => (value ? [fact(label, value)] : []))
}

function members({ group, model }: GroupView, t: Messages, language: Language): Element[] {
  if (group.members.length === 0 && !model.roles.some(({ id }) => id === 'member')) return []
  const hidden = group.members.length - mostMembers
  return [
    subheading(t.groups.facts.members),
    ...(group.members.length === 0 ? [note(t.groups.nobody)] : []),
    ...group.members.slice(0, mostMembers).map((member) => memberLine(member, t, language)),
    ...(hidden > 0 ? [note(t.groups.more(hidden))] : []),
  ]
}

/** What is missing, as one line; null when nothing is. */
export function missingLine(missing: Missing[], t: Messages): string | null {
  if (missing.length === 0) return null
  return t.groups.missingLine(missing.map((each) => t.groups.missing[each]).join(', '))
}

/** A button of a group: a form, or a press that changes it at once. */
export function groupPress(
  { group }: Pick<GroupView, 'group'>,
  title: string,
  verb: 'groupForm' | 'saveGroup' | 'group' | 'groupTest',
  pick?: string,
): CardAction {
  const seen = lastChange(group)?.id ?? ''
  return press(title, { verb, groupId: group.id, seen, ...(pick ? { pick } : {}) })
}

/** Which forms make sense for the group. */
function offered({ group, model, canAdopt }: GroupView): GroupForm[] {
  const has = (id: string) => model.roles.some((role) => role.id === id)
  const fits: Partial<Record<GroupForm, boolean>> = {
    addMember: has('member'),
    addEmailMember: has('member'),
    removeMember: group.members.length > 0,
    setChair: has('chair'),
    setSecretary: has('secretary'),
    removeCoordinator: group.coordinators.length > 1,
    handOver: !canAdopt,
    setCadence: model.scheduling !== 'offers',
    setBreaks: model.scheduling !== 'offers',
  }
  return groupForms.filter((form) => fits[form] ?? true)
}

/**
 * "Ryhmän asiat": what is set, what is missing, who has not opened the app; a few buttons, the rest behind "Muuta". `lead`:
 * what just happened, in a sentence.
 */
export function groupCard(
  data: GroupView & { lead: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, model, people, canUndo, canAdopt, lead } = data
  const say = t.groups.buttons
  const missing = missingLine(missingFrom(group, model), t)
  const closed = people.filter(({ opened }) => !opened).map(({ name }) => name || t.groups.unknownName)
  const [first, ...rest] = offered(data)
  const form = (id: GroupForm) => groupPress(data, say[id], 'groupForm', id)
  const paused = group.pausedAt !== null
  const hidden = [
    ...rest.map(form),
    groupPress(data, say.test, 'saveGroup', 'test'),
    ...(group.test ? [groupPress(data, say.results, 'groupTest')] : []),
    groupPress(data, paused ? say.resume : say.pause, 'saveGroup', paused ? 'resume' : 'pause'),
    press(say.groups, { verb: 'groups' }),
    press(t.first.home, { verb: 'home' }),
  ]
  return card(
    [
      lead ? { type: 'Container', style: 'emphasis', items: [text(lead, { weight: 'bolder' })] } : null,
      canUndo ? row(groupPress(data, say.undo, 'saveGroup', 'undo')) : null,
      heading(t.groups.title),
      text(group.name[language], { weight: 'bolder' }),
      group.pausedAt ? text(t.groups.paused(day(group.pausedAt, language)), { color: 'attention' }) : null,
      missing ? text(missing, { color: 'attention' }) : null,
      ...facts(data, t, language),
      ...members(data, t, language),
      closed.length > 0 ? note(t.groups.notOpened(names(closed, t))) : null,
    ],
    [
      ...(canAdopt ? [groupPress(data, say.adopt, 'saveGroup', 'adopt')] : first ? [form(first)] : []),
      ...more(say.more, [...(canAdopt && first ? [form(first)] : []), ...hidden]),
    ],
  )
}

/** What is left for who just gave the group away: what happened, and the way back. */
export function groupLeftCard(
  data: Pick<GroupView, 'group' | 'canUndo'> & { lead: string },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const undo = data.canUndo ? [groupPress(data, t.groups.buttons.undo, 'saveGroup', 'undo')] : []
  return card(
    [text(data.group.name[language], { weight: 'bolder' }), text(data.lead)],
    [...undo, press(t.first.home, { verb: 'home' })],
  )
}
