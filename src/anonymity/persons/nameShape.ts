import shapeWeights from '../data/shapeWeights.json' with { type: 'json' }
import { unpackModel } from '../packed.ts'
import { recent } from '../recent.ts'
import { BUCKETS, KINDS, shapeFeatures } from './shapeFeatures.ts'

/** How a word looks, as log odds: of being a person's name against another name, and against an ordinary word. */
export interface Shape {
  overOther: number
  overWord: number
}

const model = unpackModel(shapeWeights)
const known = recent<Shape>(16_000)

/** The shape of a lower-case word form by the trained model (train/train.ts); above 0 a name is the likelier. */
export function shapeOf(lower: string): Shape {
  const before = known.get(lower)
  if (before !== undefined) return before
  const { weights, scale } = model()
  let person = 0
  let other = 0
  let word = 0
  for (const bucket of shapeFeatures(lower)) {
    person += weights[bucket] ?? 0
    other += weights[BUCKETS + bucket] ?? 0
    word += weights[(KINDS - 1) * BUCKETS + bucket] ?? 0
  }
  const shape = { overOther: (person - other) * scale, overWord: (person - word) * scale }
  known.set(lower, shape)
  return shape
}
