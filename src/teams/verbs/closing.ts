import { endFollowUp } from '../../app/endFollowUp.ts'
import { type Report, reportFollowUp } from '../../app/followUp.ts'
import { answerSurvey, type Survey } from '../../app/survey.ts'
import { surveyCard } from '../../cards/afterwards.ts'
import { closingCard, endFollowUpCard } from '../../cards/closing.ts'
import type { Resolution } from '../../domain/consultation.ts'
import { refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import type { SurveyAnswers } from '../../domain/survey.ts'
import type { Answer } from '../answer.ts'
import { isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'
import { followUpAt } from './outcome.ts'
import { answersIn, itemsOf } from './recommendations.ts'

const own = (pressed: Pressed) => ({ ...pressed, side: 'requester' as const })
const typed = (pressed: Pressed, review: Review | null) => (review ? { ...pressed.inputs, ...review.values } : {})

async function closingForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, own(pressed), 'reportFollowUp', typed(pressed, review), review)
  // Their words are needed only where one is still to be answered.
  const open = data.c.recommendations.some(({ state }) => state === 'open')
  const items = open
    ? await itemsOf(turn, refOf(pressed), data.c)
    : data.c.recommendations.map((item) => ({ ...item, text: '' }))
  return { card: closingCard({ ...data, items }, turn.service, turn.t, turn.language) }
}

export const followUp: Handler = (turn, pressed) => closingForm(turn, pressed, null)

function scale(value: string | undefined): SurveyAnswers['coping'] {
  return ([1, 2, 3, 4, 5] as const).find((n) => String(n) === value) ?? null
}

/** The survey in a card's inputs. */
function surveyIn(inputs: Record<string, string>): Survey {
  return {
    answers: {
      gave: (['confirmed', 'newDirection', 'littleHelp'] as const).find((g) => g === inputs.gave) ?? null,
      competence: scale(inputs.competence),
      coping: scale(inputs.coping),
      valueForClient: scale(inputs.valueForClient),
      valueForWorker: scale(inputs.valueForWorker),
    },
    word: inputs.word ?? '',
  }
}

const resolutions: Resolution[] = ['resolved', 'progressing', 'stuck']

/** What the closing card says; refuses one without how it stands. */
function reportIn(turn: Turn, inputs: Record<string, string>): Report {
  const answers = answersIn(inputs)
  const answered = Object.keys(answers.states).length > 0
  const resolution = resolutions.find((r) => r === inputs.resolution)
  return {
    resolution: resolution ?? refuse({ kind: 'badInput', field: 'resolution', why: 'missing' }),
    words: inputs.words ?? '',
    again: inputs.goingOn === 'again',
    followUpAt: followUpAt(turn, inputs.followUpDay),
    survey: surveyIn(inputs),
    thanks: isTicked(inputs, 'thanks'),
    ...(answered ? { recommendations: answers } : {}),
  }
}

export const saveFollowUp: Handler = (turn, pressed) =>
  submit(
    turn,
    own(pressed),
    async (nonce) => {
      const report = reportIn(turn, pressed.inputs)
      return reportFollowUp(turn.world.deps, turn.actor, refOf(pressed), report, decisions(turn, pressed, nonce))
    },
    (again, review) => closingForm(turn, again, review),
  )

async function surveyForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, own(pressed), 'survey', typed(pressed, review), review)
  return { card: surveyCard(data, turn.service, turn.t, turn.language) }
}

export const survey: Handler = (turn, pressed) => surveyForm(turn, pressed, null)

export const saveSurvey: Handler = (turn, pressed) => {
  const { answers, word } = surveyIn(pressed.inputs)
  return submit(
    turn,
    own(pressed),
    (nonce) =>
      answerSurvey(turn.world.deps, turn.actor, refOf(pressed), answers, word, decisions(turn, pressed, nonce)),
    (again, review) => surveyForm(turn, again, review),
  )
}

async function endForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'closeFollowUp', review?.values ?? {}, review)
  return { card: endFollowUpCard(data, turn.service, turn.t, turn.language) }
}

export const closeFollowUp: Handler = (turn, pressed) => endForm(turn, pressed, null)

export const saveCloseFollowUp: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    (nonce) =>
      endFollowUp(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        pressed.inputs.reason ?? '',
        decisions(turn, pressed, nonce),
      ),
    (again, review) => endForm(turn, again, review),
  )
