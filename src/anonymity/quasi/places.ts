import type { Claims } from '../claims.ts'
import { titles } from '../data/roles.ts'
import { inflect } from '../inflect.ts'
import type { Form } from '../persons/lemmas.ts'
import { entryAt, entryOf, type Place } from '../persons/lexicon.ts'
import { isTownAsPerson } from '../persons/signals.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'
import { asAt } from './asAt.ts'
import { caseOf } from './caseOf.ts'
import { irregularPlace } from './irregularPlaces.ts'
import { placeSize, placeWords } from './placeWords.ts'

const LOCAL = new Set<Form>(['inessive', 'elative', 'illative', 'adessive', 'ablative', 'allative'])
const VILLAGE_SIZES = new Set(['village', 'district'])
const FIRMS = new Set(['nokia', 'raisio', 'outokumpu', 'tikkurila', 'otava', 'tapiola'])
const TOWN = /^(?:kun(?:ta|na)|kaupun[kg]i)(?:an|in|[lst]{2}[aä]|lle|[aä]|n)?$/
const SWEDISH_TOWN = /^(?:stad|kommun)$/
// Bodies and courts that are called by a town and serve a large area: "Vaasan hallinto-oikeus".
const LARGE_BODY =
  /^(?:käräjäoike|hallinto-oike|hovioike|hyvinvointial|poliisilait|yliopist|tingsrätt|hovrätt|förvaltningsdomst|välfärdsområd|universit|district|administrative|university|wellbeing|konventio|sopimu|yleissopimu|julistu|malli|modell|sanomat|sanomi|jazz)/
const VILLAGE =
  /(?<!\p{L})\p{Lu}[\p{L}-]{2,30}n (kylä|kyläkunta|kaupunginosa|lähiö)(ssä|ssa|stä|sta|än|an|ön|llä|ltä|lle|n)?(?!\p{L})/gu
const VILLAGE_CUE = /kylä|kaupunginosa|lähiö|byn |ortslaget |village of /
const HERE = /(?:ss|st|ll|lt)[aä]$|lle$|[aeiouyäö]n$/
const CALLED = /(?<!\p{L})(?:(kylä)(ssä|stä|än|n)? nimeltä |(?:byn|ortslaget|the village of) )\p{Lu}[\p{L}-]{2,30}/gu

type Take = (start: number, end: number, rule: string, suggestion: string) => boolean

function placeOf(word: Word): Place | undefined {
  const entry = entryAt(word)
  entry.town ??= placeNamed(word) ?? 'none'
  return entry.town === 'none' ? undefined : entry.town
}

function placeNamed(word: Word): Place | undefined {
  const irregular = irregularPlace(word.lower)
  if (irregular !== undefined) return { name: irregular, form: caseOf(word.lower) }
  const { place } = entryAt(word)
  return place === undefined || place.form === 'plural' ? undefined : { name: place.lemma, form: place.form }
}

// Whether the word is meant as the place: many places are words, first names or surnames as well.
function isMeant(word: Word, { name, form }: Place, townFollows: boolean): boolean {
  const posted = /\d{5},? $/.test(word.gap)
  const entry = entryAt(word)
  if (entry.role !== undefined) return false
  if (townFollows) return word.shape !== 'lower' || entry.ordinary === 'no'
  const local = LOCAL.has(form)
  if (word.shape === 'lower')
    return local && word.lower.length > 5 && entry.ordinary === 'no' && entry.first === undefined
  const small = VILLAGE_SIZES.has(placeSize(name) ?? 'village')
  // "Nokia" is a company where nobody is in it, "II" a number.
  if ((!local && !posted && FIRMS.has(name)) || (word.text === 'II' && form === 'base')) return false
  if (!local && small && !posted && (entry.first ?? entry.last) !== undefined) return false
  // At the start of a sentence a place that is also a word ("Koski", "Sund") says nothing.
  return !(word.first && (entry.ordinary === 'form' || (small && entry.ordinary === 'lemma')))
}

