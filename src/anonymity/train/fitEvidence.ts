import { openClaims } from '../claims.ts'
import type { Language } from '../findings.ts'
import { EVIDENCE_BUCKETS, evidenceOf } from '../persons/evidence.ts'
import { lemmasOf } from '../persons/lemmas.ts'
import { type Entry, entryOf } from '../persons/lexicon.ts'
import type { Shape } from '../persons/nameShape.ts'
import { isCandidate, type Reading, readingOf } from '../persons/reading.ts'
import { wordsOf } from '../tokens.ts'
import type { CorpusText } from './examples.ts'
import { foldOf, randomOf, shuffle } from './random.ts'

const EPOCHS = 8
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

/**
 * The lessons of one text. `rare` holds the words that the list of ordinary words has from this very text: they are
 * treated as unknown, as those of a new text are.
 */
export function lessonsOf(
  { text, lang, spans }: CorpusText & { lang?: Language },
  view: View,
  rare: (lower: string) => boolean,
  shape: (lower: string) => Shape,
): Lesson[] {
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
  const lessons: Lesson[] = []
  for (const [at, word] of words.entries()) {
    const labels = spans.filter((span) => span.start < word.end && word.start < span.end).map((span) => span.label)
    if (labels.some((label) => /^(?:HETU|PHONE|EMAIL|ADDRESS|IBAN|PLATE|CASE_ID|URL|DATE|ORG_UNIT)$/.test(label))) continue
    const person = labels.some((label) => /^PER/.test(label))
    if (!person && !isCandidate(reading, at)) continue
    if (word.shape === 'initial') continue
    lessons.push({ buckets: Uint16Array.from(evidenceOf(reading, at, shape)), person, weight: view.weight })
  }
  return lessons
}

/** Fits the evidence model: logistic regression by Adagrad over the lessons; the same input gives the same weights. */
export function fitEvidence(lessons: Lesson[], seed: number): Float64Array {
  const random = randomOf(seed)
  const weights = new Float64Array(EVIDENCE_BUCKETS)
  const squares = new Float64Array(EVIDENCE_BUCKETS).fill(1)
  const order = [...lessons]
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const { buckets, person, weight } of order) {
      let sum = 0
      for (const bucket of buckets) sum += weights[bucket] ?? 0
      const slope = (1 / (1 + Math.exp(-sum)) - (person ? 1 : 0)) * weight
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
