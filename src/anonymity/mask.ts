import type { Finding } from './findings.ts'

/**
 * The text with each finding replaced by its suggestion. Where a role stands beside a name, the two become one:
 * "äiti Minnan kanssa" is "äidin kanssa". The findings must be those of this very text, or some of them.
 */
export function replaceFindings(text: string, findings: Finding[]): string {
  const sorted = [...findings].sort((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  for (const [index, { start, end, suggestion, whole, entity }] of sorted.entries()) {
    if (start < at || end > text.length) continue
    // A stretch that would take in another's finding is left to the plain suggestion.
    let last = index + 1
    while (entity !== undefined && sorted[last]?.entity === entity && (sorted[last]?.end ?? 0) <= (whole?.end ?? 0))
      last += 1
    const wide = whole !== undefined && whole.start >= at && whole.end <= (sorted[last]?.start ?? text.length)
    const stretch = wide ? whole : { start, end, words: suggestion }
    out += text.slice(at, stretch.start) + stretch.words
    at = stretch.end
  }
  return out + text.slice(at)
}
