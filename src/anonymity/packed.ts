const LINE = 160
const MOST = 25

/**
 * Lower-case words sorted and packed for a data file, in lines: each word is a capital letter that tells how many
 * letters it shares with the word before (A none, B one ...), and its other letters. A third smaller when compressed.
 */
export function pack(words: Iterable<string>): string[] {
  let before = ''
  let packed = ''
  for (const word of [...new Set(words)].sort()) {
    if (/[A-Z\s]/.test(word)) throw new Error(`Not a lower-case word: ${word}`)
    let shared = 0
    while (shared < MOST && shared < before.length && before.charAt(shared) === word.charAt(shared)) shared += 1
    packed += String.fromCharCode(65 + shared) + word.slice(shared)
    before = word
  }
  return packed.match(new RegExp(`.{1,${LINE}}`, 'gsu')) ?? []
}

/** The words of packed lines, sorted, with a space between them. */
export function unpack(lines: string[]): string {
  let word = ''
  let out = ''
  for (const [, sign = 'A', rest = ''] of lines.join('').matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, sign.charCodeAt(0) - 65) + rest
    out += ` ${word}`
  }
  return out
}

/** The weights of a trained model: whole numbers of a byte, and what one of them is worth. */
export interface Model {
  weights: Int8Array
  scale: number
}

/** A model from its data file, unpacked when it is first asked for. */
export function unpackModel({ weights, scale }: { weights: string; scale: number }): () => Model {
  let model: Model | undefined
  return () => {
    model ??= { weights: Int8Array.from(atob(weights), (sign) => sign.charCodeAt(0)), scale }
    return model
  }
}
