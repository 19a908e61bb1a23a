/** A count as it is shown: none, five or more as it is; what is between only as that ("alle 5"). */
export type Count = number | 'few'

/** One part of a split, of topics or kinds of help. `id` null: all parts that are few, together. */
export interface Share {
  id: string | null
  count: Count
}

/** Fewer than this are not split further (issue 6). */
export const few = 5

export const countOf = (count: number): Count => (count > 0 && count < few ? 'few' : count)

/**
 * How often each id occurs, the most frequent first. The few come together, named by none of them; a whole that is few is
 * not split. Few even together, they take the next smallest with them: else the whole less what is shown would tell how few.
 */
export function sharesOf(ids: string[], whole: number): Share[] {
  if (whole < few) return []
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const all = [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
  let rest = all.filter(([, count]) => count < few).reduce((sum, [, count]) => sum + count, 0)
  const shown = all.filter(([, count]) => count >= few)
  if (rest > 0 && rest < few) rest += shown.pop()?.[1] ?? 0
  // All of it together is no split.
  if (shown.length === 0) return []
  const shares = shown.map(([id, count]): Share => ({ id, count }))
  return rest > 0 ? [...shares, { id: null, count: countOf(rest) }] : shares
}

/** One part of a split; null: it cannot be said, being among the others or of a whole that was not split. */
export function partOf(shares: Share[], id: string | null, whole: Count): Count | null {
  const found = shares.find((share) => share.id === id)
  if (found) return found.count
  const hidden = shares.length === 0 ? whole !== 0 : id !== null && shares.some((share) => share.id === null)
  return hidden ? null : 0
}
