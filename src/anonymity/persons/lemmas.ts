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
const ROUND = letters('oöuy')
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
function strongerThan(previous: string, weak: string, vowel: string): string[] {
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
      return vowel === 'e' && (previous === 'l' || previous === 'r') ? [`${previous}k`] : []
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

// A candidate: the first letters of the form, and what comes after them.
interface Candidate {
  cut: number
  tail: string
}

// The strong grades of the stem that is the form up to `end`.
function strengthen(form: string, end: number): Candidate[] {
  const last = form.charAt(end - 1)
  if (!VOWEL.has(last)) return NONE
  let at = end - 1
  while (at > 0 && VOWEL.has(form.charAt(at - 1))) at -= 1
  const out: Candidate[] = []
  if (at >= 2) {
    for (const strong of strongerThan(form.charAt(at - 2), form.charAt(at - 1), end - at === 1 ? last : ''))
      out.push({ cut: at - 2, tail: strong + form.slice(at, end) })
  }
  // k lost between vowels or after h, l, r: Mäen, Joen, Aron, Vuoren stay; Mäki, Joki come back.
  if (end > 2 && BEFORE_LOST_K.has(form.charAt(end - 2))) out.push({ cut: end - 1, tail: `k${last}` })
  return out
}
const NONE: Candidate[] = []

// Rinteen, säteen: the dictionary form is the weak one.
function weaken(stem: string): string {
  return stem
    .replace(/nte$/, 'nne')
    .replace(/tte$/, 'te')
    .replace(/([aeiouyäö])te$/, '$1de')
    .replace(/kke$/, 'ke')
    .replace(/ppe$/, 'pe')
}

/** Is told of a candidate lemma: the first `cut` letters of the form with `tail` after them, and the case of the form. */
export type Visit = (cut: number, tail: string, form: Form) => void

// The dictionary forms that the stem up to `end` may belong to.
function bases(form: string, end: number, shape: Form, weak: boolean, visit: Visit): void {
  if (end < 2) return
  const ends = (letters: string): boolean => form.endsWith(letters, end)
  const last = form.charAt(end - 1)
  const stronger = weak ? strengthen(form, end) : NONE
  visit(end, '', shape)
  for (const { cut, tail } of stronger) visit(cut, tail, shape)
  if (last === 'e') visit(end - 1, 'i', shape)
  if (last === 'i' && end > 3) visit(end - 1, '', shape)
  for (const { cut, tail } of stronger) {
    const most = tail.slice(0, -1)
    if (last === 'e') visit(cut, `${most}i`, shape)
    if (last === 'i' && cut + tail.length > 3) visit(cut, most, shape)
  }
  if (end > 4) {
    if (ends('se')) visit(end - 2, 'nen', shape)
    if (ends('kse')) visit(end - 3, 's', shape)
    if (ends('de')) visit(end - 2, 'si', shape)
  }
  if (DOUBLING.has(last) && form.charAt(end - 2) === last) {
    visit(end - 1, 's', shape)
    for (const { cut, tail } of strengthen(form, end)) visit(cut, `${tail.slice(0, -1)}s`, shape)
  }
  if (ends('ee')) {
    visit(end - 1, '', shape)
    visit(0, weaken(form.slice(0, end - 1)), shape)
  }
  if (ends('ime')) visit(end - 2, 'n', shape)
}

// Virtasi-, Mäki- -> Mäi-: the plural stem in i goes back to -nen and to a, ä, e, i.
function plural(form: string, end: number, visit: Visit): void {
  if (form.endsWith('si', end)) visit(end - 2, 'nen', 'plural')
  if (!ROUND.has(form.charAt(end - 2))) return
  visit(end - 1, '', 'plural')
  for (const { cut, tail } of strengthen(form, end - 1)) visit(cut, tail, 'plural')
}

/**
 * Tells of every lemma a lower-case word form may come from, the form itself first, and some of them more than once:
 * case endings, possessives, clitics and consonant gradation undone, and the Swedish and English genitive. Nothing is
 * made of what is no word: the visitor looks it up and keeps what it wants. A word of more than 60 letters has no
 * lemma but itself.
 */
export function visitLemmas(form: string, visit: Visit): void {
  visit(form.length, '', 'base')
  if (form.length < 4 || form.length > LONGEST) return
  endings(form, form.length, visit)
  const clitic = endOf(form, CLITICS)
  if (clitic !== undefined && form.length - clitic.length >= 4) {
    visit(form.length - clitic.length, '', 'base')
    endings(form, form.length - clitic.length, visit)
  }
  const possessive = endOf(form, POSSESSIVES)
  if (possessive !== undefined && form.length - possessive.length >= 4) {
    bases(form, form.length - possessive.length, 'genitive', false, visit)
    endings(form, form.length - possessive.length, visit)
  }
  if (form.endsWith('s')) visit(form.length - 1, '', 'genitive')
}
const LONGEST = 60

const known = recent<Lemma[]>(16_000)

/**
 * The lemmas a lower-case word form may come from, the form itself first, each once. Some of them are not words; lists
 * and the other words of the text choose among them.
 */
export function lemmasOf(form: string): Lemma[] {
  const before = known.get(form)
  if (before !== undefined) return before
  const out: Lemma[] = []
  visitLemmas(form, (cut, tail, shape) => {
    const lemma = form.slice(0, cut) + tail
    if (lemma.length < 2 && out.length > 0) return
    for (const one of out) if (one.lemma === lemma) return
    out.push({ lemma, form: shape })
  })
  known.set(form, out)
  return out
}

const endOf = (form: string, ends: string[], to = form.length): string | undefined =>
  ends.find((end) => form.endsWith(end, to))

// The case endings of the form up to `to`.
function endings(form: string, to: number, visit: Visit): void {
  const compound = form.lastIndexOf('-', to - 1)
  for (const [ending, shape] of BY_LAST.get(form.charAt(to - 1)) ?? []) {
    if (!form.endsWith(ending, to)) continue
    const end = to - ending.length
    if (end - compound - 1 < 2) continue
    const last = form.charAt(end - 1)
    if (ANY_VOWEL.has(last)) {
      const strong = shape === 'essive' || ending === 'a' || ending === 'ä'
      bases(form, end, shape, !strong, visit)
      if (last === 'i' && shape !== 'genitive' && shape !== 'plural') plural(form, end, visit)
    } else if (shape === 'partitive' && ending.length === 2 && (last === 's' || last === 't' || last === 'n')) {
      // Virtas-ta, Joonas-ta, Ahmedta: a consonant stem.
      if (last === 's') visit(end - 1, 'nen', shape)
      bases(form, end, shape, false, visit)
    } else if (shape === 'essive' && last === 's') {
      visit(end - 1, 'nen', shape)
    }
  }
  const illative = illativeStem(form, to)
  if (illative !== undefined) bases(form, illative, 'illative', false, visit)
  plurals(form, to, visit)
}

// Where the stem ends. Mäkeen, Eetuun: the vowel twice; Maahan, Leehen, Meikkoihin: h and a vowel.
function illativeStem(form: string, to: number): number | undefined {
  const end = to - 1
  if (form.charAt(end) !== 'n') return undefined
  const last = form.charAt(end - 1)
  if (!VOWEL.has(last) && last !== 'å') return undefined
  const previous = form.charAt(end - 2)
  if (previous === 'h') return last === 'å' ? undefined : end - 2
  if (previous !== last) return undefined
  const twice = form.charAt(end - 3) === 'h' && form.charAt(end - 4) === last
  return twice ? end - 3 : end - 1
}

function plurals(form: string, to: number, visit: Visit): void {
  const ending = endOf(form, PLURALS, to)
  const end = to - (ending?.length ?? 0)
  if (ending === undefined || end <= 2) return
  if (ending === 'sten') visit(end, 'nen', 'plural')
  else if (form.charAt(end - 1) === 's' && (ending === 'ia' || ending === 'iä' || ending === 'ien'))
    visit(end - 1, 'nen', 'plural')
  for (const vowel of ['', 'i', 'a', 'ä', 'e']) visit(end, vowel, 'plural')
}
