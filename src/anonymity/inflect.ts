import type { Form } from './persons/lemmas.ts'

// Dictionary form, weak vowel stem, strong vowel stem, partitive: what the plain rules would get wrong. Longer words end in these too.
const STEMS: [string, string, string, string][] = [
  ['äiti', 'äidi', 'äiti', 'äitiä'], ['täti', 'tädi', 'täti', 'tätiä'], ['neiti', 'neidi', 'neiti', 'neitiä'], ['setä', 'sedä', 'setä', 'setää'],
  ['poika', 'poja', 'poika', 'poikaa'], ['tytär', 'tyttäre', 'tyttäre', 'tytärtä'], ['sisar', 'sisare', 'sisare', 'sisarta'], ['kunta', 'kunna', 'kunta', 'kuntaa'],
  ['lapsi', 'lapse', 'lapse', 'lasta'], ['nuori', 'nuore', 'nuore', 'nuorta'], ['veli', 'velje', 'velje', 'veljeä'], ['puoli', 'puole', 'puole', 'puolta'],
  ['leski', 'leske', 'leske', 'leskeä'], ['pappi', 'papi', 'pappi', 'pappia'], ['appi', 'ape', 'appe', 'appea'], ['mies', 'miehe', 'miehe', 'miestä'], ['asiakas', 'asiakkaa', 'asiakkaa', 'asiakasta'],
  ['potilas', 'potilaa', 'potilaa', 'potilasta'], ['asukas', 'asukkaa', 'asukkaa', 'asukasta'], ['oppilas', 'oppilaa', 'oppilaa', 'oppilasta'], ['vanhempi', 'vanhemma', 'vanhempa', 'vanhempaa'],
  ['vanki', 'vangi', 'vanki', 'vankia'], ['isäntä', 'isännä', 'isäntä', 'isäntää'], ['emäntä', 'emännä', 'emäntä', 'emäntää'], ['jäsen', 'jäsene', 'jäsene', 'jäsentä'],
  ['perhe', 'perhee', 'perhee', 'perhettä'],
  // What generalised places and units are called.
  ['kaupunki', 'kaupungi', 'kaupunki', 'kaupunkia'], ['pieni', 'piene', 'piene', 'pientä'], ['suuri', 'suure', 'suure', 'suurta'], ['koti', 'kodi', 'koti', 'kotia'],
  ['laitos', 'laitokse', 'laitokse', 'laitosta'], ['tehdas', 'tehtaa', 'tehtaa', 'tehdasta'],
] // biome-ignore format: a table

const isBack = (word: string): boolean => /[aou][^aouäöy]*$/.test(word)

/** The stems of a noun: weak before most cases, strong before the illative and the essive; and its partitive. */
export interface Stems {
  weak: string
  strong: string
  partitive: string
}

/** The stems of a Finnish noun for a person. */
export function stemsOf(word: string): Stems {
  const a = isBack(word) ? 'a' : 'ä'
  const known = STEMS.find(([base]) => word.endsWith(base))
  if (known !== undefined) {
    const head = word.slice(0, -known[0].length)
    return { weak: head + known[1], strong: head + known[2], partitive: head + known[3] }
  }
  const head = /^(.+)(?:nen|us|ys)$/.exec(word)?.[1]
  if (head !== undefined && word.endsWith('nen'))
    return { weak: `${head}se`, strong: `${head}se`, partitive: `${head}st${a}` }
  if (head !== undefined) {
    const stem = `${word.slice(0, -1)}kse`
    return { weak: stem, strong: stem, partitive: `${word}t${a}` }
  }
  return { weak: word.replace(/(k|p|t)\1([aeiouyäö])$/, '$1$2'), strong: word, partitive: word + a }
}

/** A Finnish noun in the given case, singular: inflect('äiti', 'allative') is "äidille". Gradation and harmony as for words of people. */
export function inflect(word: string, form: Form): string {
  if (form === 'base' || form === 'plural') return word
  const { weak, strong, partitive } = stemsOf(word)
  const a = isBack(word) ? 'a' : 'ä'
  switch (form) {
    case 'genitive':
      return `${weak}n`
    case 'partitive':
      return partitive
    case 'illative':
      return /([aeiouyäö])\1$/.test(strong) ? `${strong}seen` : `${strong + strong.slice(-1)}n`
    case 'essive':
      return `${strong}n${a}`
    case 'inessive':
      return `${weak}ss${a}`
    case 'elative':
      return `${weak}st${a}`
    case 'adessive':
      return `${weak}ll${a}`
    case 'ablative':
      return `${weak}lt${a}`
    case 'allative':
      return `${weak}lle`
    case 'translative':
      return `${weak}ksi`
    case 'abessive':
      return `${weak}tt${a}`
  }
}

/** A Finnish noun in the given case with a possessive (ni, si, mme, nne, nsa): "äidilleni", "poikansa", "lapsestaan". */
export function inflectOwned(word: string, form: Form, suffix: string): string {
  const third = suffix.startsWith('n') && suffix !== 'ni' && suffix !== 'nne'
  const full = third ? (isBack(word) ? 'nsa' : 'nsä') : suffix
  if (form === 'base' || form === 'genitive' || form === 'plural') return stemsOf(word).strong + full
  const plain = inflect(word, form).replace(/ksi$/, 'kse')
  if (form === 'illative') return plain.slice(0, -1) + full
  const short = third && !/([aeiouyäö])\1$/.test(plain)
  return short ? `${plain + plain.slice(-1)}n` : plain + full
}

/** A word with a clitic in its own vowel harmony: "äiti" and "kään" make "äitikään", "opettaja" and "kö" "opettajako". */
export function withClitic(word: string, clitic: string): string {
  const back = isBack(word)
  return (
    word + (back ? clitic.replaceAll('ä', 'a').replaceAll('ö', 'o') : clitic.replaceAll('a', 'ä').replaceAll('o', 'ö'))
  )
}
