import type { Ref } from '../../app/change.ts'
import { openCase, showEntry } from '../../app/reading.ts'
import { answerRecommendations, type RecommendationAnswers } from '../../app/recommendations.ts'
import { copyCard } from '../../cards/copies.ts'
import { type Item, recommendationsCard } from '../../cards/recommendations.ts'
import { may } from '../../domain/access.ts'
import type { Consultation, RecommendationState } from '../../domain/consultation.ts'
import { languages } from '../../domain/language.ts'
import { offeredActions } from '../../domain/offered.ts'
import { refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import { instantOf } from '../../domain/time.ts'
import type { Answer } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisions, formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'

/** The recommendations with their words, as the answer to the reader's own press. */
export async function itemsOf(turn: Turn, ref: Ref, c: Consultation): Promise<Item[]> {
  if (c.recommendations.length === 0) return []
  const { texts } = await openCase(turn.world.deps, turn.actor, ref)
  const fields = texts.findLast((t) => t.kind === 'recommendations')?.fields ?? {}
  return c.recommendations.map((item) => ({ ...item, text: fields[item.id] ?? '' }))
}

async function form(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  const own = { ...pressed, side: 'requester' as const }
  const data = await formData(turn, own, 'answerRecommendations', values, review)
  const items = await itemsOf(turn, refOf(pressed), data.c)
  return { card: recommendationsCard({ ...data, items }, turn.service, turn.t, turn.language) }
}

export const recommendations: Handler = (turn, pressed) => form(turn, pressed, null)

/** The inputs whose id starts with a prefix, without it. */
function unprefixed(prefix: string, inputs: Record<string, string>): [string, string][] {
  return Object.entries(inputs).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
  )
}

const states: RecommendationState[] = ['open', 'done', 'partly', 'notPossible', 'noLongerNeeded']

/** Whether the client was told: a day of the list, "earlier", or that it is not so. */
function toldIn(value: string): RecommendationAnswers['told'][string] {
  const toldOn = instantOf(value, '12:00')
  if (toldOn || value === 'yes') return { told: 'yes', toldOn }
  return { told: value === 'notApplicable' ? value : 'notYet', toldOn: null }
}

/** The answers in a card's inputs: state.<id>, why.<id>, told.<id>. */
export function answersIn(inputs: Record<string, string>): RecommendationAnswers {
  const chosen = unprefixed('state.', inputs).flatMap(([id, value]) => {
    const state = states.find((each) => each === value)
    return state ? [[id, state] as const] : []
  })
  // A card of an earlier version asks once for all of them.
  const { toldToClient } = inputs
  const older = toldToClient ? chosen.map(([id]): [string, string] => [id, toldToClient]) : []
  return {
    states: Object.fromEntries(chosen),
    why: Object.fromEntries(unprefixed('why.', inputs)),
    told: Object.fromEntries([...older, ...unprefixed('told.', inputs)].map(([id, value]) => [id, toldIn(value)])),
  }
}

export const saveRecommendations: Handler = (turn, pressed) => {
  const input = answersIn(pressed.inputs)
  return submit(
    turn,
    { ...pressed, side: 'requester' },
    (nonce) =>
      answerRecommendations(turn.world.deps, turn.actor, refOf(pressed), input, decisions(turn, pressed, nonce)),
    (again, review) => form(turn, again, review),
  )
}

/** The recommendations as a text to copy: `record`, or `client` with the language that the client reads. */
export const copy: Handler = async (turn, pressed) => {
  const { c, group, model } = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  const { now } = turn.service
  const offered = offeredActions(c, model, 'requester', now).includes('copyOutcome')
  if (!offered || !may(turn.actor, 'copyOutcome', c, group, now)) refuse({ kind: 'notAllowed' })
  const [kind, chosen] = (pressed.pick ?? '').split(' ')
  const items = await itemsOf(turn, refOf(pressed), c)
  const language = languages.find((one) => one === chosen) ?? turn.language
  const data = { c, group, model, items, kind: kind === 'client' ? ('client' as const) : ('record' as const), language }
  return { card: copyCard(data, turn.service, turn.t, turn.language) }
}
