import type { Identity } from '../client.ts'
import { askOnce, type Failure } from '../failure.ts'

const patience = 20_000

/** Saves a group's figures of a quarter as a CSV file. Resolves to why it could not be fetched, null where it was; the token goes in a header, so no plain link would do. */
export async function downloadFigures(identity: Identity, query: Record<string, string>): Promise<Failure | null> {
  const path = `/api/metrics.csv?${new URLSearchParams(query)}`
  const outcome = await askOnce(identity, path, {}, patience, async (answer) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'rinnalla.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  })
  return outcome.kind === 'done' ? null : outcome
}
