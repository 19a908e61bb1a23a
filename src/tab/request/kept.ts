import type { RequestDraft } from './draft.ts'

const place = 'rinnalla.request'
/** How long what was typed outlives a reload, in milliseconds: a working day. */
export const keptFor = 8 * 60 * 60 * 1000

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's storage of this window alone; null where the browser refuses it, as it may inside another page. */
export function windowStorage(): Storage | null {
  try {
    return globalThis.sessionStorage
  } catch {
    return null
  }
}

/** Keeps what is typed for a reload, for whoever typed it (`who`). `now` in milliseconds. Where nothing can be kept, nothing is. */
export function keep(storage: Storage | null, who: string, draft: RequestDraft, now: number): void {
  try {
    storage?.setItem(place, JSON.stringify({ version: 1, who, at: now, draft }))
  } catch {
    forget(storage)
  }
}

/** What was kept for this person; null, and nothing is left of it, when it is somebody else's, too old or unreadable. */
export function kept(storage: Storage | null, who: string, now: number): RequestDraft | null {
  try {
    const found = JSON.parse(storage?.getItem(place) ?? 'null') as Kept | null
    if (found?.version === 1 && found.who === who && now - found.at < keptFor) return found.draft
  } catch {
    // What cannot be read is as good as none.
  }
  forget(storage)
  return null
}

/** Deletes it: it was sent, or somebody signed out, or somebody else is here now. */
export function forget(storage: Storage | null): void {
  try {
    storage?.removeItem(place)
  } catch {
    // Nothing was kept either.
  }
}

interface Kept {
  version: number
  who: string
  at: number
  draft: RequestDraft
}
