import { useCallback } from 'react'
import { type Answers, ask, type Identity, type Query } from './client.ts'
import { type Answer, type Asking, usePolled } from './usePolled.ts'

/** A question that is asked with the tag of the answer it has had. */
export function tagged<P extends keyof Answers>(path: P, identity: Identity, query?: Query): Asking<Answers[P]> {
  let tag: string | null = null
  return async () => {
    const outcome = await ask(path, identity, tag, query)
    if (outcome.kind === 'data') tag = outcome.tag
    return outcome
  }
}

/** An answer of the API, kept up to date (usePolled.ts). */
export function useAnswer<P extends keyof Answers>(
  path: P,
  identity: Identity,
  period: number,
  query?: Query,
): Answer<Answers[P]> {
  const asked = JSON.stringify(query ?? {})
  const begin = useCallback(() => tagged(path, identity, JSON.parse(asked) as Query), [path, identity, asked])
  return usePolled(begin, period)
}
