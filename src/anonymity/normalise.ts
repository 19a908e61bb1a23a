/** A text in the one spelling the rules are written for, with the way back to the text as given. */
export interface Normalised {
  text: string
  /** The offset in the text as given where the character at `index` of the normalised text begins. */
  start: (index: number) => number
  /** The offset in the text as given just after the character before `index` of the normalised text. */
  end: (index: number) => number
}

// What is written with a plain sign of the same length: spaces, dashes, apostrophes, quotes, line ends, full-width letters.
const ODD =
  /[\u00a0\u2000-\u200a\u2010-\u2015\u2018\u2019\u201b-\u201f\u2028\u2029\u202f\u2032\u2212\u3000\ufe58\ufe63\uff01-\uff5e]/g
const SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const APOSTROPHE = /[\u2018\u2019\u201b\u2032]/
const QUOTE = /[\u201c-\u201f]/

function plain(sign: string): string {
  if (SPACE.test(sign)) return ' '
  if (DASH.test(sign)) return '-'
  if (APOSTROPHE.test(sign)) return "'"
  if (QUOTE.test(sign)) return '"'
  return sign === '\u2028' || sign === '\u2029' ? '\n' : sign.normalize('NFKC')
}

// What changes the length: accents apart from their letter, what is invisible, mathematical letters.
const LONGER = /[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud835]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f

function composed(cluster: string): string {
  if (cluster.charCodeAt(0) === 0xd835) return cluster.normalize('NFKC')
  if (cluster.length > 1) return cluster.normalize('NFC')
  if (cluster < '\u0080') return cluster
  return INVISIBLE.test(cluster) ? '' : cluster.replace(ODD, plain)
}

/**
 * Composes accents, drops what is invisible (zero-width characters, soft hyphens) and makes every space, dash,
 * quote, full-width and mathematical letter the plain one. Most texts keep their length, and so their offsets.
 */
export function normalise(text: string): Normalised {
  if (!LONGER.test(text)) return { text: text.replace(ODD, plain), start: (index) => index, end: (index) => index }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    let after = at + 1
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00 && after < text.length) after += 1
    while (isMark(text.charCodeAt(after))) after += 1
    const shown = composed(text.slice(at, after))
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(at)
      ends.push(after)
    }
    parts.push(shown)
    at = after
  }
  return {
    text: parts.join(''),
    start: (index) => starts[index] ?? text.length,
    end: (index) => (index === 0 ? 0 : (ends[index - 1] ?? text.length)),
  }
}
