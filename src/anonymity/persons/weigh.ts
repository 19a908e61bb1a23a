import { evidenceScale, evidenceWeights } from '../data/evidenceWeights.ts'
import { evidenceOf } from './evidence.ts'
import type { Reading } from './reading.ts'

const weights = Int8Array.from(atob(evidenceWeights), (sign) => sign.charCodeAt(0))

/** How much all evidence together speaks for the word being a person's name, as log odds by the trained model. */
export function weigh(reading: Reading, at: number): number {
  let sum = 0
  for (const bucket of evidenceOf(reading, at)) sum += weights[bucket] ?? 0
  return sum * evidenceScale
}
