/** What was worked out lately, by word. */
export interface Recent<Value> {
  get: (word: string) => Value | undefined
  set: (word: string, value: Value) => void
  /** Forgets all. */
  clear: () => void
}

/**
 * A store of bounded size for what was worked out: when `limit` words are in it, they become the old ones and those
 * that were old are forgotten; an old one that is asked for is kept. The memory of a long run stays that of two
 * generations.
 */
export function recent<Value>(limit: number): Recent<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  const set = (word: string, value: Value): void => {
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(word, value)
  }
  return {
    set,
    clear() {
      young = new Map()
      old = new Map()
    },
    get(word) {
      const value = young.get(word)
      if (value !== undefined) return value
      const before = old.get(word)
      if (before !== undefined) set(word, before)
      return before
    },
  }
}
