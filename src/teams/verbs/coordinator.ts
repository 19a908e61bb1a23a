import { sessionsAhead, sessionsOffered } from '../../app/agenda.ts'
import type { Loaded } from '../../app/change.ts'
import * as coordinator from '../../app/coordinatorActions.ts'
import { emptyReview } from '../../app/screen.ts'
import { askCard, declineCard, redirectCard, returnCard } from '../../cards/caseForms.ts'
import { joinLinkCard, offerCard, placeCard } from '../../cards/timeForms.ts'
import { type DeclineHint, returnReasons } from '../../domain/consultation.ts'
import { Refusal, refuse } from '../../domain/problem.ts'
import type { InputProblem, Review } from '../../domain/review.ts'
import { freeSlots } from '../../domain/slots.ts'
import { instantOf } from '../../domain/time.ts'
import type { ChangeAction } from '../../domain/transition.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisionsOf, type Handler, nonceOf, openable, refOf } from './handler.ts'

export const take: Handler = async (turn, pressed) =>
  shows(turn, await coordinator.take(turn.world.deps, turn.actor, refOf(pressed)), 'group')

/** The data of a small form about a consultation, after rights and state were checked. */
export async function formData(
  turn: Turn,
  pressed: Pressed,
  action: ChangeAction,
  values: Record<string, string>,
  review: Review | null,
) {
  const { c, group, model } = await openable(turn, pressed, action)
  return { c, group, model, side: pressed.side ?? 'group', values, nonce: nonceOf(turn, pressed), review } as const
}

/** A review that only says that an input cannot be taken. */
export function inputProblem(values: Record<string, string>, field: string, why: InputProblem): Review {
  return { ...emptyReview(values), problems: [{ field, why }] }
}

type Outcome = { loaded: Loaded } | { review: Review }

/** Carries out a form's action, or brings the form back with what was found; what was typed is kept. */
export async function submit(
  turn: Turn,
  pressed: Pressed,
  act: (nonce: string) => Promise<Outcome>,
  again: (pressed: Pressed, review: Review) => Promise<Answer>,
): Promise<Answer> {
  const nonce = nonceOf(turn, pressed)
  const back = (review: Review) => again({ ...pressed, nonce }, review)
  try {
    const outcome = await act(nonce)
    return 'loaded' in outcome ? shows(turn, outcome.loaded, pressed.side ?? 'group') : back(outcome.review)
  } catch (error) {
    if (error instanceof Refusal && error.problem.kind === 'badInput') {
      return back(inputProblem(pressed.inputs, error.problem.field, error.problem.why))
    }
    throw error
  }
}

const decisions = (turn: Turn, pressed: Pressed, nonce: string) => ({ ...decisionsOf(turn, pressed), nonce })

async function askForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'askClarification', review?.values ?? {}, review)
  return { card: askCard(data, turn.service, turn.t, turn.language) }
}

export const ask: Handler = (turn, pressed) => askForm(turn, pressed, null)

export const saveAsk: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    (nonce) =>
      coordinator.askClarification(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        pressed.inputs.question ?? '',
        decisions(turn, pressed, nonce),
      ),
    (again, review) => askForm(turn, again, review),
  )

const returnForm: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'returnIdentifiable', {}, null)
  return { card: returnCard(data, turn.service, turn.t, turn.language) }
}

export { returnForm as return }

export const saveReturn: Handler = async (turn, pressed) => {
  const reasons = returnReasons.filter((reason) => chosen(pressed.inputs, 'what').includes(reason))
  return shows(
    turn,
    await coordinator.returnIdentifiable(turn.world.deps, turn.actor, refOf(pressed), reasons),
    'group',
  )
}

export const redirect: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'redirect', {}, null)
  const targets = await coordinator.redirectTargets(turn.world.deps, { ...data, version: '' })
  return { card: redirectCard({ ...data, targets }, turn.service, turn.t, turn.language) }
}

export const saveRedirect: Handler = async (turn, pressed) =>
  shows(
    turn,
    await coordinator.redirect(turn.world.deps, turn.actor, refOf(pressed), pressed.inputs.target ?? ''),
    'group',
  )

const hints: DeclineHint[] = ['otherGroup', 'supervisor', 'emergency', 'later', 'none']

async function declineForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : {}
  return {
    card: declineCard(await formData(turn, pressed, 'decline', values, review), turn.service, turn.t, turn.language),
  }
}

export const decline: Handler = (turn, pressed) => declineForm(turn, pressed, null)

export const saveDecline: Handler = (turn, pressed) => {
  const hint = hints.find((h) => h === pressed.inputs.hint) ?? 'none'
  const reason = pressed.inputs.reason ?? ''
  return submit(
    turn,
    pressed,
    (nonce) =>
      coordinator.decline(
        turn.world.deps,
        turn.actor,
        refOf(pressed),
        { hint, reason },
        decisions(turn, pressed, nonce),
      ),
    (again, review) => declineForm(turn, again, review),
  )
}

async function offerForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'offerTimes', review ? pressed.inputs : {}, review)
  return { card: offerCard(data, turn.service, turn.t, turn.language) }
}

export const offer: Handler = (turn, pressed) => offerForm(turn, pressed, null)

/** The rows of date and time that are filled in, as instants; refuses a row that is no time. */
export function offeredTimes(inputs: Record<string, string>, rows = 3): string[] {
  return Array.from({ length: rows }, (_, i) => i + 1).flatMap((n) => {
    const day = inputs[`day${n}`]
    const time = inputs[`time${n}`]
    if (!day) return []
    const at = time ? instantOf(day, time) : null
    return at ? [at] : refuse({ kind: 'badInput', field: `day${n}`, why: 'badTime' })
  })
}

export const saveOffer: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    async () => ({
      loaded: await coordinator.offerTimes(turn.world.deps, turn.actor, refOf(pressed), offeredTimes(pressed.inputs)),
    }),
    (again, review) => offerForm(turn, again, review),
  )

export const place: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'placeInSlot', {}, null)
  const known = (await sessionsAhead(turn.world.deps, data.group.id)).map((k) => k.value)
  const free = freeSlots(data.group, data.model, known, turn.service.now, sessionsOffered, true)
  return { card: placeCard({ ...data, free }, turn.service, turn.t, turn.language) }
}

export const savePlace: Handler = async (turn, pressed) => {
  const [sessionId = '', start = ''] = (pressed.inputs.slot ?? '').split('|')
  return shows(
    turn,
    await coordinator.placeInSlot(turn.world.deps, turn.actor, refOf(pressed), sessionId, start),
    'group',
  )
}

async function joinLinkForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'setJoinLink', review ? pressed.inputs : {}, review)
  return { card: joinLinkCard(data, turn.service, turn.t, turn.language) }
}

export const joinLink: Handler = (turn, pressed) => joinLinkForm(turn, pressed, null)

export const saveJoinLink: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    async () => ({
      loaded: await coordinator.setJoinLink(turn.world.deps, turn.actor, refOf(pressed), pressed.inputs.joinUrl ?? ''),
    }),
    (again, review) => joinLinkForm(turn, again, review),
  )
