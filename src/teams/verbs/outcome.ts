import { sessionsAhead } from '../../app/agenda.ts'
import type { Loaded } from '../../app/change.ts'
import { reportFollowUp } from '../../app/followUp.ts'
import * as outcomes from '../../app/outcome.ts'
import { openCase } from '../../app/reading.ts'
import { answerSurvey } from '../../app/survey.ts'
import { followUpCard, outcomeCard, recommendationsCard, surveyCard } from '../../cards/afterwards.ts'
import type { AdaptiveCard } from '../../cards/card.ts'
import type { RecommendationState, Resolution, ToldToClient } from '../../domain/consultation.ts'
import { refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import type { SurveyAnswers } from '../../domain/survey.ts'
import { instantOf, plus } from '../../domain/time.ts'
import { type Answer, shows } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, nonceOf, refOf } from './handler.ts'
import { nextCase } from './nextCase.ts'

async function outcomeForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const data = await formData(turn, pressed, 'recordOutcome', values, review)
  const known = await sessionsAhead(turn.world.deps, data.group.id)
  const next = outcomes.nextSessionStart({ ...data, version: '' }, known, turn.service.now)
  const nextSession = data.model.followUp === 'nextSession' ? next : null
  const within = pressed.pick ? { within: pressed.pick } : {}
  return { card: outcomeCard({ ...data, ...within, nextSession }, turn.service, turn.t, turn.language) }
}

export const outcome: Handler = (turn, pressed) => outcomeForm(turn, pressed, null)

/** The agreed day's follow-up is at nine; without a day it is in two weeks. */
function followUpAt(turn: Turn, day: string | undefined): string | null {
  return day ? instantOf(day, '09:00') : plus(turn.service.now, { weeks: 2 })
}

export const saveOutcome: Handler = async (turn, pressed) => {
  const { inputs } = pressed
  const recommendations = [1, 2, 3, 4, 5].map((n) => inputs[`recommendation${n}`] ?? '')
  const input = { recommendations, followUpAt: followUpAt(turn, inputs.followUpDay) }
  const answer = await submit(
    turn,
    pressed,
    (nonce) =>
      outcomes.recordOutcome(turn.world.deps, turn.actor, refOf(pressed), input, decisions(turn, pressed, nonce)),
    (again, review) => outcomeForm(turn, again, review),
  )
  return answer.shows && pressed.pick ? nextCase(turn, refOf(pressed).groupId, pressed.pick, outcome) : answer
}

export const notHeld: Handler = async (turn, pressed) => {
  const loaded = await outcomes.recordNotHeld(turn.world.deps, turn.actor, refOf(pressed))
  return pressed.pick ? nextCase(turn, loaded.c.groupId, pressed.pick, outcome) : shows(turn, loaded, 'group')
}

async function recommendationsForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...prefixed('why.', review.values) } : {}
  const data = await formData(
    turn,
    { ...pressed, side: 'requester' },
    'answerRecommendations',
    values,
    review && { ...review, problems: review.problems.map((p) => ({ ...p, field: `why.${p.field}` })) },
  )
  const { texts } = await openCase(turn.world.deps, turn.actor, refOf(pressed))
  const fields = texts.findLast((t) => t.kind === 'recommendations')?.fields ?? {}
  const items = data.c.recommendations.map(({ id }) => ({ id, text: fields[id] ?? '' }))
  return { card: recommendationsCard({ ...data, items }, turn.service, turn.t, turn.language) }
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value]))
}

/** The inputs whose id starts with a prefix, without it. */
function unprefixed(prefix: string, inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    ),
  )
}

export const recommendations: Handler = (turn, pressed) => recommendationsForm(turn, pressed, null)

const recommendationStates: RecommendationState[] = ['open', 'done', 'partly', 'notPossible']
const toldStates: ToldToClient[] = ['yes', 'notYet', 'notApplicable']

export const saveRecommendations: Handler = (turn, pressed) => {
  const states: Record<string, RecommendationState> = {}
  for (const [id, value] of Object.entries(unprefixed('state.', pressed.inputs))) {
    const state = recommendationStates.find((s) => s === value)
    if (state) states[id] = state
  }
  const told = toldStates.find((s) => s === pressed.inputs.toldToClient) ?? 'notYet'
  const input = { states, why: unprefixed('why.', pressed.inputs), told }
  return submit(
    turn,
    { ...pressed, side: 'requester' },
    (nonce) =>
      outcomes.answerRecommendations(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        input,
        decisions(turn, pressed, nonce),
      ),
    (again, review) => recommendationsForm(turn, again, review),
  )
}

async function followUpForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const data = await formData(turn, { ...pressed, side: 'requester' }, 'reportFollowUp', values, review)
  return { card: followUpCard(data, turn.service, turn.t, turn.language) }
}

export const followUp: Handler = (turn, pressed) => followUpForm(turn, pressed, null)

const resolutions: Resolution[] = ['resolved', 'progressing', 'stuck']

export const saveFollowUp: Handler = async (turn, pressed) => {
  const resolution = resolutions.find((r) => r === pressed.inputs.resolution)
  const words = pressed.inputs.words ?? ''
  const answer = await submit(
    turn,
    { ...pressed, side: 'requester' },
    (nonce) =>
      resolution
        ? reportFollowUp(
            turn.world.deps,
            turn.actor,
            refOf(pressed),
            { resolution, words },
            decisions(turn, pressed, nonce),
          )
        : refuse({ kind: 'badInput', field: 'resolution', why: 'missing' }),
    (again, review) => followUpForm(turn, again, review),
  )
  const loaded = answer.shows?.loaded
  return loaded?.c.state === 'closed' ? { card: surveyAfter(turn, pressed, loaded) } : answer
}

/** The survey of what was just closed by the one who may answer it; nothing of it is read again. */
function surveyAfter(turn: Turn, pressed: Pressed, { c, group, model }: Loaded): AdaptiveCard {
  const form = { c, group, model, side: 'requester' as const, values: {}, nonce: nonceOf(turn, pressed), review: null }
  return surveyCard(form, turn.service, turn.t, turn.language)
}

async function surveyForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const data = await formData(turn, { ...pressed, side: 'requester' }, 'survey', values, review)
  return { card: surveyCard(data, turn.service, turn.t, turn.language) }
}

export const survey: Handler = (turn, pressed) => surveyForm(turn, pressed, null)

function scale(value: string | undefined): SurveyAnswers['coping'] {
  return ([1, 2, 3, 4, 5] as const).find((n) => String(n) === value) ?? null
}

export const saveSurvey: Handler = (turn, pressed) => {
  const { inputs } = pressed
  const answers: SurveyAnswers = {
    gave: (['confirmed', 'newDirection', 'littleHelp'] as const).find((g) => g === inputs.gave) ?? null,
    competence: scale(inputs.competence),
    coping: scale(inputs.coping),
    valueForClient: scale(inputs.valueForClient),
    valueForWorker: scale(inputs.valueForWorker),
  }
  return submit(
    turn,
    { ...pressed, side: 'requester' },
    (nonce) =>
      answerSurvey(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        answers,
        inputs.word ?? '',
        decisions(turn, pressed, nonce),
      ),
    (again, review) => surveyForm(turn, again, review),
  )
}
