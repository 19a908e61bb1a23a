import type { Consultation } from '../domain/consultation.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'

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
