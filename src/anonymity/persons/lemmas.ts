import { recent } from '../recent.ts'

/** A word a form may be inflected from, with the case it would then stand in. */
export interface Lemma {
  lemma: string
  form: Form
}

/** The case of a form; `plural` for a family ("Virtaset"), `base` for the dictionary form. */
export type Form =
  | 'base' | 'genitive' | 'partitive' | 'inessive' | 'elative' | 'illative' | 'adessive' | 'ablative' | 'allative'
  | 'essive' | 'translative' | 'abessive' | 'plural' // biome-ignore format: a list

// Endings after a vowel stem, longest first.
const ENDINGS: [string, Form][] = [
  ['ssa', 'inessive'], ['ssä', 'inessive'], ['sta', 'elative'], ['stä', 'elative'], ['lla', 'adessive'], ['llä', 'adessive'],
  ['lta', 'ablative'], ['ltä', 'ablative'], ['lle', 'allative'], ['tta', 'abessive'], ['ttä', 'abessive'], ['ksi', 'translative'],
  ['seen', 'illative'], ['na', 'essive'], ['nä', 'essive'], ['ta', 'partitive'], ['tä', 'partitive'], ['n', 'genitive'],
  ['a', 'partitive'], ['ä', 'partitive'], ['t', 'plural'],
] // biome-ignore format: a table
// By their last letter: most words have none of them.
const BY_LAST = new Map<string, [string, Form][]>()
for (const one of ENDINGS) BY_LAST.set(one[0].slice(-1), [...(BY_LAST.get(one[0].slice(-1)) ?? []), one])

const CLITICS = ['kaan', 'kään', 'kin', 'han', 'hän', 'ko', 'kö', 'pa', 'pä']
const POSSESSIVES = ['nsa', 'nsä', 'mme', 'nne', 'ni', 'si']
const PLURALS = ['itten', 'iden', 'sten', 'ien', 'jen', 'ita', 'itä', 'ia', 'iä', 'ja', 'jä']

// Letters as a set that is asked in nanoseconds: this runs for every word of every text, so no regular expressions here.
const letters = (of: string): Set<string> => new Set(of)
const VOWEL = letters('aeiouyäö')
const ANY_VOWEL = letters('aeiouyäöåáéíóúøæ')
const DOUBLING = letters('aäiouy')
const BEFORE_LOST_K = letters('äöaouyilr')
// What may stand before a weak consonant, and the strong ones for it: "$" is the letter before.
const BEFORE = {
  k: letters('aeiouyäölrnh'),
  p: letters('aeiouyäölrmn'),
  t: letters('aeiouyäölrnh'),
  d: letters('aeiouyäöh'),
  v: letters('aeiouyäölr'),
}

// Weak grade back to strong before the last vowels of the stem: ng nk, nn nt, mm mp, ll lt, rr rt, lje lke, k kk, d t or k, v p.
function strongerThan(previous: string, weak: string, vowels: string): string[] {
  switch (weak) {
    case 'g':
      return previous === 'n' ? ['nk'] : []
    case 'n':
      return previous === 'n' ? ['nt'] : []
    case 'm':
      return previous === 'm' ? ['mp'] : []
    case 'l':
      return previous === 'l' ? ['lt'] : []
    case 'r':
      return previous === 'r' ? ['rt'] : []
    case 'j':
      return vowels === 'e' && (previous === 'l' || previous === 'r') ? [`${previous}k`] : []
    case 'd':
      return BEFORE.d.has(previous) ? [`${previous}t`, `${previous}k`] : []
    case 'v':
      return BEFORE.v.has(previous) ? [`${previous}p`] : []
    case 'k':
    case 'p':
    case 't':
      return BEFORE[weak].has(previous) ? [previous + weak + weak] : []
    default:
      return []
  }
}

function strengthen(stem: string): string[] {
  const out: string[] = []
  const last = stem.charAt(stem.length - 1)
  if (!VOWEL.has(last)) return out
  let at = stem.length - 1
  while (at > 0 && VOWEL.has(stem.charAt(at - 1))) at -= 1
  if (at >= 2) {
    const vowels = stem.slice(at)
    for (const strong of strongerThan(stem.charAt(at - 2), stem.charAt(at - 1), vowels))
      out.push(stem.slice(0, at - 2) + strong + vowels)
  }
  // k lost between vowels or after h, l, r: Mäen, Joen, Aron, Vuoren stay; Mäki, Joki come back.
  if (stem.length > 2 && BEFORE_LOST_K.has(stem.charAt(stem.length - 2))) out.push(`${stem.slice(0, -1)}k${last}`)
  return out
}

// Rinteen, säteen: the dictionary form is the weak one.
function weaken(stem: string): string {
  return stem
    .replace(/nte$/, 'nne')
    .replace(/tte$/, 'te')
    .replace(/([aeiouyäö])te$/, '$1de')
    .replace(/kke$/, 'ke')
    .replace(/ppe$/, 'pe')
}

