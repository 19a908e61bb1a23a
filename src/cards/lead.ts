import { text } from './build.ts'
import type { AdaptiveCard } from './card.ts'

/** The card with one sentence above it: what just was not possible, over how things stand. */
export function withLead(card: AdaptiveCard, sentence: string): AdaptiveCard {
  const lead = text(sentence, { weight: 'bolder' })
  return { ...card, body: [{ type: 'Container', style: 'emphasis', items: [lead] }, ...card.body] }
}
