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
  const length = word.length
  const out: number[] = [bucket(`#${Math.min(lower.length, 14)}`)]
  for (let size = 2; size <= 4; size += 1) {
    for (let at = 0; at + size <= length; at += 1) out.push(bucket(word, at, at + size))
  }
  for (const size of [5, 6]) {
    if (length > size) out.push(bucket(word, 0, size), bucket(word, length - size))
  }
  out.push(bucket(`?${pattern(lower)}`))
  return out
}

// Runs of vowels and of other letters, at most ten: "virtanen" is CVCVCVC.
function pattern(lower: string): string {
  let out = ''
  for (let at = 0; at < lower.length && out.length < 10; at += 1) {
    const sign = VOWELS.has(lower.charAt(at)) ? 'V' : 'C'
    if (!out.endsWith(sign)) out += sign
  }
  return out
}
const VOWELS = new Set('aeiouyäöå')

// FNV-1a over UTF-16 units.
function bucket(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}
