/** The message or its conversation is gone, or the bot was taken out of it: trying again is of no use. */
export function isGone(error: unknown): boolean {
  const status = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined
  return status === 403 || status === 404 || status === 410
}

/**
 * Which of the recipients are places of a channel that is gone; `results` are those of their deliveries, in their order. A
 * person who cannot be reached at the moment is another matter: what is theirs goes on waiting for them.
 */
export function goneAmong<T extends { person: unknown }>(to: T[], results: PromiseSettledResult<unknown>[]): T[] {
  return to.filter(({ person }, i) => {
    const result = results[i]
    return person === null && result?.status === 'rejected' && isGone(result.reason)
  })
}

/** Fails as the first delivery did that is to be tried again: those to a channel that is gone are not. */
export function failOnRest<T extends { person: unknown }>(to: T[], results: PromiseSettledResult<unknown>[]): void {
  const gone = goneAmong(to, results)
  results.forEach((result, i) => {
    const one = to[i]
    if (result.status === 'rejected' && !(one && gone.includes(one))) throw result.reason
  })
}
