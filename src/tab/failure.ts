import type { Entry, ProblemBody } from '../api/contract.ts'
import type { Identity } from './client.ts'

/**
 * Why nothing came of a question or a press. `signedOut`: the server does not know whoever asks; `noToken`: Teams gave no
 * token for them, which it does not without a connection either; `unreachable`: no answer; `wait`: asked too often, in so
 * many `seconds` again; `missing`: what it is about is not there, or not for whoever asks; `changed`: somebody else was first;
 * `current` is the consultation as it is now, for whoever may see it still. `reference`: where the server
 * has one, to ask support with.
 */
export type Failure = Plain | { kind: 'changed'; reference: string | null; current: Entry | null; seconds?: never }

interface Plain {
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
  if (answer.status === 412) return { kind: 'changed', reference, current: problem?.current ?? null }
  if (answer.status !== 429) return { kind: 'failed', reference }
  return { kind: 'wait', reference, seconds: Number(answer.headers.get('retry-after')) || 1 }
}

/** Asks once, for whoever it is, by a press of theirs; whatever goes wrong is a failure, nothing is thrown. `patience`: in milliseconds. */
export async function askOnce<T>(
  identity: Identity,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string },
  patience: number,
  read: (answer: Response) => Promise<T>,
): Promise<{ kind: 'done'; data: T } | Failure> {
  const who = await tokenOf(identity)
  if (!who) return noToken
  try {
    const headers = { ...who, ...init.headers }
    const answer = await fetch(path, { ...init, headers, cache: 'no-store', signal: AbortSignal.timeout(patience) })
    return answer.ok ? { kind: 'done', data: await read(answer) } : await failureOf(answer)
  } catch {
    return unreachable
  }
}
