import { fadeOutAfter, fadeOutChoices } from '../domain/fadeOut.ts'
import { memberKey } from '../domain/group.ts'
import { cadenceKinds, writeBreaks } from '../domain/groupCadence.ts'
import { lastChange } from '../domain/groupChange.ts'
import { professions } from '../domain/groupProfessions.ts'
import type { Language } from '../domain/language.ts'
import { usualPlace } from '../domain/meetingPlace.ts'
import type { Doubt } from '../domain/review.ts'
import type { Messages } from '../i18n/messages.ts'
import { rhythm } from '../i18n/rhythm.ts'
import { card, heading, inert, note, row, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { type GroupForm, type GroupView, groupPress } from './groupCard.ts'
import { basicsInputs } from './groupSetUp.ts'
import { type Choice, doubtTicks, oneOf, shortText, tick } from './inputs.ts'
import { placeInputs } from './placeInputs.ts'

/** A form about a group: what was typed comes back with a sentence of what was wrong. */
export interface GroupFormData extends GroupView {
  form: GroupForm
  values: Record<string, string>
  problem: string | null
  /** The team's people, by name; empty for forms that pick nobody. */
  roster: { person: string; name: string }[]
  /** Which page of the roster. */
  page: number
  /** Words that may be names, to be ticked. */
  doubts: Doubt[]
  /** Which kind of rhythm is being set. */
  kind: string | null
}

/** A card takes so many names; the rest is on the next pages. */
const pageSize = 100

type Fields = { fields: Element[]; save: boolean }

/** The team's people to pick from, a page of them, with a button to the next. Input person. */
function people(data: GroupFormData, t: Messages, nobody: boolean): Fields {
  const { roster, page, form, values } = data
  if (roster.length === 0 && !nobody) return { fields: [text(t.groups.rosterNone)], save: false }
  const from = page * pageSize < roster.length ? page * pageSize : 0
  const shown = roster.slice(from, from + pageSize).map(({ person, name }) => ({ id: person, title: name }))
  const rest = roster[from + pageSize]
  const choices: Choice[] = nobody ? [{ id: 'nobody', title: t.groups.nobodyChoice }, ...shown] : shown
  return {
    fields: [
      oneOf('person', t.groups.person, choices, values.person, { missing: t.groups.personMissing, style: 'compact' }),
      note(roster.length > 0 && data.group.channelId ? t.groups.rosterHint : t.groups.rosterNone),
      ...(rest
        ? [row(groupPress(data, t.groups.nextNames(inert(rest.name).slice(0, 3)), 'groupForm', `${form}|${page + 1}`))]
        : []),
    ],
    save: true,
  }
}

/** What a member is: inputs profession, otherProfession, outside, trained. */
function membership({ model, values }: GroupFormData, t: Messages, language: Language): Element[] {
  const choices = professions.map(({ id, name }) => ({ id, title: name[language] }))
  const training = model.entryTraining?.[language]
  return [
    oneOf('profession', t.groups.profession, choices, values.profession, { style: 'compact' }),
    shortText('otherProfession', t.groups.otherProfession, values.otherProfession),
    tick('outside', t.groups.outsideLabel, t.groups.outsideTick, values.outside === 'true'),
    note(t.groups.outsideHint),
    ...(training
      ? [tick('trained', t.groups.trainedLabel, t.groups.trainedTick(training), values.trained === 'true')]
      : []),
  ]
}

function removable(data: GroupFormData, t: Messages, language: Language): Fields {
  const { group, people: known, form, values } = data
  const choices =
    form === 'removeMember'
      ? group.members.map((each) => ({ id: memberKey(each), title: `${each.name}, ${each.profession[language]}` }))
      : known.filter(({ id }) => group.coordinators.includes(id)).map(({ id, name }) => ({ id, title: name }))
  if (choices.length === 0) return { fields: [text(t.groups.removeNone)], save: false }
  const options = { missing: t.groups.personMissing, style: 'compact' as const }
  return { fields: [oneOf('person', t.groups.person, choices.slice(0, pageSize), values.person, options)], save: true }
}

const numbers = (first: number, last: number): Choice[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ id: String(first + i), title: String(first + i) }))

