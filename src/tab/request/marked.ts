import type { Item, Weight } from './checked.ts'

/** A part of a text; `weight` null: nothing was found in it. `at`: where it begins. */
export interface Marked {
  words: string
  weight: Weight | null
  at: number
}

/** A text in parts, those that something was found in marked by how grave it is. */
export function stretches(text: string, items: Item[]): Marked[] {
  const marks = items
    .flatMap(({ weight, findings }) => findings.map(({ start, end }) => ({ start, end, weight })))
    .sort((a, b) => a.start - b.start)
  const parts: Marked[] = []
  let at = 0
  for (const { start, end, weight } of marks) {
    if (start < at || end > text.length) continue
    if (start > at) parts.push({ words: text.slice(at, start), weight: null, at })
    parts.push({ words: text.slice(start, end), weight, at: start })
    at = end
  }
  if (at < text.length) parts.push({ words: text.slice(at), weight: null, at })
  return parts
}
