/** Every place of a text where a cue (a pattern with the flag g) begins. A cue of plain letters costs next to nothing. */
export function placesOf(cue: RegExp, text: string): number[] {
  const places: number[] = []
  cue.lastIndex = 0
  for (let match = cue.exec(text); match !== null; match = cue.exec(text)) {
    places.push(match.index)
    cue.lastIndex = match.index + 1
  }
  return places
}

/** Whether a sticky pattern matches at a place. */
export function isAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}

/**
 * The matches of a sticky pattern that begin at one of the places, which ascend, or at most `back` before one, in order
 * and none over another: what a search of the whole text finds, when no match can begin anywhere else.
 */
export function matchesNear(pattern: RegExp, text: string, places: number[], back = 0): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let at = 0
  for (const place of places) {
    if (place - back > at) at = place - back
    while (at <= place) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      at += 1
      if (match === null) continue
      found.push(match)
      at = Math.max(at, pattern.lastIndex)
    }
  }
  return found
}

/** The places at most `back` before one of those given, which ascend, where a word or a number may begin, in order. */
export function beginningsBefore(text: string, places: number[], back: number): number[] {
  const found: number[] = []
  let at = 0
  for (const place of places)
    for (at = Math.max(at, place - back); at <= place; at += 1) {
      const code = text.charCodeAt(at)
      const before = text.charCodeAt(at - 1)
      if (isDigit(code) ? !isDigit(before) : (isLatin(code) || code > LATIN) && !isLatin(before)) found.push(at)
    }
  return found
}

// What is surely a letter; beyond the Latin ones letters are not told from signs: what asks looks closer itself.
const LATIN = 0x24f
const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= LATIN && code !== 0xd7 && code !== 0xf7)

/** Where the runs of digits begin: all of them, and those from which at least six digits follow close together. */
export interface Numbers {
  all: number[]
  long: number[]
}

const CLOSE = 9
const LONG = 6
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The runs of digits of a text; digits with at most nine other signs between them stand close together. */
export function numbersOf(text: string): Numbers {
  const all: number[] = []
  const long: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue
    all.push(at)
    while (isDigit(text.charCodeAt(at))) at += 1
    ends.push(at)
  }
  let digits = 0
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const [start = 0, end = 0, next = Number.POSITIVE_INFINITY] = [all[at], ends[at], all[at + 1]]
    digits = end - start + (next - end > CLOSE ? 0 : digits)
    if (digits >= LONG) long.push(start)
  }
  return { all, long: long.reverse() }
}
