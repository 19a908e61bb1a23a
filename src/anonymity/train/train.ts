import { readFileSync, writeFileSync } from 'node:fs'
import type { Language } from '../findings.ts'
import { AGREEMENT_BUCKETS } from '../persons/agreement.ts'
import { EVIDENCE_BUCKETS } from '../persons/evidence.ts'
import { BUCKETS, KINDS, shapeFeatures } from '../persons/shapeFeatures.ts'
import { wordsOf } from '../tokens.ts'
import { type CorpusText, corpusExamples, type Example, listExamples } from './examples.ts'
import { fitShape, scoresOf, shaper } from './fitShape.ts'
import { agreementLessons, fitLessons, type Lesson, type Reader, readerOf, type View } from './lessons.ts'
import { quantised } from './quantise.ts'
import { foldOf } from './random.ts'

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

const asWritten = (text: string): string => text
// As hurried notes have it; the few letters whose other case is of another length stay.
const cased = (text: string, change: (sign: string) => string): string =>
  [...text].map((sign) => (change(sign).length === sign.length ? change(sign) : sign)).join('')
const inLower = (text: string): string => cased(text, (sign) => sign.toLowerCase())
const inCapitals = (text: string): string => cased(text, (sign) => sign.toUpperCase())

const CORPUS_VIEWS: View[] = [
  { text: asWritten, weight: 0.5, forgets: 0 },
  { text: asWritten, weight: 0.5, forgets: 0.6 },
]
const SUMMARY_VIEWS: View[] = [
  { text: asWritten, weight: 2, forgets: 0 },
  { text: asWritten, weight: 2, forgets: 0.6 },
  { text: asWritten, weight: 1, forgets: 1 },
  { text: inLower, weight: 0.7, forgets: 0 },
  { text: inLower, weight: 0.5, forgets: 1 },
  { text: inCapitals, weight: 0.3, forgets: 0.2 },
  { text: inCapitals, weight: 0.3, forgets: 1 },
]

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

// In how many texts of the corpus a word stands in lower case: the list of ordinary words is made of them.
const texts = new Map<string, number>()
for (const { text } of corpus)
  for (const lower of new Set(wordsOf(text).flatMap((word) => (word.shape === 'lower' ? [word.lower] : []))))
    texts.set(lower, (texts.get(lower) ?? 0) + 1)
const rare = (lower: string): boolean => texts.get(lower) === 1
const readers = [
  ...corpus.map((text) => CORPUS_VIEWS.map((view) => readerOf(text, view, rare, shape))),
  ...summaries.map((text) => SUMMARY_VIEWS.map((view) => readerOf(text, view, () => false, shape))),
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
