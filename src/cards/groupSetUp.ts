import type { Group } from '../domain/group.ts'
import { type Language, languages } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Doubt } from '../domain/review.ts'
import type { Messages } from '../i18n/messages.ts'
import { rhythm } from '../i18n/rhythm.ts'
import { card, fact, heading, note, press, row, subheading, submit, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { doubtTicks, oneOf, shortText } from './inputs.ts'

/** In a channel, for everybody: which groups are there, and the offer to set one up or bring one. */
export function greetingCard(
  data: { groups: { group: Group; coordinator: string }[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const here = data.groups.map(({ group, coordinator }) =>
    text(coordinator ? t.groups.here(group.name[language], coordinator) : t.groups.hereAlone(group.name[language])),
  )
  return card([
    heading(t.groups.greetingTitle),
    ...here,
    text(t.groups.greeting),
    row(press(t.groups.setUp, { verb: 'setUpGroup' })),
    row(press(t.groups.bring, { verb: 'bringGroup' })),
  ])
}

/** First step: the operating model, each with what it is for and who may ask. Input model. */
export function groupModelCard(
  data: { models: OperatingModel[]; chosen: string | null; problem: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { models, chosen, problem } = data
  const choices = models.map((model) => ({ id: model.id, title: model.name[language] }))
  return card(
    [
      heading(t.groups.modelTitle),
      problem ? text(problem, { color: 'attention' }) : null,
      ...models.flatMap((model) => [
        subheading(model.name[language]),
        { ...text(model.purpose[language]), spacing: 'none' as const },
        note(model.mayAsk[language]),
      ]),
      oneOf('model', t.groups.model, choices, chosen ?? choices[0]?.id, { missing: t.groups.modelMissing }),
    ],
    [submit(t.groups.next, { verb: 'groupModel' })],
  )
}

/** The name in each language, the area, the language of the channel: inputs name_fi, name_sv, name_en, area, language. */
export function basicsInputs(values: Record<string, string>, t: Messages) {
  const named = languages.map((id) => ({ id, title: t.groups.languageNames[id] }))
  return [
    ...languages.map((id) => shortText(`name_${id}`, t.groups.nameIn[id], values[`name_${id}`])),
    note(t.groups.nameHint),
    shortText('area', t.groups.area, values.area),
    oneOf('language', t.groups.language, named, values.language, { style: 'compact' }),
  ]
}

/** Second step: what the group is called. `nonce`: the form's own key, so that it makes one group however often it is sent. */
export function groupDetailsCard(
  data: {
    model: OperatingModel
    values: Record<string, string>
    nonce: string
    problem: string | null
    doubts: Doubt[]
  },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { model, values, nonce, problem } = data
  return card(
    [
      heading(t.groups.detailsTitle),
      problem ? text(problem, { color: 'attention' }) : null,
      fact(t.groups.facts.model, model.name[language]),
      note(model.mayAsk[language]),
      ...basicsInputs({ language, ...values }, t),
      ...doubtTicks(data.doubts, values, t),
      ...(model.scheduling === 'offers' ? [] : [note(t.groups.rhythmOf(rhythm(model.cadence, t, language)))]),
    ],
    [
      submit(t.groups.create, { verb: 'createGroup', pick: model.id, nonce }),
      press(t.groups.back, { verb: 'setUpGroup' }),
    ],
  )
}

/** The group is there: what comes next, and where. */
export function groupCreatedCard(
  data: { group: Group; botLink: { title: string; url: string } | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const link = data.botLink
  return card([
    text(t.groups.created(data.group.name[language]), { weight: 'bolder' }),
    text(t.groups.createdNext),
    ...(link ? [row({ type: 'Action.OpenUrl', title: link.title, url: link.url })] : []),
  ])
}

/** Which of one's groups comes to this channel. Input group. */
export function bringGroupCard(
  data: { groups: Group[] },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const choices = data.groups.slice(0, 50).map((group) => ({ id: group.id, title: group.name[language] }))
  if (choices.length === 0) return card([text(t.groups.bringNone)])
  return card(
    [
      heading(t.groups.bringTitle),
      oneOf('group', t.status.facts.group, choices, choices[0]?.id, { missing: t.groups.bringMissing }),
    ],
    [submit(t.groups.bring, { verb: 'saveBringGroup' })],
  )
}
