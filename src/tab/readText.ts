import type { Texts } from '../api/caseContract.ts'
import type { ReadingReason } from '../domain/readingReason.ts'
import type { Identity } from './client.ts'

const patience = 10_000

/** Opens the texts of a case, once, as the answer to a press; the opening is recorded. Null: it could not be done. Nothing is kept. */
export async function readText(
  ref: { groupId: string; id: string },
  reason: ReadingReason | null,
  identity: Identity,
): Promise<Texts | null> {
  try {
    const query = new URLSearchParams({ groupId: ref.groupId, id: ref.id, ...(reason ? { reason } : {}) })
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(`/api/text?${query}`, { headers: await identity(), cache: 'no-store', signal })
    return answer.ok ? ((await answer.json()) as Texts) : null
  } catch {
    return null
  }
}
