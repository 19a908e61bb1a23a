import type { Press, Pressed } from '../api/caseContract.ts'
import type { Entry, ProblemBody } from '../api/contract.ts'
import type { Identity } from './client.ts'

/** What came of a press. `changed`: somebody else was first, nothing was done; `gone`: nor can it be seen any more; `wait`: seconds until one may press again. */
export type PressOutcome =
  | { kind: 'answered'; pressed: Pressed }
  | { kind: 'changed'; current: Entry }
  | { kind: 'gone' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'signedOut' }
  | { kind: 'failed'; reference: string | null }

// The server answers a press within 8 s, whatever hangs.
const patience = 12_000

/** Presses a card's button (POST /api/press); whatever goes wrong is an outcome, nothing is thrown. `tag`: the version that was seen. */
export async function pressCard(press: Press, identity: Identity, tag: string | null): Promise<PressOutcome> {
  const who = await identity().catch(() => null)
  if (!who) return { kind: 'signedOut' }
  try {
    const answer = await fetch('/api/press', {
      method: 'POST',
      headers: { ...who, 'Content-Type': 'application/json', ...(tag ? { 'If-Match': tag } : {}) },
      body: JSON.stringify(press),
      signal: AbortSignal.timeout(patience),
    })
    if (answer.ok) return { kind: 'answered', pressed: (await answer.json()) as Pressed }
    if (answer.status === 401) return { kind: 'signedOut' }
    if (answer.status === 429) return { kind: 'wait', seconds: Number(answer.headers.get('retry-after')) || 1 }
    const problem = (await answer.json().catch(() => null)) as ProblemBody | null
    if (answer.status === 412 && problem?.current) return { kind: 'changed', current: problem.current }
    if (answer.status === 412) return { kind: 'gone' }
    return { kind: 'failed', reference: problem?.reference ?? null }
  } catch {
    return { kind: 'failed', reference: null }
  }
}
