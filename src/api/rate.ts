import type { Instant, PersonId } from '../domain/ids.ts'

/** How often somebody may ask: so many at once, and so many a minute in the long run. */
export interface Rate {
  burst: number
  perMinute: number
}

/** What a tab needs with several views open at once, several times over; and what a person can press. */
export const usualRates = { read: { burst: 240, perMinute: 360 }, press: { burst: 30, perMinute: 60 } }

const remembered = 2000

/**
 * Counts what each person asks for, in this process (a token bucket a person). The answer: 0, or in how many whole seconds
 * they may ask again.
 */
export function limiter({ burst, perMinute }: Rate, now: () => Instant): (person: PersonId) => number {
  const perSecond = perMinute / 60
  const left = new Map<PersonId, { tokens: number; at: number }>()
  return (person) => {
    const at = Date.parse(now()) / 1000
    const before = left.get(person) ?? { tokens: burst, at }
    const tokens = Math.min(burst, before.tokens + Math.max(0, at - before.at) * perSecond)
    const allowed = tokens >= 1
    left.delete(person)
    left.set(person, { tokens: allowed ? tokens - 1 : tokens, at })
    // Whoever asked longest ago has a full bucket again long since.
    const [oldest] = left.size > remembered ? left.keys() : []
    if (oldest !== undefined) left.delete(oldest)
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  }
}
