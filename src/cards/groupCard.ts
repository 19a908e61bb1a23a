import type { Group } from '../domain/group.ts'
import { lastChange } from '../domain/groupChange.ts'
import { fitsGroup } from '../domain/groupFits.ts'
import { type Missing, missingFrom, nextStep } from '../domain/groupMissing.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { day } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, more, note, press, row, text } from './build.ts'
import type { AdaptiveCard, CardAction } from './card.ts'
import type { Service } from './data.ts'
import { undeliveredButtons } from './deliveries.ts'
import { groupFacts, groupMembers, names } from './groupFacts.ts'

/** A group's own matters as its coordinator sees them. */
export interface GroupView {
  group: Group
  model: OperatingModel
  people: { id: PersonId; name: string; opened: boolean }[]
  /** The newest change can be brought back by who looks. */
  canUndo: boolean
  /** How many messages to its people have not been delivered. */
  undelivered?: number
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
  'setPlace',
  'moveChannel',
  'setFadeOut',
] as const
export type GroupForm = (typeof groupForms)[number]

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
const offered = ({ group, model, canAdopt }: GroupView): GroupForm[] =>
  groupForms.filter((form) => fitsGroup(form, group, model) && !(form === 'handOver' && canAdopt))

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
  const next = nextStep(group, model)
  const step = next === 'test' ? null : next
  // The next step of setting up stands first; a member can always be added.
  const [first, ...others] = offered(data)
  const rest = others.filter((each) => each !== step)
  const form = (id: GroupForm) => groupPress(data, say[id], 'groupForm', id)
  const paused = group.pausedAt !== null
  const test = groupPress(data, say.test, 'saveGroup', 'test')
  // The last step of setting up: all are named, and nobody knows yet whether word reaches them.
  const untested =
    !group.test && !canAdopt && missingFrom(group, model).every((what) => what === 'fallback' || what === 'quorum')
  const hidden = [
    ...undeliveredButtons(group, data.undelivered ?? 0, t),
    ...rest.map(form),
    press(t.fading.title, { verb: 'announce', groupId: group.id }),
    ...(untested ? [] : [test]),
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
      untested ? text(t.groups.testNext) : step ? text(t.groups.nextUp(say[step])) : null,
      ...groupFacts(data, t, language),
      ...groupMembers(data, t, language),
      closed.length > 0 ? note(t.groups.notOpened(names(closed, t))) : null,
    ],
    [
      ...(untested ? [test] : []),
      ...(step && step !== first ? [form(step)] : []),
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
