import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Consent, OperatingModel, Option } from '../domain/model.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, inert, note, press, subheading, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service, SupportChoice } from './data.ts'
import { oneOf } from './inputs.ts'
import type { FormSteps } from './verbs.ts'

/** The topics of all the models, each once, "other" last. */
function topicsOf(supports: SupportChoice[]): Option[] {
  const all = new Map(supports.flatMap(({ model }) => model.topics.map((topic) => [topic.id, topic] as const)))
  const other = all.get('other')
  all.delete('other')
  return other ? [...all.values(), other] : [...all.values()]
}

function supportText(choice: SupportChoice, t: Messages, language: Language): Element[] {
  const { group, model, nextSession } = choice
  const when = nextSession
    ? t.asking.nextSession(span(nextSession.start, nextSession.end, language))
    : t.asking.onDemand
  return [
    subheading(group.name[language]),
    { ...text(model.purpose[language]), spacing: 'none' },
    { ...text(when, { isSubtle: true }), spacing: 'none' },
    { ...text(model.readers[language], { isSubtle: true }), spacing: 'none' },
  ]
}

/**
 * The first step: which support, general matter or case, topic. Inputs groupId, subject, topic; last time's choices are
 * the defaults. `problem`: a sentence on why the choices did not fit together.
 */
export function chooseSupportCard(
  data: {
    supports: SupportChoice[]
    chosen: { groupId: string; subject: 'general' | 'case'; topic: string } | null
    problem: string | null
  },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { supports, chosen, problem } = data
  const back = press(t.asking.back, { verb: 'home' })
  if (supports.length === 0) return card([heading(t.asking.supportTitle), text(t.asking.noSupports)], [back])

  const general = supports.some(({ model }) => model.generalAllowed)
  const caseOnly = supports.filter(({ model }) => !model.generalAllowed).map(({ group }) => group.name[language])
  const subjects = (general ? (['general', 'case'] as const) : (['case'] as const)).map((id) => ({
    id,
    title: t.asking.subjects[id],
  }))
  const groups = supports.map(({ group }) => ({ id: group.id, title: group.name[language] }))
  const topics = topicsOf(supports).map(({ id, name }) => ({ id, title: name[language] }))
  return card(
    [
      heading(t.asking.supportTitle),
      problem ? text(problem, { color: 'attention' }) : null,
      ...supports.flatMap((choice) => supportText(choice, t, language)),
      oneOf('groupId', t.asking.support, groups, chosen?.groupId ?? groups[0]?.id, {
        missing: t.asking.supportMissing,
      }),
      oneOf('subject', t.asking.subject, subjects, chosen?.subject ?? subjects.at(-1)?.id, {
        missing: t.asking.subjectMissing,
      }),
      general && caseOnly.length > 0 ? note(t.asking.caseOnly(caseOnly.map(inert).join(', '))) : null,
      oneOf('topic', t.asking.topic, topics, chosen?.topic, { missing: t.asking.topicMissing, style: 'compact' }),
    ],
    [submit(t.asking.next, { verb: 'chooseSupport' }), back],
  )
}

/**
 * The second step of a case: alone or with one's pair, and the consent situation; each in a sentence that says what it
 * lets one write (domain rules: consent decides what may be written). Inputs consent, withPair (`alone` or `pair`).
 */
export function consentCard(
  data: { steps: FormSteps; group: Group; model: OperatingModel; chosen: Consent | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { steps, group, model } = data
  const consents = model.consents.map((id) => ({ id, title: t.asking.consentChoices[id] }))
  const pairs = (['alone', 'pair'] as const).map((id) => ({ id, title: t.asking.pairChoices[id] }))
  const chosen = data.chosen ?? model.consents[0]
  return card(
    [
      heading(t.asking.consentTitle),
      fact(t.status.facts.group, group.name[language]),
      oneOf('consent', t.asking.consent, consents, chosen, { missing: t.asking.consentMissing }),
      ...(model.pairAllowed
        ? [oneOf('withPair', t.asking.pair, pairs, steps.withPair ? 'pair' : 'alone'), note(t.asking.pairHint)]
        : []),
    ],
    [submit(t.asking.next, { verb: 'chooseConsent', form: steps }), press(t.asking.back, { verb: 'begin' })],
  )
}
