import type { Loaded } from '../../app/change.ts'
import { emptyReview } from '../../app/screen.ts'
import { Refusal } from '../../domain/problem.ts'
import type { InputProblem, Review } from '../../domain/review.ts'
import type { ChangeAction } from '../../domain/transition.ts'
import { type Answer, shows } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { decisionsOf, nonceOf, openable } from './handler.ts'

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

/** What the author has decided, under the key of this round of the form. */
export const decisions = (turn: Turn, pressed: Pressed, nonce: string) => ({ ...decisionsOf(turn, pressed), nonce })