// The dictionary forms a vowel stem may belong to.
function bases(stem: string, weak: boolean): string[] {
  const stronger = weak ? strengthen(stem) : []
  const into = [stem, ...stronger]
  for (const one of [stem, ...stronger]) {
    if (one.endsWith('e')) into.push(`${one.slice(0, -1)}i`)
    if (one.endsWith('i') && one.length > 3) into.push(one.slice(0, -1))
  }
  if (stem.length > 4) {
    if (stem.endsWith('kse')) into.push(`${stem.slice(0, -2)}nen`, `${stem.slice(0, -3)}s`)
    else if (stem.endsWith('se')) into.push(`${stem.slice(0, -2)}nen`)
    else if (stem.endsWith('de')) into.push(`${stem.slice(0, -2)}si`)
  }
  const last = stem.charAt(stem.length - 1)
  if (DOUBLING.has(last) && stem.charAt(stem.length - 2) === last)
    into.push(`${stem.slice(0, -1)}s`, ...strengthen(stem).map((one) => `${one.slice(0, -1)}s`))
  if (stem.endsWith('ee')) into.push(stem.slice(0, -1), weaken(stem.slice(0, -1)))
  if (stem.endsWith('ime')) into.push(`${stem.slice(0, -2)}n`)
  return into
}

// The first way to a lemma is kept.
function put(out: Lemma[], lemma: string, form: Form): void {
  for (const one of out) if (one.lemma === lemma) return
  out.push({ lemma, form })
}

function add(out: Lemma[], stem: string, form: Form, weak: boolean): void {
  if (stem.length < 2) return
  for (const lemma of bases(stem, weak)) if (lemma.length > 1) put(out, lemma, form)
}

function addPlural(out: Lemma[], stem: string): void {
  // Virtasi-, Mäki- -> Mäi-: the plural stem in i goes back to -nen and to a, ä, e, i.
  if (stem.endsWith('si')) put(out, `${stem.slice(0, -2)}nen`, 'plural')
  if (/[oöuy]i$/.test(stem))
    for (const one of [stem.slice(0, -1), ...strengthen(stem.slice(0, -1))]) put(out, one, 'plural')
}

const known = recent<Lemma[]>(4000)

/**
 * The lemmas a lower-case word form may come from, the form itself first: case endings, possessives, clitics and
 * consonant gradation undone, and the Swedish and English genitive. Some of them are not words; lists and the
 * other words of the text choose among them.
 */
export function lemmasOf(form: string): Lemma[] {
  const before = known.get(form)
  if (before !== undefined) return before
  const out: Lemma[] = [{ lemma: form, form: 'base' }]
  if (form.length >= 4) collect(form, out)
  known.set(form, out)
  return out
}

const endOf = (form: string, ends: string[]): string | undefined => ends.find((end) => form.endsWith(end))

function collect(form: string, out: Lemma[]): void {
  endings(form, out)
  const clitic = endOf(form, CLITICS)
  if (clitic !== undefined && form.length - clitic.length >= 4) {
    const rest = form.slice(0, -clitic.length)
    put(out, rest, 'base')
    endings(rest, out)
  }
  const possessive = endOf(form, POSSESSIVES)
  if (possessive !== undefined && form.length - possessive.length >= 4) {
    const rest = form.slice(0, -possessive.length)
    add(out, rest, 'genitive', false)
    endings(rest, out)
  }
  if (form.endsWith('s')) put(out, form.slice(0, -1), 'genitive')
}

function endings(form: string, out: Lemma[]): void {
  const compound = form.lastIndexOf('-')
  for (const [ending, shape] of BY_LAST.get(form.charAt(form.length - 1)) ?? []) {
    if (!form.endsWith(ending)) continue
    const stem = form.slice(0, -ending.length)
    if (stem.length - compound - 1 < 2) continue
    const last = stem.charAt(stem.length - 1)
    if (ANY_VOWEL.has(last)) {
      const strong = shape === 'essive' || ending === 'a' || ending === 'ä'
      add(out, stem, shape, !strong)
      if (last === 'i' && shape !== 'genitive' && shape !== 'plural') addPlural(out, stem)
    } else if (shape === 'partitive' && ending.length === 2 && (last === 's' || last === 't' || last === 'n')) {
      // Virtas-ta, Joonas-ta, Ahmedta: a consonant stem.
      if (last === 's') add(out, `${stem.slice(0, -1)}nen`, shape, false)
      add(out, stem, shape, false)
    } else if (shape === 'essive' && last === 's') {
      add(out, `${stem.slice(0, -1)}nen`, shape, false)
    }
  }
  const illative = illativeStem(form)
  if (illative !== undefined) add(out, illative, 'illative', false)
  plurals(form, out)
}

// Mäkeen, Eetuun: the vowel twice; Maahan, Leehen, Meikkoihin: h and a vowel.
function illativeStem(form: string): string | undefined {
  if (!form.endsWith('n')) return undefined
  const end = form.length - 1
  const last = form.charAt(end - 1)
  if (!VOWEL.has(last) && last !== 'å') return undefined
  const previous = form.charAt(end - 2)
  if (previous === 'h') return last === 'å' ? undefined : form.slice(0, end - 2)
  if (previous !== last) return undefined
  const twice = form.charAt(end - 3) === 'h' && form.charAt(end - 4) === last
  return form.slice(0, twice ? end - 3 : end - 1)
}

function plurals(form: string, out: Lemma[]): void {
  const ending = endOf(form, PLURALS)
  if (ending === undefined || form.length - ending.length <= 2) return
  const stem = form.slice(0, -ending.length)
  if (ending === 'sten') put(out, `${stem}nen`, 'plural')
  else if (stem.endsWith('s') && (ending === 'ia' || ending === 'iä' || ending === 'ien'))
    put(out, `${stem.slice(0, -1)}nen`, 'plural')
  for (const vowel of ['', 'i', 'a', 'ä', 'e']) put(out, stem + vowel, 'plural')
}
