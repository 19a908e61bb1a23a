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

// What changes the length: accents apart from their letter, mathematical letters, and what is invisible: what Unicode says
// may be ignored (joiners, soft hyphens, variation selectors, directions, fillers, tags), and the frame of a keycap.
const LONGER = /[\u0300-\u036f]|\u20e3|[\u{1d400}-\u{1d7ff}]|\p{Default_Ignorable_Code_Point}/u
const INVISIBLE = /^(?:\u20e3|\p{Default_Ignorable_Code_Point})$/u
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f && code !== 0x34f
// How many units the sign at a place takes.
const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
const isInvisible = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 0xa0 && INVISIBLE.test(text.slice(at, at + unitsAt(text, at)))

function composed(cluster: string): string {
  if (cluster.charCodeAt(0) === 0xd835) return cluster.normalize('NFKC')
  if (cluster.length > 1) return cluster.normalize('NFC')
  if (cluster < '\u0080') return cluster
  return cluster.replace(ODD, plain)
}

// "Minna", a joiner and "Virtanen": two words, though no space is seen.
const areParted = (before: string, after: string): boolean => /\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)

// The same text held in one byte a sign where its signs allow it: the patterns for letters are then several times as
// fast. What has been read from a file or replaced may be held in two bytes for one sign that is no longer there.
function compact(text: string): string {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return text
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE) {
    const codes: number[] = []
    for (let unit = at; unit < text.length && unit < at + PIECE; unit += 1) codes.push(text.charCodeAt(unit))
    pieces.push(String.fromCharCode(...codes))
  }
  return pieces.join('')
}
const PIECE = 1024

/**
 * Composes accents, drops what is invisible (zero-width characters, soft hyphens, variation selectors; between a small
 * and a capital letter it is a space) and makes every space, dash, quote, full-width and mathematical letter the plain
 * one. Most texts keep their length, and so their offsets.
 */
export function normalise(text: string): Normalised {
  if (!LONGER.test(text))
    return { text: compact(text.replace(ODD, plain)), start: (index) => index, end: (index) => index }
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    let after = at
    while (after < text.length && isInvisible(text, after)) after += unitsAt(text, after)
    let shown = ''
    if (after > at) shown = areParted(pieces.at(-1) ?? '', text.charAt(after)) ? ' ' : ''
    else {
      after = at + unitsAt(text, at)
      while (isMark(text.charCodeAt(after))) after += 1
      shown = composed(text.slice(at, after))
    }
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(at)
      ends.push(after)
    }
    if (shown !== '') pieces.push(shown)
    at = after
  }
  return {
    text: compact(pieces.join('')),
    start: (index) => starts[index] ?? text.length,
    end: (index) => (index === 0 ? 0 : (ends[index - 1] ?? text.length)),
  }
}
