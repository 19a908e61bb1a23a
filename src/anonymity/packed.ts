const LINE = 2000
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

/**
 * The words of packed lines, sorted, with a space before each, as UTF-16 units: 70,000 of them are ready in a few
 * milliseconds because no string is made for any.
 */
export function unpack(lines: string[]): Uint16Array {
  const packed = lines.join('')
  let length = 0
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at)
    length += isSign(code) ? code - A + 1 : 1
  }
  const units = new Uint16Array(length)
  let word = 0
  let end = 0
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at)
    if (!isSign(code)) {
      units[end] = code
      end += 1
      continue
    }
    const before = word
    units[end] = SPACE
    word = end + 1
    end = word + code - A
    for (let letter = 0; letter < code - A; letter += 1) units[word + letter] = units[before + letter] as number
  }
  return units
}
const A = 65
const SPACE = 32
const isSign = (code: number): boolean => code >= A && code <= A + MOST

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
