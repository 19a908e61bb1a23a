import type { Action } from './action.ts'
import type { State } from './consultation.ts'
import type { Instant } from './ids.ts'
import type { InputProblem } from './review.ts'

/** The refusals: what a user may meet that is nobody's fault. Explained only at the bot's and the API's boundary. */
export type Problem =
  | { kind: 'notFound' }
  | { kind: 'notAllowed' }
  | { kind: 'wrongState'; action: Action; state: State; possible: Action[] }
  /** Someone else was first. `by`: their name, when it helps; `freeStarts`: what is left. */
  | { kind: 'conflict'; by: string | null; freeStarts: Instant[] }
  | {
      kind: 'badInput'
      field: string
      why: InputProblem
    }
  | { kind: 'textGone' }
  /** It is too late: the deadline has passed, the session has begun or was cancelled, the poll has ended. */
  | { kind: 'over' }

/** A refusal thrown by use cases and domain rules; carries no free text. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Throws a refusal. */
export function refuse(problem: Problem): never {
  throw new Refusal(problem)
}
