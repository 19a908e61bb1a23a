import type { Language } from '../domain/language.ts'
import type { Option } from '../domain/model.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, inert, note, press, subheading, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service, SupportChoice } from './data.ts'
import { oneOf } from './inputs.ts'

/** The topics of all the models, each once, "other" last. */
function topicsOf(supports: SupportChoice[]): Option[] {
  const all = new Map(supports.flatMap(({ model }) => model.topics.map((topic) => [topic.id, topic] as const)))
  const other = all.get('other')
  all.delete('other')
  return other ? [...all.values(), other] : [...all.values()]
}

function supportText(choice: SupportChoice, t: Messages, language: Language): Element[] {
  const { group, model, nextSession } = choice
  const undated = model.scheduling === 'offers' ? t.asking.onDemand : t.asking.notAgreed
  const when = nextSession ? t.asking.nextSession(span(nextSession.start, nextSession.end, language)) : undated
  return [
    subheading(group.name[language]),
    ...(group.area ? [fact(t.groups.facts.area, group.area)] : []),
    { ...text(model.purpose[language]), spacing: 'none' },
    { ...text(when, { isSubtle: true }), spacing: 'none' },
    { ...text(model.mayAsk[language], { isSubtle: true }), spacing: 'none' },
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
