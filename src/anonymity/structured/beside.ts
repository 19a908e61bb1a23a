/** The words shortly before a span, lower-cased: back to a digit, a sentence end or a blank line. */
export function wordsBefore(text: string, start: number, reach = 32): string {
  const pieces = text.slice(Math.max(0, start - reach), start).split(/\d|[.!?]\s{1,2}(?=\p{Lu})|\n\n/u)
  return (pieces.at(-1) ?? '').toLowerCase()
}

/** The words shortly after a span, lower-cased: up to a digit, a sentence end or a blank line. */
export function wordsAfter(text: string, end: number, reach = 32): string {
  const [piece = ''] = text.slice(end, end + reach).split(/\d|[.!?;](?:\s|$)|\n\n/)
  return piece.toLowerCase()
}

/** Whether one of the words that tell what a value is stands shortly before or after it ("AB-12 kilvissä"). */
export function isBeside(text: string, start: number, end: number, words: RegExp): boolean {
  return words.test(wordsBefore(text, start)) || words.test(wordsAfter(text, end))
}

// "ja", ", ", "ja toinen on": between two things of one list.
const LIST =
  /(?:,\s?|\s?[,&]?\s?(?:(?<=\s)(?:ja|sekä|tai|och|samt|eller|and|or)|(?<=\s)&)\s)(?:(?:toi(?:nen|sen|sessa)|kolmas|den andra|the other|another)\s(?:(?:on|oli|är|is|was)\s)?)?$/iu

/** Whether a value at `start` goes on a list whose value before it ended at one of `ends`: "1234567-1 ja 12345671". */
export function goesOnList(text: string, ends: ReadonlySet<number>, start: number): boolean {
  if (ends.size === 0) return false
  const between = LIST.exec(text.slice(Math.max(0, start - 24), start))
  return between !== null && ends.has(start - between[0].length)
}
