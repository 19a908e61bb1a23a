import type { Word } from '../tokens.ts'
import type { Form } from './lemmas.ts'
import { entryAt, entryOf, formOf } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Reading } from './reading.ts'
import { doesSomething, ownsSomething } from './signals.ts'

/** The form in which a name stands: its Finnish case and clitic, or the genitive of the other languages. */
export interface NameForm {
  form: Form
  clitic: string
}

const CLITIC = /(?:kin|kaan|kään|han|hän|ko|kö)$/

/** Whether a text has a word, in lower case, as it is. */
export const occurs = (reading: Reading, lower: string): boolean => formsIn(reading).has(lower)

// "Minnakin": listed only once the clitic is off; "Jarkko" and "Tuukka" are names as they are.
function cliticOf(lower: string): string {
  const clitic = CLITIC.exec(lower)?.[0]
  if (clitic === undefined || lower.length - clitic.length < 3) return ''
  const whole = entryOf(lower)
  if ([whole.first, whole.last].some((lemma) => lemma?.lemma === lower)) return ''
  const bare = entryOf(lower.slice(0, -clitic.length))
  // "Aslakin" is of Aslak, though there is an Asla too.
  const longer = (whole.first ?? whole.last)?.lemma ?? ''
  return (bare.first ?? bare.last) === undefined || longer.length > lower.length - clitic.length ? '' : clitic
}

const forms = new WeakMap<Reading, Set<string>>()

function formsIn(reading: Reading): Set<string> {
  const known = forms.get(reading) ?? new Set(reading.words.map((word) => word.lower))
  forms.set(reading, known)
  return known
}

// "Roman kertoo", "Susan": the n of a name no list has is its own when the text has "Romanin", or a verb follows.
function endsInItsOwn(reading: Reading, word: Word, next: Word | undefined): boolean {
  const entry = entryAt(word)
  if ((entry.first ?? entry.last) !== undefined) return false
  return (
    doesSomething(next) ||
    ['in', 'ia', 'ille', 'illa', 'ilta', 'ista'].some((end) => formsIn(reading).has(word.lower + end))
  )
}

const AFTER_GENITIVE = /^(?:kanssa|mukaan|mielestä|luona|luokse|luo|luota|puolesta|takia|vuoksi|kohdalla)$/

// "Karin mukaan" beside a Kari: listed as a name of its own, and yet a genitive.
function isGenitiveAfterAll(reading: Reading, lower: string, next: Word | undefined): boolean {
  if (!/[aeiouyäö]n$/.test(lower)) return false
  // "Okon" beside an Okko.
  if (entryOf(lower).names.some((name) => name !== lower && formsIn(reading).has(name))) return true
  const lemma = lower.slice(0, -1)
  const known = entryOf(lemma)
  if ((known.first ?? known.last)?.lemma !== lemma) return false
  if (next?.gap === ' ' && AFTER_GENITIVE.test(next.lower)) return true
  return (
    ownsSomething(next) ||
    ['', 'lle', 'lla', 'llä', 'lta', 'ltä', 'sta', 'stä', `${lemma.slice(-1)}n`].some((end) =>
      formsIn(reading).has(lemma + end),
    )
  )
}

// The Swedish genitive: "Elliots" beside an "Elliot", or an s after a listed name.
function hasGenitiveS(reading: Reading, word: Word, at: number): boolean {
  if (!word.lower.endsWith('s')) return false
  if (formsIn(reading).has(word.lower.slice(0, -1))) return true
  const named = entryAt(word).first ?? entryAt(word).last
  // "Linus pappa"
  const next = reading.words[at + 1]
  return named?.form === 'genitive' || (next?.gap === ' ' && next.shape === 'lower' && entryAt(next).role !== undefined)
}

const TAILS: [RegExp, Form][] = [
  [/^i?lle$/, 'allative'], [/^i?ll[aä]$/, 'adessive'], [/^i?lt[aä]$/, 'ablative'], [/^i?ss[aä]$/, 'inessive'], [/^i?st[aä]$/, 'elative'],
  [/^(?:i?n)$/, 'genitive'], [/^(?:i?[aä]|t[aä])$/, 'partitive'], [/^(?:h.n|i?in|een)$/, 'illative'],
] // biome-ignore format: a table

const AFTER_VOWEL = ['n', 'lle', 'lla', 'llä', 'lta', 'ltä', 'sta', 'stä']
const AFTER_CONSONANT = ['in', 'ille', 'illa', 'illä', 'ilta', 'iltä', 'ista', 'istä']

// The text itself tells: "Hania" is no partitive beside "Hanian", and "Navidia" is one beside "Navid".
function toldByText(reading: Reading, lower: string): Form | undefined {
  const forms = formsIn(reading)
  const ends = /[aeiouyäö]$/.test(lower) ? AFTER_VOWEL : AFTER_CONSONANT
  if (ends.some((end) => forms.has(lower + end))) return 'base'
  const partitive = /^(.{2,}?)(?:(?<=[^aeiouyäö])i|(?<=[aeiouyäö])t)?[aä]$/.exec(lower)?.[1]
  return partitive !== undefined && forms.has(partitive) ? 'partitive' : undefined
}

/** How a mention stands in its sentence, for what replaces it. */
export function nameFormOf(reading: Reading, mention: Mention): NameForm {
  const last = reading.words[mention.to] as Word
  if (reading.language !== 'fi')
    return { form: last.tail === 's' || hasGenitiveS(reading, last, mention.to) ? 'genitive' : 'base', clitic: '' }
  if (last.tail !== '') return { form: TAILS.find(([tail]) => tail.test(last.tail))?.[1] ?? 'base', clitic: '' }
  const told = toldByText(reading, last.lower)
  if (told !== undefined) return { form: told, clitic: '' }
  const clitic = cliticOf(last.lower)
  const lower = clitic === '' ? last.lower : last.lower.slice(0, -clitic.length)
  const form = formOf(lower)
  if (form === 'base' && isGenitiveAfterAll(reading, lower, reading.words[mention.to + 1]))
    return { form: 'genitive', clitic }
  const named = entryAt(last).first ?? entryAt(last).last
  if (
    form === 'genitive' &&
    named !== undefined &&
    !named.lemma.endsWith('e') &&
    last.lower === `${named.lemma}${named.lemma.slice(-1)}n`
  )
    return { form: 'illative', clitic }
  // "Pajukankaan tuomio": no list has it, and people are seldom gone into.
  const next = reading.words[mention.to + 1]
  if (form === 'illative' && named === undefined && next?.gap === ' ' && next.shape === 'lower' && !doesSomething(next))
    return { form: 'genitive', clitic }
  // "isä Zakarie ja äiti Sahra Cabdulle ovat"
  if (named === undefined && /^(?:ovat|olivat|eivät)$/.test(reading.words[mention.to + 1]?.lower ?? ''))
    return { form: 'base', clitic: '' }
  if (form === 'genitive' && endsInItsOwn(reading, last, reading.words[mention.to + 1])) return { form: 'base', clitic }
  return { form, clitic }
}
