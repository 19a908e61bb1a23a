import type { Word } from '../tokens.ts'
import type { Lemma } from './lemmas.ts'
import { entryAt } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { isHumanVerb, isPersonalVerb, isVerb, saysState } from './verbs.ts'

const HELD = new Set(
  `äiti äidin äidille äitiä isä isän isälle isää vanhemmat vanhempien vanhemmille perhe perheen perheessä perheelle perhettä veli sisko sisarukset sisar poika pojan tytär tyttären mies miehen vaimo vaimon lapset lapsen mummo mummi ukki vaari isovanhemmat täti setä eno kummi puoliso kaveri opettaja opettajan huoltaja ex-mies ex-vaimo ex-puoliso kanssa luona luokse luota mukaan kotona kotiin koti kodin huone huoltajuus huoltajuuden koulu koulussa pariskunta pariskunnan suku suvun emäntä isäntä sairasloma sijaisuus papereihin koulunkäynti tilanne tilanteen tilanteesta tilannetta asia asian asiassa asioissa asioista oireilu käytös vointi sijoitus asiakkuus äitipuoli isäpuoli serkku syntymä kertoman kertomuksen luokka puhelin puolesta mielestä takia vuoksi kohdalla
  mamma mammas pappa pappas mor far mormor farmor familj bror syster föräldrar pojke dotter son lärare skola situation
  mother father mum dad parents brother sister family grandmother teacher school situation behaviour home`
    .trim()
    .split(/\s+/),
)
const NAMED = new Set(
  'nimeltä nimeltään nimi nimellä nimeä nimisen niminen nimen etunimi etunimeltään sukunimi kutsutaan kutsumanimi lempinimi namn namnet heter hette kallas vid named name called surname nickname nimittäin'.split(
    ' ',
  ),
)
const AGE =
  /^\s?(?:\(\s?(?:\d{1,2}|s\.|synt|f\.|born|aged?)|,?\s?-?\s?\d{1,2}\s?-?\s?(?:v\b|v\.|vuot|kk\b|år|years?|yrs?|yo\b|-year|-årig|\()|,\s\d{1,2}\s?[,)]|,\s?-?\d{1,2}\s?-?v|\s\d{1,2}\s?[,.)])/u

/** Whether the word after is something a person does. */
export function doesSomething(next: Word | undefined): boolean {
  return next?.shape === 'lower' && next.gap === ' ' && isVerb(next.lower)
}

/** Whether the word after is something only a person does: tells, asks, cries; with `second` after it, "ei vastaa" too. */
export function actsAsPerson(next: Word | undefined, second?: Word): boolean {
  if (next?.shape !== 'lower' || next.gap !== ' ') return false
  return isHumanVerb(next.lower) || (second?.gap === ' ' && saysState(next.lower, second.lower))
}

/** Whether the word after is what a genitive name would own or go with: mother, family, home, "kanssa". */
export function ownsSomething(next: Word | undefined): boolean {
  return next?.shape === 'lower' && next.gap === ' ' && HELD.has(next.lower)
}

/** Whether the text right after says an age: "(7 v)", ", 12-vuotias", "7v". */
export function hasAge(text: string, end: number): boolean {
  return AGE.test(text.slice(end, end + 16))
}

/** Whether the word before is a role ("äiti", "opettaja") that a name follows. */
export function followsRole(previous: Word | undefined, word: Word): boolean {
  return (
    previous !== undefined &&
    (word.gap === ' ' || word.gap === ': ' || word.gap === ' (') &&
    !word.first &&
    entryAt(previous).role !== undefined &&
    // "mammans e-post": what she has, not what she is called.
    !(word.shape === 'lower' && previous.lower.endsWith('s') && entryAt(previous).role?.form === 'genitive')
  )
}

const GREETING = /^(?:hei|moi|moikka|moro|terve|heippa|hej|hejsan|tjena|hi|hello|dear|kära|bästa|rakas)$/
const REGARDS =
  /^(?:terv|terveisin|terkuin|terkut|yst|ystävällisesti|mvh|hälsningar|hälsar|regards|rgds|sincerely|cheers|best|toivoo|t)$/

