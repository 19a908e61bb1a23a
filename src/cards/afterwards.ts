import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { note, press, row, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { about, caseFormCard } from './caseForm.ts'
import type { CaseForm, OutcomeForm, Service } from './data.ts'
import { weeksAhead } from './days.ts'
import { anyOf, type Choice, longText, oneOf } from './inputs.ts'
import { topicName } from './names.ts'

const numbers = [1, 2, 3, 4, 5]
const seenAtFirst = 2
const recommendationLimit = 1000

export const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, title]) => ({ id, title }))

/** Who may carry a recommendation out: the requester, the pair where there is one, and the roles of the group. */
function responsibles({ c, model }: OutcomeForm, t: Messages, language: Language): Choice[] {
  const own = c.withPair ? (['requester', 'pair'] as const) : (['requester'] as const)
  return [
    ...own.map((id) => ({ id, title: t.afterwards.responsibles[id] })),
    ...model.roles.map(({ id, title }) => ({ id, title: title[language] })),
  ]
}

/** One recommendation: its words, and behind a press who carries it out and by when. */
function recommendationField(form: OutcomeForm, n: number, service: Service, t: Messages, language: Language) {
  const { values } = form
  const days = [{ id: 'none', title: t.afterwards.noDay }, ...weeksAhead(service.now, language)]
  const who = responsibles(form, t, language)
  const chosen = (values[`responsible${n}`] ?? 'requester') !== 'requester' || (values[`by${n}`] ?? 'none') !== 'none'
  const compact = { style: 'compact' as const }
  const details: Element = {
    type: 'Container',
    id: `details${n}`,
    items: [
      oneOf(`responsible${n}`, t.afterwards.responsible(n), who, values[`responsible${n}`] ?? 'requester', compact),
      oneOf(`by${n}`, t.afterwards.by(n), days, values[`by${n}`] ?? 'none', compact),
    ],
    ...(chosen ? {} : { isVisible: false }),
  }
  const words = longText(`recommendation${n}`, t.afterwards.recommendation(n), values[`recommendation${n}`], {
    limit: recommendationLimit,
  })
  const open = row({
    type: 'Action.ToggleVisibility',
    title: t.afterwards.whoAndWhen(n),
    targetElements: [`details${n}`],
  })
  return [words, open, details]
}

/** The fields for recommendations: two are seen at first, the rest behind one press; those already written are seen. */
function recommendationFields(form: OutcomeForm, service: Service, t: Messages, language: Language): Element[] {
  const fields = numbers.map((n) => recommendationField(form, n, service, t, language))
  const rest = numbers.slice(seenAtFirst)
  const written = rest.some((n) => form.values[`recommendation${n}`])
  return [
    ...fields.slice(0, seenAtFirst).flat(),
    ...(written
      ? []
      : [
          row({ type: 'Action.ToggleVisibility', title: t.afterwards.moreRecommendations, targetElements: ['others'] }),
        ]),
    {
      type: 'Container',
      id: 'others',
      items: fields.slice(seenAtFirst).flat(),
      ...(written ? {} : { isVisible: false }),
    },
  ]
}

/** What the consultation held, where the model has kinds of content to tick. Input contents. */
function contentField({ model, values }: OutcomeForm, t: Messages, language: Language): Element[] {
  const choices = model.contents.map(({ id, name }) => ({ id, title: name[language] }))
  return choices.length > 0
    ? [anyOf('contents', t.guide.record.contents, choices, (values.contents ?? '').split(','))]
    : []
}

/**
 * Did it take place, and what was recommended: inputs recommendation1 … recommendation5, each with
 * responsible1 and by1 (a day, or none), followUpDay where a date is
 * agreed (two weeks on by default). "Ei toteutunut" is a press of its own.
 */
export function outcomeCard(form: OutcomeForm, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { nextSession, values } = form
  const days = weeksAhead(service.now, language)
  const followUp = nextSession
    ? text(t.afterwards.followUpNext(moment(nextSession, language)))
    : oneOf('followUpDay', t.afterwards.followUpDay, days, values.followUpDay ?? days[1]?.id, { style: 'compact' })
  const fields = [
    text(t.afterwards.outcomeIntro),
    note(t.forms.noIdentifiers),
    ...recommendationFields(form, service, t, language),
    ...contentField(form, t, language),
    followUp,
  ]
  const save = { title: t.afterwards.outcomeSave, verb: 'saveOutcome' } as const
  const others = [press(form.within ? t.guide.record.notReached : t.afterwards.notHeld, about(form, 'notHeld'))]
  const { c, model, within } = form
  const title = within
    ? t.sessions.case(codeText(c.code), topicName(model, c.topic, language))
    : t.afterwards.outcomeTitle
  return caseFormCard(form, { title, fields, save, others }, t, language)
}

/** The closing survey's questions, each of which may be left out (domain knowledge, section 2), with who could infer what. Inputs gave, competence, coping, valueForClient, valueForWorker, word. */
export function surveyFields(values: Record<string, string>, t: Messages): Element[] {
  const { scale } = t.afterwards
  const steps = [scale.one, scale.two, scale.three, scale.four, scale.five].map((title, i) => ({
    id: `${i + 1}`,
    title,
  }))
  const measured = ['competence', 'coping', 'valueForClient', 'valueForWorker'] as const
  return [
    text(t.afterwards.surveyIntro),
    note(t.afterwards.surveyWho),
    oneOf('gave', t.afterwards.gave, choicesOf(t.afterwards.gaveChoices), values.gave),
    ...measured.map((id) => oneOf(id, t.afterwards[id], steps, values[id], { style: 'compact' })),
    longText('word', t.afterwards.word, values.word),
  ]
}

/** The closing survey by itself. */
export function surveyCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [...surveyFields(form.values, t), note(t.forms.noIdentifiers), note(t.forms.limit)]
  const save = { title: t.afterwards.surveySave, verb: 'saveSurvey' } as const
  return caseFormCard(form, { title: t.afterwards.surveyTitle, fields, save }, t, language)
}
