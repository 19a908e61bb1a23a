import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const CUE = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    [
      String.raw`diaari\p{L}{0,12}|dnro|d\.?nro|dnr|djnr|asia(?:kas)?-?(?:numero|nro|tunnus|tunniste)\p{L}{0,6}|asianro|asian (?:numero|tunnus)|vakid|vak-id|asiakas-?id`,
      String.raw`tapaus-?(?:numero|nro|tunnus)\p{L}{0,4}|päätös-?(?:numero|nro)\p{L}{0,4}|päätöksen (?:numero|nro)|hakemus-?(?:numero|nro|tunnus)\p{L}{0,4}|ilmoitus-?(?:numero|nro)\p{L}{0,4}`,
      String.raw`rikosilmoitu\p{L}{0,8}|tutkintailmoitu\p{L}{0,8}|r-?ilmoitu\p{L}{0,8}|viite-?(?:numero|nro)\p{L}{0,4}|viite|potilas-?(?:numero|nro|tunnus)\p{L}{0,4}|juttunumero\p{L}{0,3}|jnro`,
      String.raw`(?:passin|passi|henkilökortin|ajokortin|oleskelulupa|sopimus|lasku|vakuutus|jäsen|kotikunta|kela|umarekisteri|ulkomaalais)[- ]?(?:numero|nro|tunnus)\p{L}{0,4}|migri\p{L}{0,6} (?:numero|nro|tunnus)\p{L}{0,4}`,
      `diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|klientnummer|kundnummer|patientnummer|målnummer|beslutsnummer|referensnummer|passnummer|brottsanmälan`,
      `(?:case|file|client|customer|patient|reference|record|passport|docket|application|decision|report)(?: id)? (?:number|no|nr|ref)|case id|client id|customer id|patient id|case #|ref(?:erence)?|mrn`,
    ].join('|') +
    String.raw`)(?:\s{0,2}(?:on|oli|är|var|is|was|nro|numero|nr|no|id))?\s{0,2}[.:=#(]{0,2}\s{0,2}([A-Za-zÅÄÖåäö]{0,6}[-:/ ]?\d[\dA-Za-z]{0,15}(?:[-:/. ]{1,2}(?=[\dA-Z]*\d)[\dA-Z]{1,10}){0,6}|[A-Z]{1,5}[-/][A-Z\d]{1,8}[-/]?\d{1,10})`,
  'giu',
)
const SHORT_DIARY = /(?<![\p{L}\d])D[:/ ]?\d{1,6}\/\d{4}(?!\d)/gu
const POLICE = /(?<![\d/])\d{3,4}\/[RSKrsk]\/\d{1,7}\/\d{2,4}(?!\d)/g
const COURT = /(?<![\p{L}\d])[LRSHUlrsh] ?\d{2}\/\d{3,6}(?!\d)/gu
const DIARY =
  /(?<![\p{L}\d])(?:[A-ZÅÄÖ]{2,8}[/: -]\d{1,7}[/-](?:\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z\d]{1,6})[/-]\d{4}|\d{1,7}\/\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,3}\/\d{4}|[A-ZÅÄÖ]{2,6}[ /]\d{4}-\d{4,8})(?!\d)/gu

/** Numbers of matters, files, decisions, patients and documents: by cue, and by the shapes of police, court and diary numbers. */
export function findCaseIds(view: View, claims: Claims): void {
  for (const [pattern, rule] of [
    [POLICE, 'caseId.police'],
    [COURT, 'caseId.court'],
    [SHORT_DIARY, 'caseId.diary'],
    [DIARY, 'caseId.diary'],
  ] as const) {
    for (const match of view.text.matchAll(pattern)) {
      if (/^(?:KKO|KHO|EIT|EOA|HE|STM|LSL|SHL)(?![A-ZÅÄÖ])/.test(match[0])) continue
      claims.claim(structured(view, match.index, match.index + match[0].length, 'CASE_ID', rule))
    }
  }
  for (const match of view.digits.matchAll(CUE)) {
    const value = (match[1] ?? '').replace(/[-:/. ]+$/, '')
    if (value.replace(/\D/g, '').length < 3 || /^(?:kko|kho|eoa)/i.test(value)) continue
    const start = match.index + match[0].length - (match[1] ?? '').length
    if (/^\d{1,4}\/\d{4}$/.test(value) && /viite|ref/i.test(match[0])) continue
    claims.claim(structured(view, start, start + value.length, 'CASE_ID', 'caseId.cue'))
  }
}
