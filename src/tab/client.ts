import type { EntryDetail, Readers } from '../api/caseContract.ts'
import type { Board, Me, Meetings, Mine, Mode } from '../api/contract.ts'
import type { GroupDetail, GroupSessions, Metrics } from '../api/groupContract.ts'
import type { Guide } from '../api/guideContract.ts'
import type { Settings } from '../api/ownContract.ts'
import type { Supports } from '../api/supportContract.ts'
import { type Failure, failureOf, noToken, tokenOf, unreachable } from './failure.ts'

/** The API's answers by path (src/api/*Contract.ts), of what is asked again and again; texts are not. */
export interface Answers {
  '/api/mode': Mode
  '/api/me': Me
  '/api/mine': Mine
  '/api/board': Board
  '/api/sessions': Meetings
  '/api/entry': EntryDetail
  '/api/readers': Readers
  '/api/group': GroupDetail
  '/api/guide': Guide
  '/api/metrics': Metrics
  '/api/groupSessions': GroupSessions
  '/api/settings': Settings
  '/api/supports': Supports
}

/** The header that says who asks: a Teams token, or the chosen person of local mode. */
export type Identity = () => Promise<Record<string, string>>

/** What came of a question. `same`: nothing has changed since `tag`. */
export type Outcome<T> = { kind: 'data'; data: T; tag: string | null } | { kind: 'same' } | Failure

const patience = 10_000

/** The parts of a question (`?a=&b=`), of ids and days only: an address holds no words. */
export type Query = Record<string, string>

/** Asks the API; whatever goes wrong is an outcome, nothing is thrown. `tag`: of the data the caller has already. */
export async function ask<P extends keyof Answers>(
  path: P,
  identity: Identity,
  tag: string | null = null,
  query: Query = {},
): Promise<Outcome<Answers[P]>> {
  const parts = new URLSearchParams(query).toString()
  const asked = async (who: Record<string, string>) =>
    fetch(parts ? `${path}?${parts}` : path, {
      headers: { ...who, ...(tag ? { 'If-None-Match': tag } : {}) },
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
  try {
    const who = await tokenOf(identity)
    if (!who) return noToken
    const first = await asked(who)
    // A token that has just run out is no sign-out: one more is asked for.
    const newer = first.status === 401 ? await tokenOf(identity) : null
    const answer = newer ? await asked(newer) : first
    if (answer.status === 304) return { kind: 'same' }
    if (!answer.ok) return await failureOf(answer)
    return { kind: 'data', data: (await answer.json()) as Answers[P], tag: answer.headers.get('etag') }
  } catch {
    return unreachable
  }
}
