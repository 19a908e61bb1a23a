import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { batchRow, endOfWords, isAnswered, type SurveyAnswers } from '../domain/survey.ts'
import type { Screened } from '../domain/text.ts'
import { local } from '../domain/time.ts'
import { change, load, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** The closing survey as it was filled in. */
export interface Survey {
  answers: SurveyAnswers
  word: string
}

/**
 * Keeps answers where those of the model wait (store/surveys.ts), without person, consultation or group. They may be given
 * again where they could not be kept.
 */
export async function keepSurvey(
  deps: Deps,
  c: Consultation,
  answers: SurveyAnswers,
  word: Screened | null,
): Promise<void> {
  const month = local(deps.now()).toFormat('yyyy-MM')
  try {
    // Not among the due rows of the change, which takes back what it wrote when it is refused: others share these.
    const words = word === null ? [] : [endOfWords(month, deps.settings.retention.maxMonths)]
    await deps.store.due.write([batchRow(c.modelId, deps.now()), ...words])
    await deps.store.keepSurvey(c.modelId, month, answers, word)
  } catch (error) {
    await unmark(deps, c)
    throw error
  }
}

/** The closing survey by itself, once. The free word is screened; what is empty is not kept. */
export async function answerSurvey(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  answers: SurveyAnswers,
  typed: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ word: typed }, decisions)
  if ('review' in checked) return checked
  const { word } = checked.clean.fields
  const given = isAnswered(answers, word)
  const loaded = await change(deps, actor, ref, 'survey', () => ({
    set: { surveyAnswered: true },
    notices: [],
  }))
  if (given) await keepSurvey(deps, loaded.c, answers, word ?? null)
  return { loaded }
}

/** The answers could not be kept: they may be given again. */
async function unmark(deps: Deps, { groupId, id }: Consultation): Promise<void> {
  const { c, version } = await load(deps, { groupId, id })
  const value = { ...c, surveyAnswered: false, revision: c.revision + 1 }
  const nothing = { sessions: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await deps.store.commit({ groupId, consultations: [{ value, version }], ...nothing })
}
