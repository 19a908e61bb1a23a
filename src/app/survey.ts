import type { Actor } from '../domain/access.ts'
import type { DueRow } from '../domain/due.ts'
import type { SurveyAnswers } from '../domain/survey.ts'
import { local, plus } from '../domain/time.ts'
import { change, load, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** The closing survey, once; stored apart from the person and the consultation, by month only. The free word is screened. */
export async function answerSurvey(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  answers: SurveyAnswers,
  word: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ word }, decisions)
  if ('review' in checked) return checked
  const words = checked.clean.fields.word ?? null
  const month = local(deps.now()).toFormat('yyyy-MM')
  const loaded = await change(deps, actor, ref, 'survey', ({ c }) => ({
    set: { surveyAnswered: true },
    notices: [],
    due: words === null ? [] : [endOfWords(deps, c.groupId, month)],
  }))
  try {
    await deps.store.saveSurvey(loaded.c.modelId, month, answers, words)
  } catch (error) {
    await unmark(deps, ref)
    throw error
  }
  return { loaded }
}

/** The answers could not be stored: they may be given again. */
async function unmark(deps: Deps, ref: Ref): Promise<void> {
  const { c, version } = await load(deps, ref)
  const value = { ...c, surveyAnswered: false, revision: c.revision + 1 }
  const nothing = { sessions: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await deps.store.commit({ groupId: c.groupId, consultations: [{ value, version }], ...nothing })
}

/** The end of a month's free words, at the latest so many months after they were written: one row a group and month. */
function endOfWords(deps: Deps, groupId: string, month: string): DueRow {
  const at = plus(`${month}-01T00:00:00.000Z`, { months: deps.settings.retention.maxMonths })
  const none = { stamp: '', notice: null, only: null, except: null, attempts: 0, leaseUntil: null, change: null }
  return { id: `words-${groupId}-${month}`, at, duty: 'purgeWords', groupId, thingId: month, ...none }
}
