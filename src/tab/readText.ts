import type { Texts } from '../api/caseContract.ts'
import type { ReadingReason } from '../domain/readingReason.ts'
import type { Identity } from './client.ts'
import { askOnce } from './failure.ts'

const patience = 10_000

/** Opens the texts of a case, once, as the answer to a press; the opening is recorded. Nothing is kept. */
export function readText(ref: { groupId: string; id: string }, reason: ReadingReason | null, identity: Identity) {
  const query = new URLSearchParams({ groupId: ref.groupId, id: ref.id, ...(reason ? { reason } : {}) })
  return askOnce(identity, `/api/text?${query}`, {}, patience, async (answer) => (await answer.json()) as Texts)
}
