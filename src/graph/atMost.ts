/**
 * Lets at most `limit` pieces of work with the same key run at a time; the others wait in the order they came. Graph
 * allows an app four requests at a time to one mailbox (throttling limits of Outlook: "MailboxConcurrency").
 */
export function atMost(limit: number): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  return async (key, work) => {
    const now = running.get(key) ?? 0
    // Whoever leaves hands the place on without giving it back, so that nobody can slip in between.
    if (now >= limit) await new Promise<void>((enter) => waiting.set(key, [...(waiting.get(key) ?? []), enter]))
    else running.set(key, now + 1)
    try {
      return await work()
    } finally {
      const [next, ...rest] = waiting.get(key) ?? []
      if (rest.length > 0) waiting.set(key, rest)
      else waiting.delete(key)
      if (next) next()
      else leave(key)
    }
  }

  function leave(key: string) {
    const left = (running.get(key) ?? 1) - 1
    if (left > 0) running.set(key, left)
    else running.delete(key)
  }
}
