/** A text in the one spelling the rules are written for, with the way back to the text as given. */
export interface Normalised {
  text: string
  /** The offset in the text as given where the character at `index` of the normalised text begins. */
  start: (index: number) => number
  /** The offset in the text as given just after the character before `index` of the normalised text. */
  end: (index: number) => number
}

const UNUSUAL =
  /[\u0300-\u036f]|[\u00a0\u00ad\u2000-\u201f\u2028-\u202f\u2032\u2060\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u
const MARK = /[\u0300-\u036f]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const APOSTROPHE = /[\u2018\u2019\u201b\u2032]/
const QUOTE = /[\u201c-\u201f]/

function plain(cluster: string): string {
  if (cluster.length === 1) {
    if (INVISIBLE.test(cluster)) return ''
    if (SPACE.test(cluster)) return ' '
    if (DASH.test(cluster)) return '-'
    if (APOSTROPHE.test(cluster)) return "'"
    if (QUOTE.test(cluster)) return '"'
    if (cluster === '\u2028' || cluster === '\u2029') return '\n'
    if (cluster >= '\uff01' && cluster <= '\uff5e') return cluster.normalize('NFKC')
    return cluster
  }
  return cluster.charCodeAt(0) === 0xd835 ? cluster.normalize('NFKC') : cluster.normalize('NFC')
}

/**
 * Composes accents, drops what is invisible (zero-width characters, soft hyphens) and makes every space, dash,
 * quote, full-width and mathematical letter the plain one. Most texts come back as they are, at no cost.
 */
export function normalise(text: string): Normalised {
  if (!UNUSUAL.test(text)) return { text, start: (index) => index, end: (index) => index }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    let after = at + 1
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00 && after < text.length) after += 1
    while (after < text.length && MARK.test(text.charAt(after))) after += 1
    const shown = plain(text.slice(at, after))
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
