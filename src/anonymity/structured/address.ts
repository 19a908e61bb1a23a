import { after, before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

// Street words with their inflection: base forms, then the cases people live in, move to and come from.
const A = `(?:n|lla|lle|lta|a|ssa|sta|an)?`
const AE = `(?:n|llä|lle|ltä|ä|ssä|stä|än)?`
const STREETS = [
  `(?:katu|kadu|katuj)(?:n|lla|lle|lta|a|ssa|sta|ja|jen)?`, `tie(?:n|llä|lle|ltä|tä|hen)?`,
  `kuja${A}`, `(?:polku|polu)(?:n|lla|lle|lta|a)?`, `raitti${A}`, `raiti(?:n|lla|lle|lta)`, `kaari?${A}`, `kaare(?:n|lla|lle|lta)`,
  `väylä${AE}`, `bulevardi${A}`, `esplanadi${A}`, `(?:penger|penkere)(?:en|ellä|elle|eltä|n|llä|lle|ltä)?`,
  `aukio${A}`, `(?:tori)${A}`, `(?:portti|porti)${A}`, `(?:rinne|rintee)${AE}`, `(?:ranta|ranna)${A}`,
  `(?:kaarre|kaartee)${A}`, `piha${A}`, `kulma${A}`, `puisto${A}`, `(?:mäki|mäe)${AE}`, `taival|taipale(?:en|ella|elle)`,
  `(?:niitty|niity)${AE}`, `ura${A}`, `(?:silta|silla)${A}`, `laita|laida(?:n|lla|lle|lta)`, `perä${AE}`, `törmä${AE}`,
  'gatan', 'vägen', 'väg', 'gränden', 'gränd', 'stigen', 'stig', 'allén', 'torget', 'backen', 'stranden', 'esplanaden', 'brinken', 'svängen', 'gata',
] // biome-ignore format: a table
const SURE = `(?:katu|kadu|katuj)(?:n|lla|lle|lta|a|ssa|sta)?|tie(?:n|llä|lle|ltä|tä)?|kuja${A}|(?:polku|polu)(?:n|lla|lle|lta|a)?|raitti|raiti(?:n|lla|lle|lta)|gatan|vägen|gränden|gränd|stigen`
const NUMBER = String.raw`(?:\s{1,2}(?:numero\p{L}{0,4}|nro|nr|nummer)\.?)?\s{1,2}\d{1,4}(?:\s?-\s?\d{1,3})?(?::\p{L}{1,4})?(?:\s?[A-Za-z](?:\s?\d{1,3})?(?![\p{L}\d]))?(?:,?\s?(?:as|bst|lgh|asunto)\.?\s?\d{1,3})?`
const CAPITAL = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Lu}\p{Ll}{2,20} ){0,2}\p{Lu}[\p{L}-]{1,30}?(?:${STREETS.join('|')})(?![\p{L}-])${NUMBER}`,
  'gu',
)
const APART = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Lu}\p{Ll}{1,20}[ -]){1,3}(?:${SURE}|väylä${AE}|aukio${A}|ranta${A}|bulevardi${A}|puistikko|kaari|gata|väg)(?![\p{L}-])${NUMBER}`,
  'gu',
)
const LOWER = new RegExp(String.raw`(?<![\p{L}\d-])\p{Ll}[\p{Ll}-]{2,30}?(?:${SURE})(?![\p{L}-])${NUMBER}`, 'gu')
const ALL_CAPS =
  /(?<![\p{L}\d-])\p{Lu}{3,25}(?:KATU|TIE|KUJA|POLKU|GATAN|VÄGEN|RAITTI)\s\d{1,4}(?:\s?[A-Z](?:\s?\d{1,3})?)?(?!\p{L})/gu
const WORDED = new RegExp(
  String.raw`(?<![\p{L}\d-])\p{Lu}[\p{L}-]{2,30}?(?:${SURE})\s(?:yksi|yhdessä|kaksi|kahdessa|kolme|kolmessa|neljä|neljässä|viisi|viidessä|kuusi|kuudessa|seitsemän|seitsemässä|kahdeksan|yhdeksän|kymmenen|kaksitoista)(?!\p{L})`,
  'gu',
)
const ENGLISH =
  /(?<![\p{L}\d])\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{Ll}'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Court|Square|Terrace|Close)(?!\p{L})/gu
