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

/** Whether any words are in it. */
export const isWritten = ({ fields }: RequestDraft): boolean =>
  Object.values(fields).some((words) => words.trim() !== '')

/** Keeps what is typed for a reload, for whoever typed it (`who`), from its first letter on. `now` in milliseconds. Where nothing can be kept, nothing is. */
export function keep(storage: Storage | null, who: string, draft: RequestDraft, now: number): void {
  try {
    const before = found(storage, now)
    const same = before?.who === who && before.draft.nonce === draft.nonce && isWritten(before.draft)
    storage?.setItem(place, JSON.stringify({ version: 1, who, at: same ? before.at : now, draft } satisfies Kept))
  } catch {
    forget(storage)
  }
}

/** What is there that is not too old; null: nothing, or nothing that can be read. */
function found(storage: Storage | null, now: number): Kept | null {
  try {
    const there = JSON.parse(storage?.getItem(place) ?? 'null') as Kept | null
    return there?.version === 1 && now - there.at < keptFor ? there : null
  } catch {
    return null
  }
}

/** What was kept for this person; null, and nothing is left of it, when it is somebody else's, too old or unreadable. */
export function kept(storage: Storage | null, who: string, now: number): RequestDraft | null {
  const there = found(storage, now)
  if (there?.who === who) return there.draft
  forget(storage)
  return null
}

/** Deletes what has become too old, whoever is here now. */
export function forgetOld(storage: Storage | null, now: number): void {
  if (found(storage, now) === null) forget(storage)
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