// "Hei Kaarina,", "Mona hej", "Terv. Raija", with a capital: who is written to, and who writes.
function isGreeted(words: Word[], at: number): boolean {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.shape !== 'capital') return false
  if (previous !== undefined && GREETING.test(previous.lower) && word.gap === ' ') return true
  if (previous !== undefined && REGARDS.test(previous.lower) && /^[.,:]* ?\n?\n? ?$/.test(word.gap)) return true
  return (
    next !== undefined && word.first && GREETING.test(next.lower) && /^,? $/.test(next.gap) && next.shape === 'lower'
  )
}

/** Whether the word before says that a name follows. */
export function isNamed(words: Word[], at: number): boolean {
  if (isGreeted(words, at)) return true
  for (let back = 1; back <= 2; back += 1) {
    const word = words[at - back]
    if (word === undefined) return false
    if (NAMED.has(word.lower) && /^[\s:"']+(?:on |is |är )?["']?$/.test(words[at - back + 1]?.gap ?? '')) return true
    if (!/^(?:on|oli|är|is|was|että)$/.test(word.lower)) return false
  }
  return false
}

const NOT = /^(?:en|et|ei|emme|ette|eivät|ett(?:en|et|ei)|eikä|enkä|älä)$/
const MODAL = /^(?:vill|ska|kan|får|måste|bör|skulle|kunde|ville|int|inte|to|will|can|must|should|would|could|may|not)$/

const TIME = /^(?:aamu|illa|päivä|talve|kesä|syksy|kevää|yö)(?:ll[aä]|isin|ksi|st[aä])$/

/** Whether a word in lower case stands where a verb does ("ei usko", "vill ha"), or says when ("aamulla"). */
export function isVerbHere({ words, entries }: Reading, at: number): boolean {
  const [previous, word] = [words[at - 1], words[at]]
  if (word?.shape !== 'lower') return false
  // "isä sano et", "sano lääkäri", "mamman talar inte"
  const beside = entries[at - 1]?.role ?? entries[at + 1]?.role
  if (beside !== undefined && isVerb(word.lower)) return true
  if (entries[at]?.ordinary === 'no') return false
  if (TIME.test(word.lower)) return true
  if (word.gap !== ' ' || previous === undefined) return false
  return NOT.test(previous.lower) || MODAL.test(previous.lower)
}

// Towns that people are called by, and in which one is, not at which: "Kuusamolle" is to somebody.
const INNER =
  /^(?:kuusamo|lahti|salo|kotka|forssa|heinola|iisalmi|tornio|lohja|hamina|sotkamo|kuhmo|inari|muonio|kolari|jämsä|vihti)$/
const WITH =
  /^(?:kanssa|luona|luokse|luota|äiti|isä|sisarukset|lapset|vauva|poika|tytär|perhe|vastuulla|vaimo|mies|puoliso|veli|sisko|äidin|isän|vaimon|miehen|ex-vaimo|ex-mies)$/

/** Whether a case says that a place is a person: "Kuusamolle soitettu". */
export const isTownAsPerson = ({ lemma, form }: Lemma): boolean =>
  (form === 'allative' || form === 'ablative' || form === 'adessive') && INNER.test(lemma)

/**
 * Whether a word that is a place or a country stands where only a person does: "Lahti (isä)", "Keuruu P.", "Rauma,
 * Aamos:", "Kuusamo itkee", "Rauman kanssa".
 */
export function standsAsPerson({ words, entries, text }: Reading, at: number): boolean {
  const word = words[at] as Word
  const known = entries[at]?.place ?? entries[at]?.organisation
  if (word.shape !== 'capital' || known === undefined) return false
  if (entries[at]?.place !== undefined && isTownAsPerson(known)) return true
  const next = words[at + 1]
  if (next === undefined) return false
  if (isGreeted(words, at)) return true
  // "- Rautavaara, häätö, vauva": a line of a list that begins with a surname.
  if (entries[at]?.last?.form === 'base' && /\n\s*[-*•] ?$/.test(word.gap) && next.gap === ', ')
    return next.shape === 'lower'
  if (next.gap === ' (') return entryAt(next).role !== undefined
  if (next.gap === ', ')
    return word.first && entries[at + 1]?.first?.form === 'base' && /[:;(\n]/.test(text.charAt(next.end))
  if (next.gap !== ' ') return false
  if (next.shape === 'initial') return text.charAt(next.end) === '.'
  return known.form === 'genitive' ? WITH.test(next.lower) : known.form === 'base' && isPersonalVerb(next.lower)
}
