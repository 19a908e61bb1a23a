import type { ProblemBody } from '../api/contract.ts'
import type { Identity } from './client.ts'

/**
 * Why nothing came of a question or a press. `signedOut`: the server does not know whoever asks; `noToken`: Teams gave no
 * token for them, which it does not without a connection either; `unreachable`: no answer; `wait`: asked too often, in so
 * many `seconds` again; `missing`: what it is about is not there, or not for whoever asks. `reference`: where the server
 * has one, to ask support with.
 */
export interface Failure {
  kind: 'signedOut' | 'noToken' | 'unreachable' | 'wait' | 'missing' | 'failed'
  reference: string | null
  seconds?: number
}

export const unreachable: Failure = { kind: 'unreachable', reference: null }
export const noToken: Failure = { kind: 'noToken', reference: null }

/** The header that says who asks; null while Teams gives none. */
export const tokenOf = (identity: Identity): Promise<Record<string, string> | null> => identity().catch(() => null)

/** What an answer that is none says of why. */
export async function failureOf(answer: Response): Promise<Failure> {
  const problem = (await answer.json().catch(() => null)) as ProblemBody | null
  const reference = problem?.reference ?? null
  if (answer.status === 401) return { kind: 'signedOut', reference }
  if (answer.status === 404) return { kind: 'missing', reference }
  if (answer.status !== 429) return { kind: 'failed', reference }
  return { kind: 'wait', reference, seconds: Number(answer.headers.get('retry-after')) || 1 }
}
