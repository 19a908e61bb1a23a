import { openClaims } from '../claims.ts'
import type { Language } from '../findings.ts'
import { kinOf, type Odds, visitAgreement } from '../persons/agreement.ts'
import { ownCode, type Visit, visitPlace, visitWord } from '../persons/evidence.ts'
import { lemmasOf } from '../persons/lemmas.ts'
import { type Entry, entryOf } from '../persons/lexicon.ts'
import type { Shape } from '../persons/nameShape.ts'
import { isCandidate, type Reading, readingOf } from '../persons/reading.ts'
import { wordsOf } from '../tokens.ts'
import type { CorpusText } from './examples.ts'
import { foldOf, randomOf, shuffle } from './random.ts'

const EPOCHS = 8
// What other rules have taken before names are read.
const CLAIMED = /^(?:HETU|PHONE|EMAIL|ADDRESS|IBAN|PLATE|CASE_ID|URL|DATE|ORG_UNIT)$/
const DECAY = 3e-5

/** What the model learns from: the buckets of a word, whether it is a person's name, and how much it counts. */
export interface Lesson {
  buckets: Uint16Array
  person: boolean
  weight: number
}

/** How a text is read for a lesson: as written or otherwise, with names left off the lists so that context is learnt. */
export interface View {
  text: (text: string) => string
  weight: number
  /** The share of listed names treated as unknown, by their first lemma. */
  forgets: number
}

const withoutNames = (entry: Entry): Entry => ({
  place: entry.place,
  region: entry.region,
  organisation: entry.organisation,
  role: entry.role,
  names: [],
  ordinary: entry.ordinary,
  everyday: false,
})

const seldomKnown = (lower: string): Entry['ordinary'] =>
  lemmasOf(lower).some(({ lemma }) => lemma !== lower && lemma.length > 2 && entryOf(lemma).ordinary === 'form')
    ? 'lemma'
    : 'no'

function told(tell: (visit: Visit) => void): Uint16Array {
  const buckets: number[] = []
  tell((bucket) => buckets.push(bucket))
  return Uint16Array.from(buckets)
}

/** A text read for lessons: the reading, the words to learn from and whether each is a person's name. */
export interface Reader {
  reading: Reading
  lessons: Map<number, Lesson>
}

/**
 * Reads one text for its lessons. `rare` holds the words that the list of ordinary words has from this very text: they
 * are treated as unknown, as those of a new text are.
 */
export function readerOf(
  { text, lang, spans }: CorpusText & { lang?: Language },
  view: View,
  rare: (lower: string) => boolean,
  shape: (lower: string) => Shape,
): Reader {
  const written = view.text(text)
  const words = wordsOf(written)
  const claims = openClaims(written.length)
  const reading: Reading = readingOf(written, lang ?? 'fi', words, claims)
  reading.entries = reading.entries.map((entry, at) => {
    const lower = words[at]?.lower ?? ''
    let known = entry
    const name = entry.names[0]
    if (name !== undefined && view.forgets > 0 && foldOf(`${name}${text.length}`) / 1009 < view.forgets)
      known = withoutNames(entry)
    if (known.ordinary === 'form' && rare(lower)) known = { ...known, ordinary: seldomKnown(lower) }
    return known
  })
  const lessons = new Map<number, Lesson>()
  for (const [at, word] of words.entries()) {
    const labels = spans.filter((span) => span.start < word.end && word.start < span.end).map((span) => span.label)
    if (labels.some((label) => CLAIMED.test(label))) continue
    const person = labels.some((label) => /^PER/.test(label))
    if (word.shape === 'initial' || (!person && !isCandidate(reading, at))) continue
    const buckets = told((visit) => {
      visitWord(word, reading.entries[at] as Entry, ownCode(word, reading.caseless), visit, shape)
      visitPlace(reading, at, visit, shape)
    })
    lessons.set(at, { buckets, person, weight: view.weight })
  }
  return { reading, lessons }
}

/** The lessons of agreement of a text, from what the evidence weights say of each of its words. */
export function agreementLessons({ reading, lessons }: Reader, weights: Float64Array): Lesson[] {
  const odds: Odds = reading.words.map((_, at) => {
    const lesson = lessons.get(at)
    return lesson === undefined ? undefined : sumOf(weights, lesson.buckets)
  })
  const kin = kinOf(reading, odds)
  return [...lessons].map(([at, { person, weight }]) => ({
    buckets: told((visit) => visitAgreement(reading, odds, kin, at, visit)),
    person,
    weight,
  }))
}

function sumOf(weights: Float64Array, buckets: Uint16Array): number {
  let sum = 0
  for (const bucket of buckets) sum += weights[bucket] ?? 0
  return sum
}

/** Fits a model of so many buckets: logistic regression by Adagrad over the lessons; the same input gives the same weights. */
export function fitLessons(lessons: Lesson[], size: number, seed: number): Float64Array {
  const random = randomOf(seed)
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1)
  const order = [...lessons]
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const { buckets, person, weight } of order) {
      const slope = (1 / (1 + Math.exp(-sumOf(weights, buckets))) - (person ? 1 : 0)) * weight
      if (Math.abs(slope) < 1e-4) continue
      for (const bucket of buckets) {
        const whole = slope + DECAY * (weights[bucket] ?? 0)
        squares[bucket] = (squares[bucket] ?? 0) + whole * whole
        weights[bucket] = (weights[bucket] ?? 0) - (0.1 * whole) / Math.sqrt(squares[bucket] ?? 1)
      }
    }
  }
  return weights
}
