/** Buckets of the shape model; a power of two. */
export const BUCKETS = 1 << 14
/** The kinds a capital word may be of: a person's name, another name, an ordinary word. */
export const KINDS = 3

/**
 * The hashed buckets of a lower-case word: its pieces of one to five letters at either end, and of two to four
 * letters anywhere, its length and its vowels. At most 24 letters are read.
 */
export function shapeFeatures(lower: string): number[] {
  const word = `^${lower.slice(0, 24)}$`
  const out: number[] = [bucket(`#${Math.min(lower.length, 14)}`)]
  for (let size = 2; size <= 4; size += 1) {
    for (let at = 0; at + size <= word.length; at += 1) out.push(bucket(word.slice(at, at + size)))
  }
  for (const size of [5, 6]) {
    if (word.length > size) out.push(bucket(word.slice(0, size)), bucket(word.slice(-size)))
  }
  out.push(
    bucket(
      `?${lower
        .replace(/[aeiouyäöå]+/g, 'V')
        .replace(/[^V]+/g, 'C')
        .slice(0, 10)}`,
    ),
  )
  return out
}

// FNV-1a over UTF-16 units.
function bucket(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}
