import type { Form } from '../persons/lemmas.ts'

const ENDINGS: [RegExp, Form][] = [
  [/lle$/, 'allative'], [/ll[aä]$/, 'adessive'], [/lt[aä]$/, 'ablative'], [/ss[aä]$/, 'inessive'], [/st[aä]$/, 'elative'], [/n[aä]$/, 'essive'],
  [/ksi$/, 'translative'], [/(?:([aeiouyäö])h?\1|see|h[aeiouyäö])n$/, 'illative'], [/n$/, 'genitive'], [/(?:t[aä]|[aä][aä]|[eiouyö][aä])$/, 'partitive'],
] // biome-ignore format: a table

/**
 * The case of a lower-case Finnish word by its ending alone: for words no list has, where the stem is known to be
 * another. A word in the dictionary form may be taken for a partitive; ask only of what is inflected.
 */
export function caseOf(lower: string): Form {
  return ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? 'base'
}
