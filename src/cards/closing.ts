import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { choicesOf, surveyFields } from './afterwards.ts'
import { note, paragraphs, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { CaseForm, RecommendationsForm, Service } from './data.ts'
import { weeksAhead } from './days.ts'
import { longText, oneOf, tick } from './inputs.ts'
import { answerInputs, shortened } from './recommendations.ts'

/** An open recommendation is repeated by its beginning alone; the whole is behind "Suositukset". */
const beginning = 200

/** The recommendations: a line for each that is answered, the questions for each that is open. */
function recommendations(form: RecommendationsForm, t: Messages): Element[] {
  return form.items.flatMap((item, i): Element[] => {
    if (item.state !== 'open') return [note(t.closing.answered(i + 1, t.opened.recommendationStates[item.state]))]
    return [
      subheading(t.afterwards.recommendation(i + 1)),
      ...paragraphs(shortened(item.text, beginning), 3),
      ...answerInputs(item, i + 1, form.values, t),
    ]
  })
}

/** How it goes on where it is not resolved; nothing where the next talk is agreed already. Inputs goingOn, followUpDay. */
function goingOn({ c, model, values }: CaseForm, service: Service, t: Messages, language: Language): Element[] {
  if (c.next) return []
  const { scheduling } = model
  const ways = (['follow', 'again'] as const).map((id) => ({ id, title: t.closing.goingOnChoices[id][scheduling] }))
  const days = weeksAhead(service.now, language)
  return [
    oneOf('goingOn', t.closing.goingOn, ways, values.goingOn ?? 'follow'),
    ...(model.followUp === 'agreedDate'
      ? [oneOf('followUpDay', t.closing.askedAgain, days, values.followUpDay ?? days[1]?.id, { style: 'compact' })]
      : []),
  ]
}

/** The survey, behind a press of its own; in sight where something of it was answered and came back. */
function survey({ c, values }: CaseForm, t: Messages): Element[] {
  if (c.surveyAnswered) return []
  const answered = ['gave', 'competence', 'coping', 'valueForClient', 'valueForWorker', 'word'].some((id) => values[id])
  const items = surveyFields(values, t)
  const open = row({ type: 'Action.ToggleVisibility', title: t.closing.survey, targetElements: ['surveyPart'] })
  return [
    ...(answered ? [] : [open]),
    { type: 'Container', id: 'surveyPart', items, ...(answered ? {} : { isVisible: false }) },
  ]
}

/**
 * One card to tell how it went: what became of the recommendations, whether it is resolved and how it goes on if not, a
 * thank-you, the short survey. Inputs resolution, words, thanks and those of its parts.
 */
export function closingCard(
  form: RecommendationsForm,
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { c, model, values } = form
  const { scheduling } = model
  const fields = [
    oneOf('resolution', t.afterwards.resolution, choicesOf(t.afterwards.resolutions), values.resolution, {
      missing: t.afterwards.resolutionMissing,
    }),
    ...goingOn(form, service, t, language),
    note(t.closing.wordsReaders[scheduling]),
    longText('words', t.afterwards.words, values.words),
    ...recommendations(form, t),
    c.thankedAt ? null : tick('thanks', t.closing.thanks[scheduling], t.closing.thanksTick, values.thanks === 'true'),
    ...survey(form, t),
    note(t.forms.noIdentifiers),
  ]
  const save = { title: t.buttons.send, verb: 'saveFollowUp' } as const
  return caseFormCard(form, { title: t.afterwards.followUpTitle, fields, save }, t, language)
}

/** A coordinator ends a follow-up. Input reason. */
export function endFollowUpCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [
    text(t.closing.endIntro),
    note(t.forms.noIdentifiers),
    longText('reason', t.closing.endReason, form.values.reason, { missing: t.closing.endReasonMissing }),
  ]
  const save = { title: t.closing.endSave, verb: 'saveCloseFollowUp' } as const
  return caseFormCard(form, { title: t.closing.endTitle, fields, save }, t, language)
}
