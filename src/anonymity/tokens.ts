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
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-](?=\p{L})[\p{L}\p{M}]+)*/gu
const TAIL = /[:'](\p{Ll}{1,6})(?!\p{L})/uy
const ABBREVIATIONS = new Set(
  'esim mm ns ent os synt tri dos prof hra rva nti puh klo nro n s f k eli ks vrt yms ym jne fr hr dr mr mrs ms st t.ex bl a ca kl tel nr fil dipl toim joht siht pj vs'.split(
    ' ',
  ),
)

const LETTERED =
  /^(?:lapsi|lapse|lasta|poika|poja|tyttö|tytö|asiakas|asiakkaa|ryhm|henkilö|vanhem|barn|klient|child|client|person|group)/

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

function begins(gap: string, previous: Word | undefined, beforePrevious: Word | undefined): boolean {
  if (previous === undefined) return true
  if (gap === ' ' || gap === ', ') return false
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
    let written = match[0]
    let tail = ''
    const start = match.index
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
    const lower = written.toLowerCase()
    const gap = text.slice(lastEnd, start)
    const capital = written.charAt(0) !== lower.charAt(0)
    const word: Word = {
      start,
      end,
      text: written,
      lower,
      tail,
      shape: !capital
        ? 'lower'
        : written.length === 1
          ? 'initial'
          : written === written.toUpperCase()
            ? 'capitals'
            : 'capital',
      first: begins(gap, last, words.at(-2)),
      gap,
    }
    words.push(word)
    last = word
    lastEnd = end
  }
  return words
}
