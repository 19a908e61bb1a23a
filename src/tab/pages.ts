import type { Page } from '../api/contract.ts'
import type { Asking } from './usePolled.ts'

interface Kept<T> {
  cursor: string
  asking: Asking<T>
  data: T | null
}

/**
 * Asks for a list from its beginning, page after page until it ends or `wanted` pages are there, as one. `pageAt` asks for
 * the page of a cursor ('': the first). A page that has not changed is not sent again. What fails on a page fails the whole:
 * half a list would look like all of it.
 */
export function paged<T extends Page>(
  pageAt: (cursor: string) => Asking<T>,
  join: (one: T, other: T) => T,
  wanted: () => number,
): Asking<T> {
  const kept: Kept<T>[] = []
  let shown = 0
  // What changed on one page while another failed is still to be told.
  let changed = false
  return async () => {
    let whole: T | null = null
    let cursor: string | null = ''
    let count = 0
    for (; cursor !== null && count < wanted(); count += 1) {
      const page: Kept<T> =
        kept[count]?.cursor === cursor ? (kept[count] as Kept<T>) : { cursor, asking: pageAt(cursor), data: null }
      kept[count] = page
      const outcome = await page.asking()
      if (outcome.kind === 'data') page.data = outcome.data
      if (page.data === null || (outcome.kind !== 'data' && outcome.kind !== 'same')) return outcome
      changed ||= outcome.kind === 'data'
      whole = whole === null ? page.data : join(whole, page.data)
      cursor = page.data.next
    }
    changed ||= count !== shown
    shown = count
    if (whole === null || !changed) return { kind: 'same' }
    changed = false
    return { kind: 'data', data: whole, tag: null }
  }
}
