import { readFileSync, writeFileSync } from 'node:fs'
import { BUCKETS, KINDS, shapeFeatures } from '../persons/shapeFeatures.ts'
import { type CorpusText, corpusExamples, type Example, listExamples } from './examples.ts'

// node src/anonymity/train/train.ts <corpus.jsonl>: trains the shape model on the lists and on the training part of
// the Turku NER corpus ({text, spans:[{start,end,label}]} a line) and writes data/shapeWeights.ts. The same input
// gives the same file. One word in ten is held out by its hash, measured, and then trained on too.

const EPOCHS = 6
const DECAY = 1e-6

// A small generator with a fixed seed (mulberry32), so that a run can be repeated.
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function fit(examples: Example[], seed: number): Float64Array {
  const random = randomOf(seed)
  const weights = new Float64Array(BUCKETS * KINDS)
  const squares = new Float64Array(BUCKETS * KINDS).fill(1)
  const prepared = examples.map(({ word, kind }) => ({ features: shapeFeatures(word), kind }))
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let at = prepared.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1))
      const swap = prepared[at]
      prepared[at] = prepared[other] as (typeof prepared)[number]
      prepared[other] = swap as (typeof prepared)[number]
    }
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

function scoresOf(weights: Float64Array, features: number[]): number[] {
  const scores = new Array<number>(KINDS).fill(0)
  for (const bucket of features)
    for (let of = 0; of < KINDS; of += 1) scores[of] = (scores[of] ?? 0) + (weights[of * BUCKETS + bucket] ?? 0)
  return scores
}

// Held out by the first five letters, so that the forms of one name stay on one side.
const isHeldOut = ({ word }: Example): boolean => {
  let hash = 7
  for (const sign of word.slice(0, 5)) hash = (hash * 31 + sign.charCodeAt(0)) % 1009
  return hash % 10 === 0
}

const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('usage: node src/anonymity/train/train.ts <corpus.jsonl>\n')
  process.exit(2)
}
const corpus = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as CorpusText)
const unique = new Map<string, Example>()
for (const example of [...listExamples(), ...corpusExamples(corpus)])
  unique.set(`${example.word} ${example.kind}`, example)
const examples = [...unique.values()]
const trial = fit(
  examples.filter((one) => !isHeldOut(one)),
  1,
)
const right = new Array<number>(KINDS * KINDS).fill(0)
for (const one of examples.filter(isHeldOut)) {
  const scores = scoresOf(trial, shapeFeatures(one.word))
  const guess = scores.indexOf(Math.max(...scores))
  right[one.kind * KINDS + guess] = (right[one.kind * KINDS + guess] ?? 0) + 1
}
process.stdout.write(`examples ${examples.length}; held out, kind by guess (person, other name, word):\n`)
for (let of = 0; of < KINDS; of += 1)
  process.stdout.write(`  ${right.slice(of * KINDS, of * KINDS + KINDS).join(' ')}\n`)
const weights = fit(examples, 1)
let largest = 0
for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
const scale = Math.min(largest, 2.5) / 127
const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
const encoded = Buffer.from(bytes.buffer).toString('base64')
writeFileSync(
  new URL('../data/shapeWeights.ts', import.meta.url),
  `// Written by train/train.ts from the lists of this folder and the training part of the Turku NER corpus\n// (TurkuNLP; Luoma et al., LREC 2020; CC BY-SA 4.0). Do not edit.\nexport const shapeScale = ${scale}\nexport const shapeWeights =\n  '${encoded}'\n`,
)
process.stdout.write(`weights ${bytes.length} bytes, scale ${scale}\n`)
