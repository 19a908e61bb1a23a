import { beginningsBefore, matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { goesOnList, wordsAfter } from './beside.ts'
import { findOfficeNumbers } from './officeNumber.ts'
import { structured, type View } from './view.ts'

const NUMBER = '(?:numero|nro|n:o|tunnus|tunnukse|tunniste|id)'
const SURE = [
  String.raw`as(?:iak)?\.? ?(?:nro|numero|tunnus|id)\p{L}{0,4}|(?:lasu|pta|lastensuojelu|sosiaali|palvelutarve)\p{L}{0,10}[ -]?${NUMBER}\p{L}{0,4}|(?:asiakirjan?|dokumentin?|matkustusasiakirjan?|maksusitoumuksen?|maksusitoumu|palvelusetelin?|valitu|valituksen?|kantelun?|poti?lask?\.?|pot\.|hakemuksen|ilmoituksen|sopimuksen|vakuutuksen|viitteen|tilauksen)s?[ -]?${NUMBER}\p{L}{0,6}`,
  String.raw`diaari\p{L}{0,12}|dnro|d\.?nro|dnr|djnr|asian?(?:kas|kkaan)?[ -]?${NUMBER}\p{L}{0,6}|asianro|vakid|vak-id`,
  String.raw`(?:tapau|päätö|päätökse|hakemu|ilmoitu|tutkintailmoitu|rikosilmoitu|rikosepäily|viite|potilaa?|juttu|asiakirja|kirjau|lähete|laskun?|sopimu|vakuutu|jäse|perintä|ulosotto|tilau|arkisto|lifecare|effica|pegaso|apotti|kela|migri|umarekisteri|ulkomaalai|oleskelulupa|passi|henkilökorti?|ajokorti?|henkilökortti|ajokortti|kortin|kotikunta|uhri)(?:s|n|in|en)?[ -]?${NUMBER}\p{L}{0,6}`,
  String.raw`rikosilmoitu\p{L}{0,8}|tutkintailmoitu\p{L}{0,8}|r-?ilmoitu\p{L}{0,8}|viite|jnro|asiakkaan (?:numero|nro)|migri\p{L}{0,6} ${NUMBER}\p{L}{0,4}`,
  `(?:diarie|ärende|klient|kund|patient|mål|besluts|referens|pass|anmälnings|journal|dokument|faktura|avtals|remiss|id-?)(?:num(?:mer|ret)|nr)|ärende nr|klient nr|kund nr|patient nr|patient-?id|mål nr|brottsanmälan|polisanmälan`,
  `(?:case|file|client|customer|patient|reference|record|passport|docket|application|decision|report|nhs|permit|incident|crime|member|membership|invoice|contract|claim|referral)(?: id| file)? (?:number|no|nr|reference|ref)|case file|case id|client id|customer id|patient id|case #|ref(?:erence)?|mrn`,
].join('|')
const WEAK =
  'asiakas|asia|(?:viranhaltija)?päätös|ulosottoasia|perintäasia|pöytäkirja|potilaskertomus|hakemus|ilmoitus|juttu|passi|henkilökortti|ajokortti|oleskelulupakortti|oleskelulupa|kortti|sopimus|lasku|tunniste|ärende|ärendet|beslut|mål|pass|case|file|application|decision|passport'
const CUE = new RegExp(
  String.raw`(?<!\p{L})(?:(${SURE})|(?:${WEAK}))(?:[ -]?(?:nro|numero|nr|no|id|n:o))?\.?(?:\s{0,2}(?:on|oli|är|var|is|was))?\s{0,2}[.:=#("]{0,2}\s{0,2}(?=[\p{L}\d])`,
  'iuy',
)
// How each of these words begins; most places of a text are told off by the letter before.
const CUES =
  /(?<![a-zà-öø-ÿ])(?:as(?:iak)?\.? ?(?:nro|numero|tunnus|id)|asia|lasu|pta|lastensuoj|sosiaali|palvelu|dokument|matkustus|maksusit|valitu|kantelu|pot|diaari|diarie|d\.?nro|dnr|djnr|vakid|vak-id|tapau|päätö|viranhal|hakemu|ilmoitu|tutkintail|rikos|viit|juttu|kirjau|lähete|lasku|sopimu|vakuutu|jäse|perintä|ulosotto|tilau|arkisto|lifecare|effica|pegaso|apotti|kela|migri|umarek|ulkomaal|oleskelul|pass|henkilökort|ajokort|kort|kotikunta|uhri|r-?ilmoitu|jnro|pöytäkirja|tunniste|ärende|klient|kund|patient|mål|beslut|referen|anmälning|journal|faktura|avtal|remiss|id-?n|brottsan|polisan|case|file|client|customer|ref|record|docket|application|decision|report|nhs|permit|incident|crime|member|invoice|contract|claim|mrn)/g
const VALUE =
  /(?:[A-ZÅÄÖ]{1,8}[-:/. ]{0,2}(?=[A-ZÅÄÖ]{0,8}[-/]?\d)|[a-zåäö]{1,6}[-/]?(?=\d))?(?:[A-ZÅÄÖ]{1,8}[-/])?(?:\d(?: \d){3,12}(?!\d)|\d[\dA-Za-z]{0,15})(?:(?:[-:/.]\n?| \/ )[\dA-Za-zÅÄÖ]{1,10}| (?=\d*[\dA-ZÅÄÖ](?:\d|\s\d))[\dA-ZÅÄÖ]{1,8}){0,7}/y
const SHORT_DIARY = /(?<![\p{L}\d])D[:/ ]?\d{1,6}\/\d{4}(?!\d)/uy
const POLICE = /(?<![\d/])\d{3,4}([/ -])[RSKrsk]\1\d{1,7}\1\d{2,4}(?!\d)/y
const COURT = /(?<![\p{L}\d])[LRSHUTlrshut] ?\d{2}\/\d{3,6}(?!\d| (?:vp|rd)(?!\p{L}))/uy
const DIARY =
  /(?<![\p{L}\d])(?:[A-ZÅÄÖ]{1,8}[/: -]\d{1,7}[/-](?:\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z\d]{1,6})[/-]\d{4}|[A-ZÅÄÖ]{2,8}[/-]\d{1,7}\/\d{4}|[A-ZÅÄÖ]{3,8}-(?:19|20)\d{2}-\d{2,7}|\d{1,7}\/\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,3}\/\d{4}|[A-ZÅÄÖ]{2,6}[ /]\d{4}-(?!(?:19|20)\d\d(?!\d))\d{4,8}(?: T(?: \d\d){2,4})?)(?!\d)/uy
