import type { Form } from './persons/lemmas.ts'

// Genitive stems and partitives that the plain rule would get wrong; longer words end in these too.
const STEMS: [string, string, string][] = [
  ['äiti', 'äidi', 'äitiä'], ['poika', 'poja', 'poikaa'], ['tyttö', 'tytö', 'tyttöä'], ['tytär', 'tyttäre', 'tytärtä'],
  ['lapsi', 'lapse', 'lasta'], ['nuori', 'nuore', 'nuorta'], ['veli', 'velje', 'veljeä'], ['sisar', 'sisare', 'sisarta'],
  ['mies', 'miehe', 'miestä'], ['asiakas', 'asiakkaa', 'asiakasta'], ['potilas', 'potilaa', 'potilasta'], ['ukki', 'uki', 'ukkia'],
  ['pappa', 'papa', 'pappaa'], ['täti', 'tädi', 'tätiä'], ['setä', 'sedä', 'setää'], ['pappi', 'papi', 'pappia'], ['kaksonen', 'kaksose', 'kaksosta'],
  ['esikoinen', 'esikoise', 'esikoista'], ['perhe', 'perhee', 'perhettä'], ['kunta', 'kunna', 'kuntaa'], ['tulkki', 'tulki', 'tulkkia'],
  ['lääkäri', 'lääkäri', 'lääkäriä'], ['terapeutti', 'terapeuti', 'terapeuttia'], ['anoppi', 'anopi', 'anoppia'], ['appi', 'ape', 'appea'],
  ['kaupunki', 'kaupungi', 'kaupunkia'], ['pieni', 'piene', 'pientä'], ['suuri', 'suure', 'suurta'], ['koti', 'kodi', 'kotia'], ['keskus', 'keskukse', 'keskusta'],
  ['laitos', 'laitokse', 'laitosta'], ['yksikkö', 'yksikö', 'yksikköä'], ['paikka', 'paika', 'paikkaa'], ['klinikka', 'klinika', 'klinikkaa'], ['tehdas', 'tehtaa', 'tehdasta'],
] // biome-ignore format: a table

const back = (word: string): boolean => /[aou][^aouäöy]*$/.test(word)

/** A Finnish word in the given case, singular: inflect('äiti', 'allative') is "äidille". */
export function inflect(word: string, form: Form): string {
  if (form === 'base' || form === 'plural') return word
  const known = STEMS.find(([base]) => word.endsWith(base))
  const head = known === undefined ? '' : word.slice(0, -known[0].length)
  const weak = known === undefined ? (word.endsWith('nen') ? `${word.slice(0, -3)}se` : word) : head + known[1]
  const a = back(word) ? 'a' : 'ä'
  const partitive =
    known === undefined ? (word.endsWith('nen') ? `${word.slice(0, -3)}st${a}` : word + a) : head + known[2]
  // The strong stem before a vowel: äiti-, poika-, but the weak one for lapsi, asiakas.
  const strong = /[aouyäö]$|ti$|ki$|pi$|ri$/.test(word) && !/u[ou]ri$/.test(word) ? word : weak
  switch (form) {
    case 'genitive':
      return `${weak}n`
    case 'partitive':
      return partitive
    case 'illative':
      return /(.)\1$/.test(strong) ? `${strong}seen` : `${strong + strong.slice(-1)}n`
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

const LETTER_ENDINGS: Record<Form, string> = {
  base: '', plural: '', genitive: ':n', partitive: ':ta', inessive: ':ssa', elative: ':sta', illative: ':han', adessive: ':lla',
  ablative: ':lta', allative: ':lle', essive: ':na', translative: ':ksi', abessive: ':tta',
} // biome-ignore format: a table

/** A letter that stands for a name, in the given case: "A:lle". */
export function inflectLetter(letter: string, form: Form): string {
  return letter + LETTER_ENDINGS[form]
}
