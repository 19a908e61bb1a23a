/** Words with up to 16 flags each. */
export interface WordTable {
  /** The flags of the lower-case word that stands in `text` from `from` to `to`; 0 when it is not there. */
  flagsOf: (text: string, from?: number, to?: number) => number
  /** Reads a lower-case word for `flagsWith`; of a very long one only the beginning. */
  read: (word: string) => void
  /** The flags of the first `cut` letters of the word read last, with `tail` after them. */
  flagsWith: (cut: number, tail: string) => number
  /** Takes flags from a word. */
  drop: (word: string, flags: number) => void
}

// FNV-1a.
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const PLACE = 0x3fffff
const LONGEST = 64

/**
 * A table of the words of several lists, each list one string or its UTF-16 units in lower case, with spaces or new
 * lines between its words; the case of a string is left out. A word that is on more lists than one has the flags of
 * all. The words stay in one row of units and are found by their hash: no string is made for any of them, so that
 * 70,000 words are ready in a few milliseconds, and a look-up allocates nothing.
 */
export function wordTable(lists: [words: string | Uint16Array, flags: number][]): WordTable {
  const texts = lists.map(([words]) => (typeof words === 'string' ? words.toLowerCase() : words))
  // A zero after each list ends its last word.
  const all = new Uint16Array(texts.reduce((sum, { length }) => sum + length + 1, 0))
  let filled = 0
  for (const text of texts) {
    if (typeof text !== 'string') all.set(text, filled)
    else for (let at = 0; at < text.length; at += 1) all[filled + at] = text.charCodeAt(at)
    filled += text.length + 1
  }
  let size = 1024
  while (size < all.length / 6) size *= 2
  // A slot holds where its word begins, from 1 on (22 bits), and ten bits of its hash; 0 is an empty one.
  const slots = new Int32Array(size)
  const flags = new Uint16Array(size)

  // The slot of a word with its hash: the one it is in, or the empty one where it would be. The word is a piece of a
  // text and a tail.
  const slotOf = (hash: number, text: string, from: number, to: number, tail: string): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1)
    for (;;) {
      const held = slots[slot] as number
      if (held === 0 || (held >>> 22 === hash >>> 22 && isAt((held & PLACE) - 1, text, from, to, tail))) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const isAt = (start: number, text: string, from: number, to: number, tail: string): boolean => {
    let place = start
    for (let at = from; at < to; at += 1, place += 1) if (all[place] !== text.charCodeAt(at)) return false
    for (let at = 0; at < tail.length; at += 1, place += 1) if (all[place] !== tail.charCodeAt(at)) return false
    return (all[place] as number) <= 32
  }
  // Whether two places of the row have the same word.
  const isSame = (start: number, other: number): boolean => {
    let at = 0
    while ((all[other + at] as number) > 32 && all[start + at] === all[other + at]) at += 1
    return (all[other + at] as number) <= 32 && (all[start + at] as number) <= 32
  }
  // Enters the word that begins at `start`; says where the next one may begin.
  const enter = (start: number, flag: number): number => {
    let hash = BASIS
    let at = start
    for (let code = all[at] as number; code > 32; code = all[at] as number) {
      hash = Math.imul(hash ^ code, PRIME)
      at += 1
    }
    if (at === start) return at + 1
    let slot = (hash ^ (hash >>> 15)) & (size - 1)
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (held >>> 22 === hash >>> 22 && isSame((held & PLACE) - 1, start)) break
      slot = (slot + 1) & (size - 1)
    }
    if (slots[slot] === 0) slots[slot] = (start + 1) | (hash & ~PLACE)
    flags[slot] = (flags[slot] as number) | flag
    return at + 1
  }
  let at = 0
  for (const [list, text] of texts.entries()) {
    const end = at + text.length + 1
    while (at < end) at = enter(at, lists[list]?.[1] ?? 0)
  }
  const find = (text: string, from: number, to: number): number => {
    let hash = BASIS
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    return slotOf(hash, text, from, to, '')
  }
  // The word read last, and the hashes of its beginnings.
  let word = ''
  const hashes = new Int32Array(LONGEST + 1).fill(BASIS)
  return {
    read(read) {
      word = read
      const end = Math.min(word.length, LONGEST)
      let hash = BASIS
      for (let at = 0; at < end; at += 1) {
        hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
        hashes[at + 1] = hash
      }
    },
    flagsWith(cut, tail) {
      if (cut > LONGEST) return 0
      let hash = hashes[cut] as number
      for (let at = 0; at < tail.length; at += 1) hash = Math.imul(hash ^ tail.charCodeAt(at), PRIME)
      return flags[slotOf(hash, word, 0, cut, tail)] as number
    },
    flagsOf: (text, from = 0, to = text.length) => flags[find(text, from, to)] as number,
    drop(word, dropped) {
      const slot = find(word, 0, word.length)
      flags[slot] = (flags[slot] as number) & ~dropped
    },
  }
}
