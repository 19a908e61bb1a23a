import type { Identity } from '../client.ts'

const patience = 20_000

/** Saves a group's figures of a quarter as a CSV file. Resolves to whether it could be fetched; the token goes in a header, so no plain link would do. */
export async function downloadFigures(identity: Identity, query: Record<string, string>): Promise<boolean> {
  try {
    const headers = await identity()
    const path = `/api/metrics.csv?${new URLSearchParams(query)}`
    const answer = await fetch(path, { headers, cache: 'no-store', signal: AbortSignal.timeout(patience) })
    if (!answer.ok) return false
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'rinnalla.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    return true
  } catch {
    return false
  }
}
