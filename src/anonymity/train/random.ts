/** A small generator with a fixed seed (mulberry32), so that a training run can be repeated. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts an array in a random order, in place. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const swap = items[at] as T
    items[at] = items[other] as T
    items[other] = swap
  }
}

/** A number from 0 to 1008 for a string, the same in every run. */
export function foldOf(text: string): number {
  let hash = 7
  for (const sign of text) hash = (hash * 31 + sign.charCodeAt(0)) % 1009
  return hash
}
