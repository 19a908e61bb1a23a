import type { Consultation, Recommendation, Responsible } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { sameDay } from '../domain/time.ts'
import { day } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'

/** The first of these signs that take no more than so many places. */
function fitting(signs: string[], most: number): string[] {
  let left = most
  const end = signs.findIndex((sign) => {
    left -= sign.length
    return left < 0
  })
  return end < 0 ? signs : signs.slice(0, end)
}

/** A name on at most so many places. What tells alike names apart stands at either end: the middle goes, no sign is cut. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name
  const signs = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  const half = Math.floor(most / 2)
  const head = fitting(signs, most - half - 1)
  const tail = fitting(signs.toReversed(), half).toReversed()
  return `${head.join('')}…${tail.join('')}`
}

/** A topic's name; its id when the model does not have it any more. */
export function topicName(model: OperatingModel, topic: string, language: Language): string {
  return model.topics.find(({ id }) => id === topic)?.name[language] ?? topic
}

/** What a consultation held, as it was recorded. */
export function contentNames(model: OperatingModel, c: Consultation, language: Language): string {
  const held = model.contents.filter(({ id }) => c.contents?.includes(id))
  return held.map(({ name }) => name[language].toLowerCase()).join('; ')
}

/** The kinds of help wished for, as one list. */
export function helpNames(model: OperatingModel, c: Consultation, language: Language): string {
  return model.helps
    .filter(({ id }) => c.help.includes(id))
    .map(({ name }) => name[language])
    .join(', ')
}

/** Who carries a recommendation out, as what they are in the group. */
function responsibleName(who: Responsible, model: OperatingModel, t: Messages, language: Language): string {
  if (who === 'requester' || who === 'pair') return t.afterwards.responsibles[who]
  return model.roles.find(({ id }) => id === who)?.title[language] ?? t.groups.roles[who]
}

/** Who and by when, where it is more than "the requester, some day"; that the day has passed while it is open. `now` null: of no moment. */
export function whoAndWhen(
  { responsible = 'requester', by = null, state }: Recommendation,
  model: OperatingModel,
  now: Instant | null,
  t: Messages,
  language: Language,
): string | null {
  const who = t.afterwards.carriedOutBy(responsibleName(responsible, model, t, language).toLowerCase())
  if (!by) return responsible === 'requester' ? null : who
  const passed = state === 'open' && now !== null && by < sameDay(now, 0)
  return `${who}, ${t.afterwards[passed ? 'wishedByPassed' : 'wishedBy'](day(by, language))}`
}