/**
 * Municipalities, villages and districts by their Finnish and Swedish names in any case, and villages by cue; they
 * warn, with a place of the same size and region in the same case. Regions, countries and bodies of a large area are left.
 * Asked twice: `sure`, before persons, takes only where somebody is in a place that nobody is called ("Kiteellä", "in Inari"); the
 * rest comes after persons, for who is called Lahti is claimed then.
 */
export function findPlaces(view: View, words: Word[], claims: Claims, sure: boolean): void {
  const take: Take = (start, end, rule, suggestion) =>
    claims.claim({
      start,
      end,
      type: 'PLACE',
      severity: 'warn',
      rule,
      suggestion: asAt(view.text, start, suggestion),
    })
  if (!sure && VILLAGE_CUE.test(view.text)) takeVillages(view, take)
  for (const [at, word] of words.entries()) {
    if (word.shape === 'lower' ? sure || !HERE.test(word.lower) : word.shape === 'initial') continue
    if (claims.taken(word.start, word.end)) continue
    const place = placeOf(word)
    if (place === undefined || (sure && !isSure(words, at, place))) continue
    const next = words[at + 1]
    const beside = next?.gap === ' ' ? next : undefined
    if (beside !== undefined && LARGE_BODY.test(beside.lower)) continue
    const town =
      beside !== undefined &&
      ((place.form === 'genitive' && TOWN.test(beside.lower)) || SWEDISH_TOWN.test(beside.lower))
    if (!isMeant(word, place, town)) continue
    const form = town && view.language === 'fi' ? formOfTown(beside.lower) : town ? 'base' : endingOf(word, place.form)
    const suggestion = placeWords(view.language, place.name, form)
    const rule = VILLAGE_SIZES.has(placeSize(place.name) ?? 'village') ? 'place.village' : 'place.municipality'
    const end = town ? beside.end : word.tail === '' ? word.end : word.end + word.tail.length + 1
    take(word.start, end, rule, suggestion)
  }
}

// Somebody is there, and no listed name is that of the place.
function isSure(words: Word[], at: number, { name, form }: Place): boolean {
  const word = words[at] as Word
  if (word.shape !== 'capital') return false
  // "Rouva Lahdelle" is a matter of persons first.
  if (/^\.? $/.test(word.gap) && titles.has(words[at - 1]?.lower ?? '')) return false
  if (/^(?:in|i|near|nära)$/.test(words[at - 1]?.lower ?? '') && word.gap === ' ' && form === 'base') return true
  return LOCAL.has(form) && !entryAt(word).names.includes(name) && !isTownAsPerson({ lemma: name, form })
}

// "Espoo's", "Vasa:n": a case after an apostrophe or a colon.
function endingOf(word: Word, form: Form): Form {
  if (word.tail === '') return form
  return word.tail === 's' || word.tail === 'n' ? 'genitive' : caseOf(word.tail)
}

function formOfTown(lower: string): Form {
  if (/^(?:kunta|kaupunki)$/.test(lower)) return 'base'
  return /(?:taan|kiin)$/.test(lower) ? 'illative' : /(?:ntaa|kia)$/.test(lower) ? 'partitive' : caseOf(lower)
}

function takeVillages(view: View, take: Take): void {
  for (const pattern of [VILLAGE, CALLED]) {
    for (const match of view.text.matchAll(pattern)) {
      // "Käytiin kylässä": a word that only begins the sentence is no village.
      const begins = asAt(view.text, match.index, 'a') === 'A'
      const name = /^[\p{L}-]+/u.exec(match[0])?.[0].toLowerCase() ?? ''
      if (pattern === VILLAGE && begins && entryOf(name).place === undefined && entryOf(name).ordinary !== 'no')
        continue
      const [all, noun = 'kylä', ending = ''] = match
      const form = ending === '' ? 'base' : /^[äaö]n$/.test(ending) ? 'illative' : caseOf(ending)
      const finnish = pattern === VILLAGE || match[1] !== undefined
      const words = finnish
        ? `${inflect('pieni', form)} ${inflect(noun, form)}`
        : all.startsWith('the')
          ? 'a small village'
          : 'en liten by'
      take(match.index, match.index + all.length, 'place.village', words)
    }
  }
}
