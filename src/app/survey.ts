import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { batchRow, endOfWords, isAnswered, type SurveyAnswers } from '../domain/survey.ts'
import type { Screened } from '../domain/text.ts'
import { local } from '../domain/time.ts'
import { change, type Ref } from './change.ts'
import type { Deps, KeptSurvey } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** The closing survey as it was filled in. */
export interface Survey {
  answers: SurveyAnswers
  word: string
}

/** What was answered, once its words were screened. */
export interface Given {
  answers: SurveyAnswers
  word: Screened | null
}

/** Keeps answers where those of the model wait (store/surveys.ts), without person, consultation or group. */
async function keep(deps: Deps, modelId: string, { answers, word }: Given): Promise<KeptSurvey> {
  const month = local(deps.now()).toFormat('yyyy-MM')
  // Not among the due rows of the change, which takes back what it wrote when it is refused: others share these.
  const words = word === null ? [] : [endOfWords(month, deps.settings.retention.maxMonths)]
  await deps.store.due.write([batchRow(modelId, deps.now()), ...words])
  return deps.store.keepSurvey(modelId, month, answers, word)
}

/**
 * Does the change that marks a survey as given, `given` null: nothing was. The change calls `counted` once rights are known
 * and before it stores anything: the answers are kept then, and it learns whether they count. A crash in between loses none;
 * the worker may answer again, and at worst an answer counts twice. Where the change fails they are taken back.
 */
export async function withSurvey<T>(
  deps: Deps,
  given: Given | null,
  work: (counted: (c: Consultation) => Promise<boolean>) => Promise<T>,
): Promise<T> {
  let kept: KeptSurvey | null = null
  let counts = false
  let done = false
  try {
    const result = await work(async (c) => {
      counts = given !== null && !c.surveyAnswered
      if (given && counts && !kept) kept = await keep(deps, c.modelId, given)
      return counts
    })
    done = true
    return result
  } finally {
    if (kept && !(done && counts)) await deps.store.takeBackSurvey(kept)
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
  const given = isAnswered(answers, word) ? { answers, word: word ?? null } : null
  const loaded = await withSurvey(deps, given, (counted) =>
    change(deps, actor, ref, 'survey', async ({ c }) => {
      await counted(c)
      return { set: { surveyAnswered: true }, notices: [] }
    }),
  )
  return { loaded }
}
