import type { PipelinePolicy } from './deadline.ts'

/** One round trip to the store: what, and from when to when (milliseconds of `performance.now()`). */
export interface Trip {
  method: string
  url: string
  from: number
  to: number
}

/** Tells of each round trip when it has ended, well or not. */
export function countPolicy(onRequest: (trip: Trip) => void): PipelinePolicy {
  return {
    name: 'rinnallaCount',
    async sendRequest(request, next) {
      const from = performance.now()
      try {
        return await next(request)
      } finally {
        onRequest({ method: request.method, url: request.url, from, to: performance.now() })
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
