import type { Execute } from '../../src/cards/card.ts'

/** An object of a card, wherever it is in it. */
export type Node = Record<string, unknown>

/** Every object in a card, from the outside in. */
export function nodes(value: unknown, found: Node[] = []): Node[] {
  if (typeof value !== 'object' || value === null) return found
  if (!Array.isArray(value)) found.push(value as Node)
  for (const part of Object.values(value)) nodes(part, found)
  return found
}

const shown = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'fallbackText', 'speak'] as const

/** Every string of a card that is seen or read aloud, except what stands in a field. */
export function visible(card: unknown): string[] {
  return nodes(card).flatMap((node) => shown.map((key) => node[key]).filter((value) => typeof value === 'string'))
}

/** The buttons of ours in a card, at any depth. */
export function presses(card: unknown): Execute[] {
  return nodes(card).filter(({ type }) => type === 'Action.Execute') as unknown as Execute[]
}

export function inputs(card: unknown): Node[] {
  return nodes(card).filter(({ type }) => String(type).startsWith('Input.'))
}
