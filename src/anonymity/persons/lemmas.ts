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
const CLITIC = /(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$/
const POSSESSIVE = /(?:nsa|nsä|mme|nne|ni|si)$/
const ILLATIVE = /([aeiouyäöå])(?:h\1)?\1n$|h[aeiouyäö]n$/
const VOWEL_END = /[aeiouyäöåáéíóúøæ]$/

// Weak grade back to strong before the last vowel of the stem.
const STRONGER: [RegExp, string[]][] = [
  [/ng([aeiouyäö]+)$/, ['nk']], [/nn([aeiouyäö]+)$/, ['nt']], [/mm([aeiouyäö]+)$/, ['mp']], [/ll([aeiouyäö]+)$/, ['lt']], [/rr([aeiouyäö]+)$/, ['rt']],
  [/lj(e)$/, ['lk']], [/rj(e)$/, ['rk']],
  [/([aeiouyäölrnh])k([aeiouyäö]+)$/, ['$1kk']], [/([aeiouyäölrmn])p([aeiouyäö]+)$/, ['$1pp']], [/([aeiouyäölrnh])t([aeiouyäö]+)$/, ['$1tt']],
  [/([aeiouyäöh])d([aeiouyäö]+)$/, ['$1t', '$1k']], [/([aeiouyäölr])v([aeiouyäö]+)$/, ['$1p']],
] // biome-ignore format: a table

function strengthen(stem: string): string[] {
  const out: string[] = []
  for (const [weak, strongs] of STRONGER) {
    const match = weak.exec(stem)
    if (match === null) continue
    const head = stem.slice(0, match.index)
    const vowel = match.at(-1) ?? ''
    for (const strong of strongs)
      out.push(head + strong.replace('$1', match.length > 2 ? (match[1] ?? '') : '') + vowel)
  }
  // k lost between vowels or after h, l, r: Mäen, Joen, Aron, Vuoren stay; Mäki, Joki come back.
  const lost = /([äöaouyi]|[lr])([eaiouäöy])$/.exec(stem)
  if (lost !== null && stem.length > 2) out.push(`${stem.slice(0, lost.index + 1)}k${lost[2]}`)
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
function bases(stem: string, weak: boolean, into: string[]): void {
  into.push(stem)
  const stems = weak ? [stem, ...strengthen(stem)] : [stem]
  if (weak) into.push(...stems.slice(1))
  for (const one of stems) {
    if (one.endsWith('e')) into.push(`${one.slice(0, -1)}i`)
    if (one.endsWith('i') && one.length > 3) into.push(one.slice(0, -1))
  }
  if (stem.endsWith('se') && stem.length > 4) into.push(`${stem.slice(0, -2)}nen`)
  if (stem.endsWith('kse') && stem.length > 4) into.push(`${stem.slice(0, -3)}s`)
  if (stem.endsWith('de') && stem.length > 4) into.push(`${stem.slice(0, -2)}si`)
  const long = /([aäiouy])\1$/.exec(stem)
  if (long !== null) into.push(`${stem.slice(0, -1)}s`, ...strengthen(stem).map((one) => `${one.slice(0, -1)}s`))
  if (stem.endsWith('ee')) into.push(stem.slice(0, -1), weaken(stem.slice(0, -1)))
  if (stem.endsWith('ime')) into.push(`${stem.slice(0, -1)}`.replace(/im$/, 'in'))
}

function add(out: Map<string, Form>, stem: string, form: Form, weak: boolean): void {
  if (stem.length < 2) return
  const found: string[] = []
  bases(stem, weak, found)
  for (const lemma of found) if (lemma.length > 1 && !out.has(lemma)) out.set(lemma, form)
}

function addPlural(out: Map<string, Form>, stem: string): void {
  // Virtasi-, Mäki- -> Mäi-: the plural stem in i goes back to -nen and to a, ä, e, i.
  if (stem.endsWith('si')) out.set(`${stem.slice(0, -2)}nen`, 'plural')
  if (/[oöuy]i$/.test(stem))
    for (const one of [stem.slice(0, -1), ...strengthen(stem.slice(0, -1))]) if (!out.has(one)) out.set(one, 'plural')
}

const cache = new Map<string, Lemma[]>()

/**
 * The lemmas a lower-case word form may come from, the form itself first: case endings, possessives, clitics and
 * consonant gradation undone, and the Swedish and English genitive. Some of them are not words; lists and the
 * other words of the text choose among them.
 */
export function lemmasOf(form: string): Lemma[] {
  const known = cache.get(form)
  if (known !== undefined) return known
  const out = new Map<string, Form>([[form, 'base']])
  if (form.length >= 4) collect(form, out)
  const lemmas = [...out].map(([lemma, shape]) => ({ lemma, form: shape }))
  if (cache.size > 20000) cache.clear()
  cache.set(form, lemmas)
  return lemmas
}

function collect(form: string, out: Map<string, Form>): void {
  endings(form, out)
  const clitic = CLITIC.exec(form)
  if (clitic !== null && form.length - clitic[0].length >= 4) {
    const rest = form.slice(0, clitic.index)
    if (!out.has(rest)) out.set(rest, 'base')
    endings(rest, out)
  }
  const possessive = POSSESSIVE.exec(form)
  if (possessive !== null && form.length - possessive[0].length >= 4) {
    const rest = form.slice(0, possessive.index)
    add(out, rest, 'genitive', false)
    endings(rest, out)
  }
  if (form.endsWith('s') && form.length > 3 && !out.has(form.slice(0, -1))) out.set(form.slice(0, -1), 'genitive')
}

function endings(form: string, out: Map<string, Form>): void {
  const compound = form.lastIndexOf('-')
  for (const [ending, shape] of ENDINGS) {
    if (!form.endsWith(ending)) continue
    const stem = form.slice(0, -ending.length)
    if (stem.length - compound - 1 < 2) continue
    if (VOWEL_END.test(stem)) {
      const strong = shape === 'essive' || ending === 'a' || ending === 'ä'
      add(out, stem, shape, !strong)
      if (stem.endsWith('i') && shape !== 'genitive' && shape !== 'plural') addPlural(out, stem)
    } else if (shape === 'partitive' && /[stn]$/.test(stem) && ending.length === 2) {
      // Virtas-ta, Joonas-ta, Ahmedta: a consonant stem.
      if (stem.endsWith('s')) add(out, `${stem.slice(0, -1)}nen`, shape, false)
      add(out, stem, shape, false)
    } else if (shape === 'essive' && stem.endsWith('s')) {
      add(out, `${stem.slice(0, -1)}nen`, shape, false)
    }
  }
  const illative = ILLATIVE.exec(form)
  if (illative !== null) {
    const stem = form.slice(0, illative.index) + (illative[1] ?? '')
    add(out, illative[1] === undefined ? form.slice(0, illative.index) : stem, 'illative', false)
  }
  const plural = /^(.*?)(?:(s)ten|(?:i(?:en|den|tten)|jen)|ia|iä|ja|jä|ita|itä)$/.exec(form)
  if (plural !== null && (plural[1] ?? '').length > 2) {
    const stem = plural[1] ?? ''
    if (plural[2] !== undefined || form.endsWith('sia') || form.endsWith('siä') || form.endsWith('sien')) {
      out.set(`${plural[2] !== undefined ? stem : stem.replace(/s$/, '')}nen`, 'plural')
    }
    for (const vowel of ['', 'i', 'a', 'ä', 'e']) if (!out.has(stem + vowel)) out.set(stem + vowel, 'plural')
  }
}
