/** The words with a capital where a sentence or a line of the text begins at the offset. */
export function asAt(text: string, start: number, words: string): string {
  const begins = /(?:^|[.!?]\s|\n(?:[-*•] )?)$/.test(text.slice(Math.max(0, start - 3), start))
  return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
