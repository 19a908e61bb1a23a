import type { Press, Pressed } from '../api/caseContract.ts'
import type { Entry } from '../api/contract.ts'
import type { Identity } from './client.ts'
import { askOnce, type Failure } from './failure.ts'

/** What came of a press. `changed`: somebody else was first, nothing was done; `gone`: nor can it be seen any more. */
export type PressOutcome =
  | { kind: 'answered'; pressed: Pressed }
  | { kind: 'changed'; current: Entry }
  | { kind: 'gone' }
  | Exclude<Failure, { kind: 'changed' }>

// The server answers a press within 8 s, whatever hangs.
const patience = 12_000

/** Presses a card's button (POST /api/press); whatever goes wrong is an outcome, nothing is thrown. `tag`: the version that was seen. */
export async function pressCard(press: Press, identity: Identity, tag: string | null): Promise<PressOutcome> {
  const headers = { 'Content-Type': 'application/json', ...(tag ? { 'If-Match': tag } : {}) }
  const init = { method: 'POST', headers, body: JSON.stringify(press) }
  const read = async (answer: Response) => (await answer.json()) as Pressed
  const outcome = await askOnce(identity, '/api/press', init, patience, read)
  if (outcome.kind === 'done') return { kind: 'answered', pressed: outcome.data }
  if (outcome.kind !== 'changed') return outcome
  return outcome.current ? { kind: 'changed', current: outcome.current } : { kind: 'gone' }
}
