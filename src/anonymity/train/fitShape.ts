import type { Shape } from '../persons/nameShape.ts'
import { BUCKETS, KINDS, shapeFeatures } from '../persons/shapeFeatures.ts'
import type { Example } from './examples.ts'
import { randomOf, shuffle } from './random.ts'

const EPOCHS = 6
const DECAY = 1e-6

/** Fits the shape model to examples: softmax regression by Adagrad; the same input gives the same weights. */
export function fitShape(examples: Example[], seed: number): Float64Array {
  const random = randomOf(seed)
  const weights = new Float64Array(BUCKETS * KINDS)
  const squares = new Float64Array(BUCKETS * KINDS).fill(1)
  const prepared = examples.map(({ word, kind }) => ({ features: shapeFeatures(word), kind }))
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(prepared, random)
    for (const { features, kind } of prepared) {
      const scores = scoresOf(weights, features)
      const top = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - top))
      const sum = odds.reduce((a, b) => a + b, 0)
      for (let of = 0; of < KINDS; of += 1) {
        const slope = (odds[of] ?? 0) / sum - (of === kind ? 1 : 0)
        if (Math.abs(slope) < 1e-4) continue
        for (const bucket of features) {
          const index = of * BUCKETS + bucket
          const whole = slope + DECAY * (weights[index] ?? 0)
          squares[index] = (squares[index] ?? 0) + whole * whole
          weights[index] = (weights[index] ?? 0) - (0.25 * whole) / Math.sqrt(squares[index] ?? 1)
        }
      }
    }
  }
  return weights
}

/** The scores of a word's features by kind: person, other name, ordinary word. */
export function scoresOf(weights: Float64Array, features: number[]): number[] {
  const scores = new Array<number>(KINDS).fill(0)
  for (const bucket of features)
    for (let of = 0; of < KINDS; of += 1) scores[of] = (scores[of] ?? 0) + (weights[of * BUCKETS + bucket] ?? 0)
  return scores
}

/** Weights as a function from a word in lower case to its shape. */
export function shaper(weights: Float64Array): (lower: string) => Shape {
  const known = new Map<string, Shape>()
  return (lower) => {
    let shape = known.get(lower)
    if (shape === undefined) {
      const [person = 0, other = 0, word = 0] = scoresOf(weights, shapeFeatures(lower))
      shape = { overOther: person - other, overWord: person - word }
      known.set(lower, shape)
    }
    return shape
  }
}
