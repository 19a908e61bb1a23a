import { aboutClient } from '../domain/consent.ts'
import type { Recommendation } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { local } from '../domain/time.ts'
import { day, dayFrom } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { choicesOf } from './afterwards.ts'
import { note, paragraphs, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { RecommendationsForm, Service } from './data.ts'
import { workingDaysBack } from './days.ts'
import { type Choice, longText, oneOf } from './inputs.ts'
import { whoAndWhen } from './names.ts'

/** A recommendation of a form: its words too, for who opened it by their own press. */
export type Item = Recommendation & { text: string }

const shownLimit = 1000
/** A form that came back with a review has less room: clients refuse cards past about 28 KB. */
const shownWithReview = 500
const whyLimit = 500
/** So many days back one can say when the client was told; before that, "earlier". */
const daysBack = 5

/** Words as a form repeats them: long ones are shortened, since the whole is behind "Näytä". */
export function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words
  return `${words.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Whether and when the client was told, in one list: not yet, a day, earlier, does not apply. */
function toldChoices(toldOn: Instant | null, now: Instant, t: Messages, language: Language): Choice[] {
  const { toldChoices: say } = t.afterwards
  const recent = workingDaysBack(now, daysBack, language).map(({ id }) => ({
    id,
    title: t.afterwards.toldOn(dayFrom(`${id}T10:00:00.000Z`, now, language)),
  }))
  const known = toldOn && local(toldOn).toISODate()
  const before = known && recent.every(({ id }) => id !== known) ? [{ id: known, title: day(toldOn, language) }] : []
  return [
    { id: 'notYet', title: say.notYet },
    ...recent,
    ...before,
    { id: 'yes', title: say.yes },
    { id: 'notApplicable', title: say.notApplicable },
  ]
}

const compact = { style: 'compact' as const }

/**
 * What became of one recommendation; why it was not possible is behind a press of its own, in sight where it was written or
 * is asked for. Inputs state.<id>, why.<id>.
 */
export function answerInputs(
  { id, state }: Recommendation,
  number: number,
  values: Record<string, string>,
  t: Messages,
): Element[] {
  const say = t.afterwards
  const [now, written] = [values[`state.${id}`] ?? state, values[`why.${id}`]]
  const seen = Boolean(written) || now === 'notPossible'
  const why = longText(`why.${id}`, say.why(number), written, { limit: whyLimit })
  const part = `part.${id}`
  return [
    oneOf(`state.${id}`, say.state(number), choicesOf(say.states), now, compact),
    ...(seen
      ? [why]
      : [
          row({ type: 'Action.ToggleVisibility', title: say.whyOpen(number), targetElements: [part] }),
          { type: 'Container' as const, id: part, items: [why], isVisible: false },
        ]),
  ]
}

/** Whether and when the client was told of one recommendation. Input told.<id>. */
function toldInput(
  { id, told = 'notYet', toldOn = null }: Recommendation,
  number: number,
  { values }: RecommendationsForm,
  service: Service,
  t: Messages,
  language: Language,
): Element {
  const toldNow = (told === 'yes' && toldOn && local(toldOn).toISODate()) || told
  const days = toldChoices(toldOn, service.now, t, language)
  return oneOf(`told.${id}`, t.afterwards.told(number), days, values[`told.${id}`] ?? toldNow, compact)
}

/** The worker's answers to the recommendations, all in one card; what to copy for the client system and for the client. */
export function recommendationsCard(
  form: RecommendationsForm,
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { c, items, model } = form
  const item = (one: Item, i: number): Element[] => {
    const who = whoAndWhen(one, model, service.now, t, language)
    return [
      subheading(t.afterwards.recommendation(i + 1)),
      ...paragraphs(shortened(one.text, form.review ? shownWithReview : shownLimit), 6),
      ...(who ? [note(who)] : []),
      ...answerInputs(one, i + 1, form.values, t),
      ...(aboutClient(c) ? [toldInput(one, i + 1, form, service, t, language)] : []),
    ]
  }
  const about = { verb: 'copy', groupId: c.groupId, id: c.id, side: 'requester' } as const
  const copies =
    items.length > 0 && aboutClient(c)
      ? [
          row(press(t.closing.copyRecord, { ...about, pick: 'record' })),
          row(press(t.closing.copyClient, { ...about, pick: 'client' })),
        ]
      : []
  const fields = [
    text(items.length > 0 ? t.afterwards.recommendationsIntro : t.afterwards.recommendationsNone),
    ...items.flatMap(item),
    text(t.afterwards.recordReminder),
    ...copies,
    note(t.forms.noIdentifiers),
  ]
  const save = items.length > 0 ? ({ title: t.buttons.save, verb: 'saveRecommendations' } as const) : null
  return caseFormCard(form, { title: t.afterwards.recommendationsTitle, fields, save }, t, language)
}
