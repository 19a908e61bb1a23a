import agreementWeights from '../data/agreementWeights.json' with { type: 'json' }
import evidenceWeights from '../data/evidenceWeights.json' with { type: 'json' }
import { type Model, unpackModel } from '../packed.ts'
import { agreementOf, kinOf, type Odds } from './agreement.ts'
import { evidenceOf } from './evidence.ts'
import { isCandidate, type Reading } from './reading.ts'

const evidence = unpackModel(evidenceWeights)
const agreement = unpackModel(agreementWeights)

function sum({ weights, scale }: Model, buckets: number[]): number {
  let whole = 0
  for (const bucket of buckets) whole += weights[bucket] ?? 0
  return whole * scale
}

/**
 * How much speaks for each word being a person's name, as log odds by the trained models (train/train.ts): first each
 * by its own evidence, then in the light of its other mentions and its neighbours. Undefined for what cannot be a name.
 */
export function weigh(reading: Reading): Odds {
  const alone: Odds = reading.words.map((_, at) =>
    reading.taken[at] || !isCandidate(reading, at) ? undefined : sum(evidence(), evidenceOf(reading, at)),
  )
  const kin = kinOf(reading, alone)
  return alone.map((own, at) =>
    own === undefined ? undefined : sum(agreement(), agreementOf(reading, alone, kin, at)),
  )
}
