/** Keeps track of work that goes on after an answer, so that a graceful stop can wait for it. */
export function startBackground(onFault: (error: unknown) => void) {
  const underWay = new Set<Promise<unknown>>()
  return {
    track(work: Promise<unknown>): void {
      const guarded: Promise<unknown> = work.catch(onFault).finally(() => underWay.delete(guarded))
      underWay.add(guarded)
    },
    /** Resolves when nothing is under way. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
