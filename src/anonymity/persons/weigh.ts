import agreementWeights from '../data/agreementWeights.json' with { type: 'json' }
import evidenceWeights from '../data/evidenceWeights.json' with { type: 'json' }
import { type Model, unpackModel } from '../packed.ts'
import type { Word } from '../tokens.ts'
import { kinOf, type Odds, visitAgreement } from './agreement.ts'
import { ownCode, type Visit, visitPlace, visitWord } from './evidence.ts'
import type { Entry } from './lexicon.ts'
import { isCandidate, type Reading } from './reading.ts'

const evidence = unpackModel(evidenceWeights)
const agreement = unpackModel(agreementWeights)

// What the weights of all the buckets that are told of come to.
function sum({ weights }: Model, tell: (visit: Visit) => void): number {
  let whole = 0
  tell((bucket) => {
    whole += weights[bucket] as number
  })
  return whole
}

// What the evidence of a word by itself comes to: the same in every text, and remembered.
function alone({ caseless }: Reading, word: Word, entry: Entry): number {
  const own = ownCode(word, caseless)
  // Two ways to write one word are the same but for a tail and for capitals after a hyphen.
  const remembered = word.tail === '' && !word.lower.includes('-')
  const before = remembered ? entry.evidence?.get(own) : undefined
  if (before !== undefined) return before
  const whole = sum(evidence(), (visit) => visitWord(word, entry, own, visit))
  if (remembered) {
    entry.evidence ??= new Map()
    entry.evidence.set(own, whole)
  }
  return whole
}

function byEvidence(reading: Reading, at: number): number {
  const here = sum(evidence(), (visit) => visitPlace(reading, at, visit))
  return (alone(reading, reading.words[at] as Word, reading.entries[at] as Entry) + here) * evidence().scale
}

/**
 * How much speaks for each word being a person's name, as log odds by the trained models (train/train.ts): first each
 * by its own evidence, then in the light of its other mentions and its neighbours. Undefined for what cannot be a name.
 */
export function weigh(reading: Reading): Odds {
  const odds: Odds = reading.words.map((_, at) =>
    reading.taken[at] || !isCandidate(reading, at) ? undefined : byEvidence(reading, at),
  )
  const kin = kinOf(reading, odds)
  return odds.map((own, at) =>
    own === undefined
      ? undefined
      : sum(agreement(), (visit) => visitAgreement(reading, odds, kin, at, visit)) * agreement().scale,
  )
}
