import type { Language } from '../findings.ts'
import { inflect } from '../inflect.ts'
import type { Form } from '../persons/lemmas.ts'

// The first age (in years) each band no longer holds, and what is said of a child in it.
const BANDS: [number, Record<Language, string>][] = [
  [1, { fi: 'vauvaikäinen', sv: 'spädbarn', en: 'a baby' }],
  [7, { fi: 'alle kouluikäinen', sv: 'barn under skolåldern', en: 'under school age' }],
  [13, { fi: 'alakouluikäinen', sv: 'i lågstadieåldern', en: 'of primary school age' }],
  [16, { fi: 'yläkouluikäinen', sv: 'i högstadieåldern', en: 'of secondary school age' }],
  [18, { fi: 'lähes täysi-ikäinen', sv: 'nästan myndig', en: 'nearly of age' }],
]
const AND: Record<Language, string> = { fi: ' ja ', sv: ' och ', en: ' and ' }
const PLURAL: [RegExp, string][] = [
  [/aiden$|ten$/, 'ikäisten'], [/ille$/, 'ikäisille'], [/illa$/, 'ikäisillä'], [/ilta$/, 'ikäisiltä'], [/issa$/, 'ikäisissä'], [/ista$/, 'ikäisistä'],
  [/ita$|isia$/, 'ikäisiä'], [/at$|set$/, 'ikäiset'], [/iin$/, 'ikäisiin'], [/ina$/, 'ikäisinä'], [/iksi$/, 'ikäisiksi'],
] // biome-ignore format: a table
const SINGULAR: [RegExp, Form][] = [
  [/(?:aalla|sella)$/, 'adessive'], [/(?:aalta|selta)$/, 'ablative'], [/(?:aalle|selle)$/, 'allative'], [/(?:aassa|sessa)$/, 'inessive'],
  [/(?:aasta|sesta)$/, 'elative'], [/(?:aaseen|seen)$/, 'illative'], [/(?:aana|sena)$/, 'essive'], [/(?:aaksi|seksi)$/, 'translative'],
  [/(?:asta|sta)$/, 'partitive'], [/(?:aan|sen)$/, 'genitive'],
] // biome-ignore format: a table

/** The bands of ages in years, each once, youngest first: "alle kouluikäinen ja alakouluikäinen". Nothing for adults. */
export function ageBands(years: number[], language: Language): string {
  const found = BANDS.filter(([end], at) => years.some((age) => age < end && age >= (BANDS[at - 1]?.[0] ?? 0)))
  return found.map(([, words]) => words[language]).join(AND[language])
}

/** The same in the case of a Finnish word for somebody of an age: "7-vuotiaan" is "alakouluikäisen". */
export function agedLike(years: number[], word: string): string {
  const bands = ageBands(years, 'fi')
  const plural = PLURAL.find(([ending]) => ending.test(word))
  if (plural !== undefined) return bands.replaceAll('ikäinen', plural[1])
  const form = SINGULAR.find(([ending]) => ending.test(word))?.[1] ?? 'base'
  return bands
    .split(AND.fi)
    .map((band) => inflect(band, form))
    .join(AND.fi)
}
