import type { Language } from '../domain/language.ts'
import { moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { note, paragraphs, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { about, caseFormCard } from './caseForm.ts'
import type { CaseForm, OutcomeForm, RecommendationsForm, Service } from './data.ts'
import { weeksAhead } from './days.ts'
import { longText, oneOf } from './inputs.ts'

const numbers = [1, 2, 3, 4, 5]
const seenAtFirst = 2
const recommendationLimit = 1000
const whyLimit = 500

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, title]) => ({ id, title }))

/** The fields for recommendations: two are seen at first, the rest behind one press; those already written are seen. */
function recommendationFields(form: OutcomeForm, t: Messages): Element[] {
  const inputs = numbers.map((n) =>
    longText(`recommendation${n}`, t.afterwards.recommendation(n), form.values[`recommendation${n}`], {
      limit: recommendationLimit,
    }),
  )
  const rest = inputs.slice(seenAtFirst)
  const written = rest.some(({ value }) => value !== undefined)
  return [
    ...inputs.slice(0, seenAtFirst),
    ...(written
      ? []
      : [
          row({ type: 'Action.ToggleVisibility', title: t.afterwards.moreRecommendations, targetElements: ['others'] }),
        ]),
    { type: 'Container', id: 'others', items: rest, ...(written ? {} : { isVisible: false }) },
  ]
}

/**
 * Did it take place, and what was recommended: inputs recommendation1 … recommendation5, followUpDay where a date is
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
    ...recommendationFields(form, t),
    followUp,
  ]
  const save = { title: t.afterwards.outcomeSave, verb: 'saveOutcome' } as const
  const others = [press(form.within ? t.guide.record.notReached : t.afterwards.notHeld, about(form, 'notHeld'))]
  return caseFormCard(form, { title: t.afterwards.outcomeTitle, fields, save, others }, t, language)
}

/** A recommendation as the form repeats it: long ones are shortened, since the whole is behind "Näytä". */
function shortened(words: string): string {
  if (words.length <= recommendationLimit) return words
  return `${words.slice(0, recommendationLimit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The worker's answers to the recommendations. Inputs state.<id>, why.<id>, toldToClient. */
export function recommendationsCard(
  form: RecommendationsForm,
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { items, values } = form
  const item = ({ id, text: words }: { id: string; text: string }, i: number): Element[] => [
    subheading(t.afterwards.recommendation(i + 1)),
    ...paragraphs(shortened(words), 6),
    oneOf(`state.${id}`, t.afterwards.state(i + 1), choicesOf(t.afterwards.states), values[`state.${id}`] ?? 'open', {
      style: 'compact',
    }),
    longText(`why.${id}`, t.afterwards.why(i + 1), values[`why.${id}`], { limit: whyLimit }),
  ]
  const fields = [
    text(items.length > 0 ? t.afterwards.recommendationsIntro : t.afterwards.recommendationsNone),
    ...items.flatMap(item),
    oneOf('toldToClient', t.afterwards.told, choicesOf(t.afterwards.toldChoices), values.toldToClient),
    text(t.afterwards.recordReminder),
    note(t.forms.noIdentifiers),
  ]
  const save = { title: t.buttons.save, verb: 'saveRecommendations' } as const
  return caseFormCard(form, { title: t.afterwards.recommendationsTitle, fields, save }, t, language)
}

/** How it went on. Inputs resolution, words. */
export function followUpCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [
    oneOf('resolution', t.afterwards.resolution, choicesOf(t.afterwards.resolutions), form.values.resolution, {
      missing: t.afterwards.resolutionMissing,
    }),
    note(t.afterwards.notResolved),
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('words', t.afterwards.words, form.values.words),
  ]
  const save = { title: t.buttons.send, verb: 'saveFollowUp' } as const
  return caseFormCard(form, { title: t.afterwards.followUpTitle, fields, save }, t, language)
}

/** The closing survey (domain knowledge, section 2). Inputs gave, competence, coping, valueForClient, valueForWorker, word. */
export function surveyCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { scale } = t.afterwards
  const steps = [scale.one, scale.two, scale.three, scale.four, scale.five].map((title, i) => ({
    id: `${i + 1}`,
    title,
  }))
  const measured = ['competence', 'coping', 'valueForClient', 'valueForWorker'] as const
  const fields = [
    text(t.afterwards.surveyIntro),
    oneOf('gave', t.afterwards.gave, choicesOf(t.afterwards.gaveChoices), form.values.gave),
    ...measured.map((id) => oneOf(id, t.afterwards[id], steps, form.values[id], { style: 'compact' })),
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('word', t.afterwards.word, form.values.word),
  ]
  const save = { title: t.afterwards.surveySave, verb: 'saveSurvey' } as const
  return caseFormCard(form, { title: t.afterwards.surveyTitle, fields, save }, t, language)
}
