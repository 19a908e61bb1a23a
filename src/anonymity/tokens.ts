import type { Entry } from './persons/lexicon.ts'
import { recent } from './recent.ts'

/** A word of a text. Offsets are into the normalised text; `end` leaves out a case ending after a colon ("EU:n"). */
export interface Word {
  start: number
  end: number
  /** The word as written, and in lower case. */
  text: string
  lower: string
  /** The case ending after a colon or apostrophe, in lower case, or ''. */
  tail: string
  shape: 'lower' | 'capital' | 'capitals' | 'initial'
  /** Whether a sentence, a line or a quotation begins here. */
  first: boolean
  /** The text between the word before and this one. */
  gap: string
  /** What the lists know of it, and the lemmas it is known again by; once they have been asked. */
  entry?: Entry
  keys?: string[]
}

// A digit written for a letter is part of the word: "M1nna".
const WORD =
  /\p{L}[\p{L}\p{M}]*(?:(?=[01345]\p{Ll}{2})(?<=(?<!\p{L})\p{Lu}\p{Ll}*)[01345][\p{L}\p{M}]+)?(?:['-](?=\p{L})[\p{L}\p{M}]+)*/gu
const LETTER_FOR: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }
// "äitiMinna": a name glued to the word before it.
const GLUED = /^\p{Ll}{3,}(?=\p{Lu}\p{Ll}{2})/u
// "al-Tikriti": the article has no capital, the name has.
const ARTICLE = /^(?:a[lnrstdz]|ash|el|bin)-\p{Lu}/u
const TAIL = /[:'](\p{Ll}{1,6})(?!\p{L})/uy
const ABBREVIATIONS = new Set(
  'esim mm ns ent os synt tri dos prof hra rva nti puh klo nro n s f k eli ks vrt yms ym jne fr hr dr mr mrs ms st t.ex bl a ca kl tel nr fil dipl toim joht siht pj vs'.split(
    ' ',
  ),
)

const LETTERED =
  /^(?:ja$|och$|and$|lapset|lapsi|lapse|lasta|poika|poja|tyttö|tytö|asiakas|asiakkaa|ryhm|henkilö|vanhem|barn|klient|child|client|person|group)/

// Whether a gap ends with the start of a line, a bullet or a number on it. In steps: one pattern for it would take the
// square of a gap of many empty lines.
function startsLine(gap: string): boolean {
  if (!gap.includes('\n')) return false
  const said = gap.trimEnd()
  if (gap.includes('\n', said.length)) return true
  const bullet = /(?:[-*•·–]|\d{1,9}[.)])$/.exec(said.slice(-10))
  if (bullet === null) return false
  const line = said.slice(0, said.length - bullet[0].length)
  return line.includes('\n', line.trimEnd().length)
}

function begins(gap: string, large: boolean, previous: Word | undefined, beforePrevious: Word | undefined): boolean {
  if (previous === undefined) return true
  if (gap === ' ' || gap === ', ') return false
  // "E.Virtanen", "a.t.", "m. koskenranta"
  if (gap === '.' && previous.text.length === 1) return false
  if (gap === '. ' && !large && previous.text.length === 1 && previous.shape === 'lower') return false
  if (startsLine(gap)) return true
  if (/[.!?…]/.test(gap)) {
    const dot = /^\.[\s,]/.test(gap)
    if (!dot) return true
    // "lapsi A. Äiti": a letter that stands for somebody ends a sentence; "M. Virtanen" goes on.
    if (previous.shape === 'initial') return /^[A-H]$/.test(previous.text) && LETTERED.test(beforePrevious?.lower ?? '')
    return !ABBREVIATIONS.has(previous.lower)
  }
  return /["“”«»]\s?$/.test(gap) || /(?:^|\s)[•·*]\s$/.test(gap)
}

/** Splits a normalised text into words, in order; linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last: Word | undefined
  let lastEnd = 0
  for (const match of text.matchAll(WORD)) {
    const written = match[0]
    const { glued } = spellingOf(written)
    if (glued > 0) take(match.index, written.slice(0, glued))
    take(match.index + glued, written.slice(glued), glued > 0 ? ' ' : undefined)
  }
  return words

  function take(start: number, match: string, between = text.slice(lastEnd, start)): void {
    let written = match
    let tail = ''
    let end = start + written.length
    if (written.charAt(written.length - 2) === "'" && /[sn]$/i.test(written)) {
      tail = written.slice(-1).toLowerCase()
      written = written.slice(0, -2)
      end -= 2
    }
    const sign = text.charAt(end)
    if (tail === '' && (sign === ':' || sign === "'")) {
      TAIL.lastIndex = end
      tail = TAIL.exec(text)?.[1] ?? ''
    }
    const { lower, shape, large } = spellingOf(written)
    const word: Word = {
      start,
      end,
      text: written,
      lower,
      tail,
      shape,
      first: begins(between, large, last, words.at(-2)),
      gap: between,
      entry: undefined,
      keys: undefined,
    }
    words.push(word)
    last = word
    lastEnd = end
  }
}

/** How a word is written: in lower case, its shape, whether its first sign is a capital, how many letters are another word. */
interface Spelling {
  lower: string
  shape: Word['shape']
  large: boolean
  glued: number
}
const spellings = recent<Spelling>(16_000)

function spellingOf(written: string): Spelling {
  const before = spellings.get(written)
  if (before !== undefined) return before
  const lower = written.toLowerCase().replace(/[01345]/, (digit) => LETTER_FOR[digit] ?? digit)
  const large = written.charAt(0) !== lower.charAt(0)
  const spelling = { lower, shape: shapeOf(written), large, glued: GLUED.exec(written)?.[0].length ?? 0 }
  spellings.set(written, spelling)
  return spelling
}

function shapeOf(written: string): Word['shape'] {
  if (ARTICLE.test(written)) return 'capital'
  if (written.charAt(0) === written.charAt(0).toLowerCase()) return 'lower'
  if (written.length === 1) return 'initial'
  return written === written.toUpperCase() ? 'capitals' : 'capital'
}
