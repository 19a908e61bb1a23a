import type { Messages } from './messages.ts'

const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', ä: 'ǟ', ö: 'ȫ' }

/** A text with accented vowels between `⟦` and `⟧`: still readable, and recognisable as one that went through the messages. */
export function bracketed(text: string): string {
  return `⟦${text.replace(/[aeiouyäö]/g, (letter) => accents[letter] ?? letter)}⟧`
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return bracketed(value)
  if (typeof value === 'function') return (...args: unknown[]) => bracketed(String(value(...args)))
  if (Array.isArray(value)) return value.map(pseudoOf)
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, pseudoOf(inner)]))
}

/** Messages in a made-up language, derived mechanically: in a test, whatever is not bracketed was not translated. */
export function pseudo(messages: Messages): Messages {
  return pseudoOf(messages) as Messages
}
