import type { Word } from '../tokens.ts'
import type { Lemma } from './lemmas.ts'
import { entryOf, isRole } from './lexicon.ts'
import type { Reading } from './reading.ts'

// What people do in case summaries, third person, and the auxiliaries, in three languages.
const VERBS = new Set(
  `on oli ei olisi ollut kertoi kertoo sano sanoi sanoo kirjas kävis haluis haluu soittelee pyysi pyytää soitti soittaa asuu asui muutti muuttaa käy kävi haluaa halusi haluaisi tarvitsee tarvitsi itkee itki huusi huutaa lähti lähtee tuli tulee sai saa jäi jää menee meni joi juo käyttää käytti löi lyö pelkää pelkäsi näki näkee tietää tiesi toivoo toivoi ilmoitti vastasi vastaa ehdotti suostui suostuu kieltäytyi kieltäytyy hakee haki ottaa otti antaa antoi katosi karkasi karkaa kokee koki viihtyy viihtyi nukkuu nukkui lopetti aloitti jatkaa jatkoi odottaa odotti vetäytyy opiskelee työskentelee erosi eroaa uhkaa uhkasi uhkaili puhuu puhui pitää piti tapaa tapasi vie vei hoitaa hoiti harrastaa oireilee syö söi voi rakastaa kiusaa kiusattiin joutui alkoi alkaa yritti yrittää luuli lupasi syytti syyttää väitti väittää kuvaa kuvasi epäili epäilee ymmärtää ymmärsi kasvaa kasvoi syntyi täytti täyttää sairastaa sairastui kuoli menehtyi vaikuttaa näyttää näytti tuntee tunsi kysyi kysyy mietti miettii arvioi esitti suuttui hermostui rauhoittui rauhoittuu käyttäytyy nousi istui seisoi ajoi löytyi mainitsi totesi toteaa myönsi myöntää kiisti kiistää
  har hade är var vill ville bor bodde berättar berättade säger sade sa gick går kom kommer fick får blev blir behöver behövde ringde ringer mår mådde känner kände tycker vägrar vägrade flyttade flyttar gråter grät arbetar studerar dricker drack använder slog slår hotade önskar tog tar
  is was has had wants wanted says said told tells asked asks lives lived moved refuses refused needs needed feels felt cried cries attends attended drinks works worked seems appears does did goes went came comes will would can could called calls started stopped left returned reported reports denies denied thinks hit hits sleeps`
    .trim()
    .split(/\s+/),
)
// What things do as well as people.
const LOOSE_VERBS = new Set(
  'on oli ei olisi ollut tuli tulee jäi jää sai saa alkoi alkaa voi vaikuttaa näyttää näytti kasvaa kasvoi löytyi pitää piti vie vei ottaa otti är var har hade blir blev kom kommer går gick får fick is was has had does did will would can could seems appears started stopped comes came goes went left'.split(
    ' ',
  ),
)
// What no town does.
const PERSONAL = new Set(
  'sano sanoo sanoi soitti soittaa soittelee kertoi kertoo itkee itki huusi huutaa nukkuu nukkui hoitaa hoiti pelkää pelkäsi lähti muutti asuu asui kysyi kysyy lupasi juo joi grät gråter ringde ringer berättade cried called said'.split(
    ' ',
  ),
)
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
  return next?.shape === 'lower' && next.gap === ' ' && VERBS.has(next.lower)
}

/** Whether the word after is something only a person does: tells, asks, cries. */
export function actsAsPerson(next: Word | undefined): boolean {
  return doesSomething(next) && !LOOSE_VERBS.has(next?.lower ?? '')
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
    isRole(previous.lower) &&
    // "mammans e-post": what she has, not what she is called.
    !(word.shape === 'lower' && previous.lower.endsWith('s') && entryOf(previous.lower).role?.form === 'genitive')
  )
}

/** Whether the word before says that a name follows. */
export function isNamed(words: Word[], at: number): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const word = words[at - back]
    if (word === undefined) return false
    if (NAMED.has(word.lower) && /^[\s:"']+(?:on |is |är )?["']?$/.test(words[at - back + 1]?.gap ?? '')) return true
    if (!/^(?:on|oli|är|is|was|että)$/.test(word.lower)) return false
  }
  return false
}

// Towns that people are called by, and in which one is, not at which: "Kuusamolle" is to somebody.
const INNER =
  /^(?:kuusamo|lahti|salo|kotka|forssa|heinola|iisalmi|tornio|lohja|hamina|sotkamo|kuhmo|inari|muonio|kolari|jämsä|vihti)$/
const WITH = /^(?:kanssa|luona|luokse|luota|äiti|isä|sisarukset|lapset|vauva|poika|tytär|perhe|vastuulla)$/

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
  if (next.gap === ' (') return isRole(next.lower)
  if (next.gap === ', ')
    return word.first && entries[at + 1]?.first?.form === 'base' && /[:;(\n]/.test(text.charAt(next.end))
  if (next.gap !== ' ') return false
  if (next.shape === 'initial') return text.charAt(next.end) === '.'
  return known.form === 'genitive' ? WITH.test(next.lower) : known.form === 'base' && PERSONAL.has(next.lower)
}
