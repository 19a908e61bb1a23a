import { shapeScale, shapeWeights } from '../data/shapeWeights.ts'
import { BUCKETS, KINDS, shapeFeatures } from './shapeFeatures.ts'

/** How a word looks, as log odds: of being a person's name against another name, and against an ordinary word. */
export interface Shape {
  overOther: number
  overWord: number
}

const weights = Int8Array.from(atob(shapeWeights), (sign) => sign.charCodeAt(0))
const cache = new Map<string, Shape>()

/** The shape of a lower-case word form by the trained model (train/train.ts); above 0 a name is the likelier. */
export function shapeOf(lower: string): Shape {
  const known = cache.get(lower)
  if (known !== undefined) return known
  let person = 0
  let other = 0
  let word = 0
  for (const bucket of shapeFeatures(lower)) {
    person += weights[bucket] ?? 0
    other += weights[BUCKETS + bucket] ?? 0
    word += weights[(KINDS - 1) * BUCKETS + bucket] ?? 0
  }
  const shape = { overOther: (person - other) * shapeScale, overWord: (person - word) * shapeScale }
  if (cache.size > 20000) cache.clear()
  cache.set(lower, shape)
  return shape
}