const AFTER_VALUE =
  /(?<![\p{L}\d.,/:-])(?:\d{1,7}\/\d{4}|\d{5,10}|[A-Z]{1,4}[-/]?\d{4,8}|\d{4}-\d{2,6})(?![\p{L}\d/-]|[.,]\d)/uy
const WORDS_AFTER =
  /^[\s,(]{0,3}(?:(?:on|oli|är|is|was)\s)?(?:(?:\p{L}{1,14}\s){0,2})?(?:diaarinu|dnro|asianu|asiakasnu|asiakastun|potilasnu|päätösnu|hakemusnu|viitenu|juttunu|rikosilm|diarien|ärenden|klientn|kundn|patientn|case (?:number|no|id)|client (?:number|id)|patient (?:number|id)|file (?:number|no)|reference)/u
const LAW =
  /(?:^|[^A-ZÅÄÖ])(?:HFD[: ]\d{4}:\d{1,3}$|(?:KKO|KHO|EIT|EOAK?|OKV|OKA|[PSLHTVM][a-zä]V[ML]|HE|RP|STM|LSL|SHL|PeVL|EU|ETA|EY)(?![A-ZÅÄÖa-zåäö]))/

/** Numbers of matters, files, decisions, patients and documents: by a word before or after, as the next of a list, and by the shapes of police, court and diary numbers. */
export function findCaseIds(view: View, claims: Claims): void {
  const ends = new Set<number>()
  const take = (start: number, value: string, rule: string) => {
    ends.add(start + value.length)
    claims.claim(structured(view, start, start + value.length, 'CASE_ID', rule))
  }
  for (const [pattern, back, rule] of [
    [POLICE, 0, 'caseId.police'],
    [COURT, 2, 'caseId.court'],
    [SHORT_DIARY, 2, 'caseId.diary'],
    [DIARY, 9, 'caseId.diary'],
  ] as const) {
    for (const match of matchesNear(pattern, view.text, beginningsBefore(view.text, view.written.all, back)))
      if (!LAW.test(match[0])) take(match.index, match[0], rule)
  }
  for (const match of matchesNear(CUE, view.digits, placesOf(CUES, view.lower))) {
    const start = match.index + match[0].length
    const value = valueAt(view.digits, start, /viite|ref/i.test(match[0]))
    const digits = value.replace(/\D/g, '').length
    if (digits < 3 || LAW.test(value) || isOther(view.digits, start, value)) continue
    const reference = /viite|ref/i.test(match[0])
    if (reference && /^\d{1,4}\/\d{4}$/.test(value)) continue
    const strong =
      /^\d{1,7}\/\d{4}$|[A-ZÅÄÖ].*\d{3}|\d{3}.*[A-Z]|^\d{4}-\d+|\d\/.*\/\d/.test(value) ||
      /^\d{5,}/.test(value) ||
      /nro|numero|nr|no\.?|id|#/i.test(match[0])
    if (match[1] !== undefined || strong) take(start, value, 'caseId.cue')
  }
  for (const { start, value } of findOfficeNumbers(view)) {
    const fromHouse = /^\s(?:vp|rd)(?!\p{L})/u.test(view.text.slice(start + value.length, start + value.length + 4))
    if (!LAW.test(value) && !fromHouse && !isOther(view.digits, start, value)) take(start, value, 'caseId.office')
  }
  for (const match of matchesNear(AFTER_VALUE, view.digits, beginningsBefore(view.digits, view.numbers.all, 5))) {
    const end = match.index + match[0].length
    const listed =
      goesOnList(view.text, ends, match.index) && !LAW.test(match[0]) && !isOther(view.digits, match.index, match[0])
    if (listed || WORDS_AFTER.test(wordsAfter(view.text, end, 48))) take(match.index, match[0], 'caseId.cueAfter')
  }
}

// What the number of a matter is read as; the last group of a reference number may be one digit ("10034 55210 9").
function valueAt(text: string, start: number, reference: boolean): string {
  VALUE.lastIndex = start
  const value = VALUE.exec(text)?.[0].replace(/[-:/. ]+$/, '') ?? ''
  const last = reference && / \d{5}$/.test(value) ? /^ \d(?![\d.,])/.exec(text.slice(start + value.length))?.[0] : ''
  return value + (last ?? '')
}

// A year, a sum, a date or a phone number after the word is no number of a matter.
function isOther(text: string, start: number, value: string): boolean {
  const rest = text.slice(start + value.length, start + value.length + 8)
  if (
    /^(?:19|20)\d\d(?:-(?:19|20)\d\d)?$/.test(value) ||
    /^\s?(?:€|eur|e\b|%|§|kk|kpl|krt|kertaa|vuot|v\b|päiv|viik|hlö|,\d\d\b)/i.test(rest)
  )
    return true
  return /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?$/.test(value) || /^(?:04|050)\d?[ -]?\d{3}/.test(value)
}
