import type { PipelinePolicy } from './deadline.ts'

/**
 * One round trip to the store: what, from when to when (milliseconds of `performance.now()`), and what came back: how many
 * entities, and the bytes of the answer. A transaction's answer holds none.
 */
export interface Trip {
  method: string
  url: string
  from: number
  to: number
  entities: number
  bytes: number
}

/** The entities in an answer: a page of a query, or the one that was asked for. */
function entitiesIn(answer: string): number {
  if (!answer.startsWith('{')) return 0
  const { value, PartitionKey } = JSON.parse(answer) as { value?: unknown; PartitionKey?: string }
  return Array.isArray(value) ? value.length : PartitionKey === undefined ? 0 : 1
}

/** Tells of each round trip when it has ended, well or not. */
export function countPolicy(onRequest: (trip: Trip) => void): PipelinePolicy {
  return {
    name: 'rinnallaCount',
    async sendRequest(request, next) {
      const from = performance.now()
      let answer = ''
      try {
        const response = await next(request)
        answer = response.bodyAsText ?? ''
        return response
      } finally {
        const came = { entities: entitiesIn(answer), bytes: Buffer.byteLength(answer) }
        onRequest({ method: request.method, url: request.url, from, to: performance.now(), ...came })
      }
    },
  }
}

/** How many of these round trips came one after another at most; those side by side count once. */
export function longestChain(trips: Trip[]): number {
  let chain = 0
  let end = Number.NEGATIVE_INFINITY
  for (const trip of trips.toSorted((a, b) => a.to - b.to)) {
    if (trip.from < end) continue
    chain += 1
    end = trip.to
  }
  return chain
}
