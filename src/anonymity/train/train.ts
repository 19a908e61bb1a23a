import { readFileSync, writeFileSync } from 'node:fs'
import type { Language } from '../findings.ts'
import { AGREEMENT_BUCKETS } from '../persons/agreement.ts'
import { EVIDENCE_BUCKETS } from '../persons/evidence.ts'
import { BUCKETS, KINDS, shapeFeatures } from '../persons/shapeFeatures.ts'
import { type CorpusText, corpusExamples, type Example, listExamples } from './examples.ts'
import { fitShape, scoresOf, shaper } from './fitShape.ts'
import { agreementLessons, fitLessons, type Lesson, type Reader, readerOf } from './lessons.ts'
import { quantised } from './quantise.ts'
import { foldOf } from './random.ts'
import { CORPUS_VIEWS, SUMMARY_VIEWS, vocabularyOf } from './views.ts'

// node src/anonymity/train/train.ts <corpus.jsonl> <summaries.jsonl> [folder]: trains both models and writes
// data/shapeWeights.ts and data/evidenceWeights.ts, or into the folder. The corpus is the training part of the Turku NER
// corpus, the summaries are those the rules are written against (tests/anonymity/marked.ts), both {text, lang?,
// spans:[{start,end,label}]} a line. The same input gives the same files.

const FOLDS = 4
const read = (file: string): (CorpusText & { lang?: Language })[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusText & { lang?: Language })

// By the first five letters, so that the forms of one name stay on one side.
const shapeFold = (word: string): number => foldOf(word.slice(0, 5)) % FOLDS

function report(name: string, right: number[]): void {
  process.stdout.write(`${name}, kind by guess (person, other name, word):\n`)
  for (let of = 0; of < KINDS; of += 1)
    process.stdout.write(`  ${right.slice(of * KINDS, of * KINDS + KINDS).join(' ')}\n`)
}

const [corpusFile, summariesFile, folder] = process.argv.slice(2)
if (corpusFile === undefined || summariesFile === undefined) {
  process.stderr.write('usage: node src/anonymity/train/train.ts <corpus.jsonl> <summaries.jsonl> [folder]\n')
  process.exit(2)
}
const into = folder === undefined ? new URL('../data/', import.meta.url) : new URL(`file://${folder}/`)
const corpus = read(corpusFile)
const summaries = read(summariesFile)

const unique = new Map<string, Example>()
for (const example of [...listExamples(), ...corpusExamples(corpus)])
  unique.set(`${example.word} ${example.kind}`, example)
const examples = [...unique.values()]
// Each word's shape in the lessons comes from a model that has not seen the word, as that of a new name will.
const shapers = Array.from({ length: FOLDS }, (_, fold) => {
  const trial = fitShape(
    examples.filter(({ word }) => shapeFold(word) !== fold),
    1,
  )
  if (fold === 0) {
    const right = new Array<number>(KINDS * KINDS).fill(0)
    for (const { word, kind } of examples.filter((one) => shapeFold(one.word) === fold)) {
      const scores = scoresOf(trial, shapeFeatures(word))
      const index = kind * KINDS + scores.indexOf(Math.max(...scores))
      right[index] = (right[index] ?? 0) + 1
    }
    report(`examples ${examples.length}; a quarter held out`, right)
  }
  return shaper(trial)
})
const shape = (lower: string) => (shapers[shapeFold(lower)] as (typeof shapers)[number])(lower)
const shapeResult = quantised(fitShape(examples, 1), 2.5)

const { rareInCorpus, rareInSummaries } = vocabularyOf(corpus)
const readers = [
  ...corpus.map((text) => CORPUS_VIEWS.map((view) => readerOf(text, view, rareInCorpus, shape))),
  ...summaries.map((text) => SUMMARY_VIEWS.map((view) => readerOf(text, view, rareInSummaries, shape))),
]
const lessonsFrom = (some: Reader[][]): Lesson[] => some.flat().flatMap(({ lessons }) => [...lessons.values()])
const evidenceResult = quantised(fitLessons(lessonsFrom(readers), EVIDENCE_BUCKETS, 1), 1.5)
// How the words of a text agree is learnt from texts that the weights of evidence have not seen.
const agreement: Lesson[] = []
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = fitLessons(lessonsFrom(readers.filter((_, at) => at % FOLDS !== fold)), EVIDENCE_BUCKETS, 1)
  for (const reader of readers.filter((_, at) => at % FOLDS === fold).flat())
    agreement.push(...agreementLessons(reader, weights))
}
const agreementResult = quantised(fitLessons(agreement, AGREEMENT_BUCKETS, 1), 2.5)

for (const [name, { scale, encoded }] of [
  ['shape', shapeResult],
  ['evidence', evidenceResult],
  ['agreement', agreementResult],
] as const) {
  const file = { source: 'Written by train/train.ts; see sources.md.', scale, weights: encoded }
  writeFileSync(new URL(`${name}Weights.json`, into), `${JSON.stringify(file, null, 1)}\n`)
}
process.stdout.write(`shape ${BUCKETS * KINDS} bytes; lessons ${agreement.length}\n`)