/** The rhythm: first its kind, a button each; then what that kind asks. */
function cadence(data: GroupFormData, service: Service, t: Messages, language: Language): Fields {
  const { model, values, kind } = data
  const say = t.groups
  const pick = (id: string, label: string, choices: Choice[]) =>
    oneOf(id, label, choices, values[id], { missing: say.choiceMissing, style: 'compact' })
  const time = pick('time', say.time, clockTimes(language))
  switch (kind) {
    case 'monthly': {
      const weeks = (['1', '2', '3', '4', '-1'] as const).map((id) => ({ id, title: say.weeks[id] }))
      const weekdays = say.weekdays.map((title, i) => ({ id: String(i + 1), title }))
      return { fields: [pick('week', say.week, weeks), pick('weekday', say.weekday, weekdays), time], save: true }
    }
    case 'weeks': {
      const first = pick('from', say.from, workingDays(service.now, 30, language))
      return { fields: [pick('every', say.every, numbers(1, 12)), first, time], save: true }
    }
    case 'agreed':
      return {
        fields: [pick('timesAYear', say.timesAYear, numbers(1, 12)), pick('days', say.days, numbers(1, 2))],
        save: true,
      }
    case 'onDemand':
      return { fields: [text(say.cadenceKinds.onDemand)], save: true }
    default: {
      const ofModel = say.cadenceOfModel(rhythm(model.cadence, t, language))
      const own = groupPress(data, say.cadenceModel, 'saveGroup', 'setCadence|model')
      const kinds = cadenceKinds(model).map((each) =>
        groupPress(data, say.cadenceKinds[each], 'groupForm', `setCadence|${each}`),
      )
      return { fields: [text(say.cadenceTitle), ...kinds.map(row), note(ofModel), row(own)], save: false }
    }
  }
}

function breaks({ group, model, values }: GroupFormData, t: Messages): Fields {
  const say = t.groups
  const own = group.breaks !== null || group.holidays !== null ? 'own' : 'model'
  const whose = (['model', 'own'] as const).map((id) => ({ id, title: say.breaksChoices[id] }))
  const days = (['skip', 'move'] as const).map((id) => ({ id, title: say.holidayChoices[id] }))
  const written = values.breaks ?? writeBreaks(group.breaks ?? [])
  return {
    fields: [
      note(say.breaksOfModel(writeBreaks(model.breaks) || say.noBreaks)),
      oneOf('own', say.breaksOwn, whose, values.own ?? own, { missing: say.choiceMissing }),
      shortText('breaks', say.breaks, written, { limit: 200 }),
      oneOf('holidays', say.holidays, days, values.holidays ?? group.holidays ?? model.holidays),
    ],
    save: true,
  }
}

function fieldsOf(data: GroupFormData, service: Service, t: Messages, language: Language): Fields {
  const { group, form, values } = data
  switch (form) {
    case 'addMember': {
      const who = people(data, t, false)
      return { ...who, fields: [...who.fields, ...(who.save ? membership(data, t, language) : [])] }
    }
    case 'addEmailMember':
      return {
        fields: [
          note(service.invites ? t.groups.emailHint : t.groups.emailHintAlone),
          shortText('memberName', t.groups.memberName, values.memberName, { missing: t.groups.memberNameMissing }),
          shortText('email', t.groups.email, values.email, { missing: t.groups.emailMissing, limit: 200 }),
          ...membership(data, t, language),
        ],
        save: true,
      }
    case 'removeMember':
    case 'removeCoordinator':
      return removable(data, t, language)
    case 'setChair':
    case 'setSecretary':
    case 'setFallback':
      return people(data, t, true)
    case 'handOver': {
      const who = people(data, t, false)
      return { ...who, fields: [text(t.groups.handOverHint), ...who.fields] }
    }
    case 'addCoordinator':
      return people(data, t, false)
    case 'setBasics': {
      const { name, area, language: spoken } = group
      const stored = { name_fi: name.fi, name_sv: name.sv, name_en: name.en, area: area ?? '', language: spoken }
      return { fields: basicsInputs({ ...stored, ...values }, t), save: true }
    }
    case 'setCadence':
      return cadence(data, service, t, language)
    case 'setBreaks':
      return breaks(data, t)
    case 'setPlace': {
      const stored: Record<string, string> = { ...usualPlace(group, data.model) }
      return { fields: [...placeInputs({ ...stored, ...values }, t), note(t.groups.placeHint)], save: true }
    }
    case 'setFadeOut': {
      const choices = fadeOutChoices.map((each) => ({ id: String(each), title: t.fading.limitChoice(each) }))
      const now = values.emptySessions ?? String(fadeOutAfter(group))
      const options = { missing: t.groups.choiceMissing, style: 'compact' as const }
      return { fields: [oneOf('emptySessions', t.fading.limit, choices, now, options)], save: true }
    }
    case 'moveChannel':
      return { fields: [text(t.groups.channelSteps)], save: false }
  }
}

/** One of the forms of "Ryhmän asiat". The button that saves carries which form it is and what its author had seen. */
export function groupFormCard(data: GroupFormData, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { group, form, kind, problem } = data
  const { fields, save } = fieldsOf(data, service, t, language)
  const pick = kind ? `${form}|${kind}` : form
  const verb = { verb: 'saveGroup' as const, groupId: group.id, seen: lastChange(group)?.id ?? '', pick }
  return card(
    [
      heading(t.groups.buttons[form]),
      text(group.name[language], { weight: 'bolder' }),
      problem ? text(problem, { color: 'attention' }) : null,
      ...fields,
      ...doubtTicks(data.doubts, data.values, t),
    ],
    [...(save ? [submit(t.groups.buttons.save, verb)] : []), groupPress(data, t.groups.back, 'group')],
  )
}
