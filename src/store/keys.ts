import { createHash } from 'node:crypto'
import type { Instant, PersonId } from '../domain/ids.ts'

const unit = (text: string) => `~${text.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A short digest, for keys of things whose own names are long or have no fixed shape. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40)
}

/**
 * Anything as a part of a key. Tables refuse `/ \ # ?` and control characters in keys; whatever is not in a small
 * alphabet becomes `~` and four hex digits, the separator `:` too, so that two parts never run together. What would not
 * fit (a key has 512 characters) becomes its digest.
 */
export function part(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9@._+-]/g, unit)
  if (safe === '') return '~'
  return safe.length > 150 ? `~h${digest(text)}` : safe
}

/** A key that comes with its separators (`t:{consultation}:{...}`), made safe. */
export function whole(text: string): string {
  return text.replace(/[^A-Za-z0-9:@._+-]/gu, (unsafe) => unsafe.split('').map(unit).join(''))
}

/** All RowKeys that begin with `prefix`, which ends in `:` (the character after it is `;`). */
export function startingWith(prefix: string): string {
  return `RowKey ge '${prefix}' and RowKey lt '${prefix.slice(0, -1)};'`
}

/** Counts down as time goes on, so that rows stand newest first. */
export const newestFirst = (at: Instant): string => String(9_999_999_999_999 - Date.parse(at)).padStart(13, '0')

/** A person's keys: the tenant is the partition, the object id the row. */
export function personKeys(person: PersonId): { partitionKey: string; rowKey: string } {
  const cut = person.indexOf(':')
  return { partitionKey: part(person.slice(0, Math.max(cut, 0))), rowKey: part(person.slice(cut + 1)) }
}