const CUED =
  /(?<!\p{L})(?:(?:koti|katu|lähi|posti)?osoi(?:te|ttee)\p{L}{0,6}|adress(?:en)?|address)\s{0,2}(?:on|oli|är|is|was)?\s{0,2}:?\s{0,2}((?:\p{L}[\p{L}'-]{1,30} ){1,3}\d{1,4}(?:\s?[A-Za-z](?:\s?\d{1,3})?(?![\p{L}\d]))?)/giu
const STREET_ALONE =
  /(?<![\p{L}\d.!?-]\s{0,1}\n?)(?<=[\p{Ll},] )\p{Lu}[\p{Ll}-]{2,30}?(?:kadu(?:n|lla|lle|lta|ssa|sta)|tie(?:llä|lle|ltä|n)|kuja(?:n|lla|lle|lta)|polu(?:n|lla|lle|lta)|gatan|vägen)(?!\p{L})/gu
const ROADS =
  /^(?:moottori|valta|kanta|maan|seutu|yhdys|kehä|rauta|työ|elin|hengitys|virtsa|umpi|oikaisu|kul|läm|vesi|ilma|synnytys|pää|sivu|mut|tä|si|vaih|pyörä)(?:katu|kadu|tie|polku)|^(?:kautta|ulko|jalka)/u
const NOT_HOUSE =
  /^\s?(?:-?\s?vuot|-?v(?:\.|\s|,|\)|$)|-v|§|%|€|euro|kk|krt|kertaa|viikko|päivä|tunti|min|km|kg|lasta|lapsi|år|years|barn|-luv|luok)/u

/** Street addresses with a house number, inflected or not, in Finnish, Swedish and English. A street without its number warns. */
export function findAddresses(view: View, claims: Claims): void {
  const take = (start: number, found: string, rule: string) => {
    const end = start + found.length
    if (NOT_HOUSE.test(after(view.text, end, 10))) return
    claims.claim(structured(view, start, end, 'ADDRESS', rule))
  }
  for (const match of view.text.matchAll(APART)) take(match.index, match[0], 'address.words')
  for (const match of view.text.matchAll(CAPITAL)) {
    const sure = new RegExp(String.raw`(?:${SURE})(?![\p{L}-])`, 'u').test(match[0])
    // "Mäntymäki 7" may be a family: the looser street words need a letter, a flat or a word for living there.
    const flat = /\d\s?[A-Za-z]|as\.?\s?\d/.test(match[0])
    const lives =
      /(?:asu\p{L}{0,8}|osoit\p{L}{0,8}|muutt\p{L}{0,8}|koti\p{L}{0,6}|bor|flyttat?|adress|lives?|living|address)[\s\p{L}:,]{0,24}$/u.test(
        before(view.text, match.index, 40),
      )
    if ((sure || flat || lives) && !ROADS.test(match[0].toLowerCase()))
      take(trimLead(match[0], match.index), trimmed(match[0]), 'address')
  }
  for (const match of view.text.matchAll(LOWER)) if (!ROADS.test(match[0])) take(match.index, match[0], 'address.lower')
  for (const match of view.text.matchAll(ALL_CAPS)) take(match.index, match[0], 'address.capitals')
  for (const match of view.text.matchAll(WORDED)) take(match.index, match[0], 'address.worded')
  for (const match of view.text.matchAll(ENGLISH)) take(match.index, match[0], 'address.english')
  for (const match of view.text.matchAll(CUED)) {
    const value = match[1] ?? ''
    take(match.index + match[0].length - value.length, value, 'address.cue')
  }
  for (const match of view.text.matchAll(STREET_ALONE)) {
    if (ROADS.test(match[0].toLowerCase()) || /\p{L}\s?$/u.test(after(view.text, match.index + match[0].length, 1)))
      continue
    claims.claim({
      ...structured(view, match.index, match.index + match[0].length, 'ADDRESS', 'address.street'),
      severity: 'warn',
    })
  }
}

// A sentence may begin just before: "Perhe Koskikatu 5" keeps only the street when the words before it are not its name.
const LEAD =
  /^(?:(?:Perhe|Asiakas|Äiti|Isä|Osoite|Asuu|Hän|Lapsi|Familjen|Klienten|Adress|Koti|Katu|Nyt|Kotona|The|He|She|They) )+/u
const trimmed = (found: string): string => found.replace(LEAD, '')
const trimLead = (found: string, start: number): number => start + found.length - trimmed(found).length
