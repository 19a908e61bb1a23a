import type { DueRow } from './due.ts'
import type { Instant } from './ids.ts'
import type { Screened } from './text.ts'
import { local, plus, toInstant } from './time.ts'

/** The closing survey (domain knowledge, section 2): adapted from published eConsult surveys. 1-5 is from little to much. */
export interface SurveyAnswers {
  gave: 'confirmed' | 'newDirection' | 'littleHelp' | null
  competence: 1 | 2 | 3 | 4 | 5 | null
  coping: 1 | 2 | 3 | 4 | 5 | null
  valueForClient: 1 | 2 | 3 | 4 | 5 | null
  valueForWorker: 1 | 2 | 3 | 4 | 5 | null
}

/** So many answers of a model are written at once, or none: fewer would tell whose they are (issue 5). */
export const fewestTogether = 5

/** Whether anything of it was answered. */
export function isAnswered(answers: SurveyAnswers, word: Screened | undefined): boolean {
  return word !== undefined || Object.values(answers).some((each) => each !== null)
}

/** What a row about no thing of a group has. */
const ofNothing = { groupId: '', stamp: '', notice: null, only: null, except: null, change: null }
const untried = { attempts: 0, leaseUntil: null }

/** The weekly batch of a model's answers: Monday night at three. Of one week there is one row, whoever writes it. */
export function batchRow(modelId: string, now: Instant): DueRow {
  const at = toInstant(local(now).startOf('week').plus({ weeks: 1, hours: 3 }))
  return {
    id: `surveys ${modelId} ${at.slice(0, 10)}`,
    at,
    duty: 'batchSurveys',
    thingId: modelId,
    ...ofNothing,
    ...untried,
  }
}

/** The end of a month's free words, at the latest so many months after they were written: one row a month. */
export function endOfWords(month: string, maxMonths: number): DueRow {
  const at = plus(`${month}-01T00:00:00.000Z`, { months: maxMonths })
  return { id: `words-${month}`, at, duty: 'purgeWords', thingId: month, ...ofNothing, ...untried }
}
