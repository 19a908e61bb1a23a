import type { Instant } from '../domain/ids.ts'
import type { Kept, Seen } from './port.ts'

/** What a person did to the event in Outlook. */
export type SeenChange = { kind: 'moved'; start: Instant; end: Instant } | { kind: 'cancelled' }

/** Compares an event as it stands with what the calendar was last told; null: nobody touched it. */
export function seenChange(kept: Extract<Kept, { state: 'standing' }>, seen: Seen | 'gone'): SeenChange | null {
  if (seen === 'gone' || seen.cancelled) return { kind: 'cancelled' }
  const { start, end } = seen
  return start === kept.start && end === kept.end ? null : { kind: 'moved', start, end }
}

/** What is kept once a person's change was followed: the event is not told again what it already is. */
export function followed(kept: Extract<Kept, { state: 'standing' }>, change: SeenChange): Kept {
  if (change.kind === 'cancelled') return { state: 'ended', revision: kept.revision, by: 'person' }
  return { ...kept, start: change.start, end: change.end }
}
