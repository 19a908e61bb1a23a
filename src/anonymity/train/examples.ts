import commonWords from '../data/commonWords.json' with { type: 'json' }
import firstNames from '../data/firstNames.json' with { type: 'json' }
import { ordinaryWords } from '../data/ordinary.ts'
import ordinaryFinnish from '../data/ordinaryFinnish.json' with { type: 'json' }
import { organisations } from '../data/organisations.ts'
import { municipalities, regions, villages } from '../data/places.ts'
import surnames from '../data/surnames.json' with { type: 'json' }
import { unpack } from '../packed.ts'

/** A lower-case word form and its kind: 0 a person's name, 1 another name, 2 an ordinary word. */
export interface Example {
  word: string
  kind: 0 | 1 | 2
}

/** A line of the corpus: a text and its labelled spans. */
export interface CorpusText {
  text: string
  spans: { start: number; end: number; label: string }[]
}

const WEAK: [RegExp, string][] = [
  [/kk([aeiouyäö])$/, 'k$1'], [/pp([aeiouyäö])$/, 'p$1'], [/tt([aeiouyäö])$/, 't$1'], [/nk([aeiouyäö])$/, 'ng$1'], [/nt([aeiouyäö])$/, 'nn$1'],
  [/lt([aeiouyäö])$/, 'll$1'], [/rt([aeiouyäö])$/, 'rr$1'], [/mp([aeiouyäö])$/, 'mm$1'], [/ht([aeiouyäö])$/, 'hd$1'], [/mäki$/, 'mäe'], [/joki$/, 'joe'],
  [/niemi$/, 'nieme'], [/koski$/, 'koske'], [/saari$/, 'saare'], [/järvi$/, 'järve'], [/lahdi$/, 'lahde'], [/vuori$/, 'vuore'],
] // biome-ignore format: a table

/** A name with its commonest endings, roughly; the model needs the shapes and not perfect grammar. */
export function formsOf(name: string): string[] {
  const lower = name.toLowerCase()
  const front = !/[aou]/.test(lower)
  const a = front ? 'ä' : 'a'
  const genitive = `${lower}s`
  let weak = lower.endsWith('nen') ? `${lower.slice(0, -3)}se` : lower
  for (const [pattern, with_] of WEAK) weak = weak.replace(pattern, with_)
  if (/as$/.test(weak)) weak = `${weak.slice(0, -1)}ks`.replace(/ks$/, 'kse')
  if (!/[aeiouyäöå]$/.test(weak)) weak += 'i'
  const strong = /[aeiouyäöå]$/.test(lower) ? lower : weak
  return [
    lower,
    `${weak}n`,
    `${weak}ll${a}`,
    `${weak}lle`,
    `${weak}lt${a}`,
    `${weak}st${a}`,
    lower.endsWith('nen') ? `${lower.slice(0, -3)}st${a}` : `${strong}${a}`,
    genitive,
  ]
}

const local = (place: string): string[] => {
  const forms = formsOf(place)
  const stem = (forms[1] ?? '').slice(0, -1)
  const a = (forms[2] ?? '').endsWith('ä') ? 'ä' : 'a'
  return [forms[0] ?? '', `${stem}n`, `${stem}ss${a}`, `${stem}st${a}`, `${stem}${stem.slice(-1)}n`, `${stem}ll${a}`]
}

/** The words of the corpus that stand in spans (people, other names) as examples. */
export function corpusExamples(texts: CorpusText[]): Example[] {
  const out: Example[] = []
  for (const { text, spans } of texts) {
    for (const span of spans) {
      const kind = span.label === 'PER' ? 0 : span.label === 'DATE' ? 2 : 1
      if (kind === 2) continue
      for (const match of text.slice(span.start, span.end).matchAll(/\p{Lu}[\p{L}'-]+/gu))
        out.push({ word: match[0].toLowerCase(), kind })
    }
  }
  return out
}

const unpacked = (words: string[]): string[] => new TextDecoder('utf-16le').decode(unpack(words)).trim().split(' ')

/** The words of the lists as examples, names and places inflected. */
export function listExamples(): Example[] {
  const out: Example[] = []
  const names = [firstNames.words, surnames.words].flatMap(unpacked)
  for (const name of names) for (const word of formsOf(name)) out.push({ word, kind: 0 })
  for (const name of [...municipalities, ...villages, ...regions])
    for (const word of local(name)) out.push({ word, kind: 1 })
  for (const name of organisations) for (const word of formsOf(name)) out.push({ word, kind: 1 })
  for (const word of [
    ...unpacked(ordinaryFinnish.words),
    ...unpacked(commonWords.words),
    ...ordinaryWords.trim().split(/\s+/),
  ])
    out.push({ word, kind: 2 })
  return out
}
