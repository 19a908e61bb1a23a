import type { Page } from './contract.ts'

/** Which page of a list is asked for. */
export interface PageAsked {
  /** The key of the last item that the client has; null: from the beginning. */
  after: string | null
  limit: number
}

export const usualLimit = 50
export const mostLimit = 100

/**
 * A page of a list that is in the order of its keys (text order, `down`: from the highest). What came or went between two
 * pages shifts nothing: the page after a key begins after it, whether that item is still there or not.
 */
export function pageOf<T>(
  items: T[],
  keyOf: (item: T) => string,
  { after, limit }: PageAsked,
  order: 'up' | 'down' = 'up',
): Page & { items: T[] } {
  const rest = items.filter((item) => {
    const key = keyOf(item)
    return after === null || (order === 'up' ? key > after : key < after)
  })
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown, next: last !== undefined && rest.length > limit ? cursorOf(keyOf(last)) : null }
}

/** A key as a cursor, and back; null when it is none. */
export const cursorOf = (key: string): string => Buffer.from(key).toString('base64url')

export function keyIn(cursor: string): string | null {
  const key = Buffer.from(cursor, 'base64url').toString()
  return cursorOf(key) === cursor && key !== '' ? key : null
}
