import { beginningsBefore, matchesNear, placesOf } from '../candidates.ts'
import type { View } from './view.ts'

/** The number of a matter as an office of its own makes it. */
export interface OfficeNumber {
  start: number
  value: string
}

// Letters, a year and a running number: "OMH-2026/00418", "LAPE-26-3391", "SHV 5521/2025-b", "KE 2025:1187", "UO 24 – 008 – 3313".
const SHAPE =
  /(?<![\p{L}\d-])[A-ZÅÄÖ]{2,8}(?:[-/:][A-ZÅÄÖ]{1,5})?(?:[-/: ](?:19|20)\d{2}[-/:]\d{3,7}|[-/]\d{2}[-/]\d{3,7}| \d{2}(?: ?[-–/] ?(?!(?:19|20)\d{2}(?!\d))\d{3,7}){1,2}|(?:[-/:]\d{2}| \d{3}|[-/:]\d{3})\d{0,4}[-/](?:19|20)\d{2})(?:-[\p{L}\d]{1,3})?(?![\p{L}\d]|[-/]\d)/uy
// A compound that ends in a word for a number, then the number: "tapaustunnus 7K-2291", "saapumisnumerolla 44812".
const CUE_END = /numero|tunnu[sk]|tunniste|(?<=\p{L})nro|nummer|(?<=\p{L})nr(?!\p{L})/gu
const AFTER_CUE =
  /(?:numero|tunnu[sk]|tunniste|nro|nummer|nr)\p{L}{0,6}\.?(?:\s{0,2}(?:on|oli|är|var))?\s{0,2}[:=#("]{0,2}\s{0,2}([A-ZÅÄÖ]{0,6}[-/ ]?\d[\dA-ZÅÄÖa-z]{0,12}(?:[-/.:][\dA-ZÅÄÖ]{1,8}){0,4})(?![\p{L}\d])/uy
// Numbers that say nothing of a matter.
const OTHER =
  /(?:puh(?:elin)?|tele(?:fon)?|mobil|gsm|känny(?:kkä)?|posti|post|huone|rum|hätä|nöd|päivystys|jour|palvelu|service|vaihde|lääke|laki|diagnoosi|koodi|käyttäjä|sala|kenkä|vuosi|viikko|sivu|sid|tili|konto|kerros|hus|talo|ovi|dörr|linja|linje|bussi|koko|luku|pykälä|järjestys|sarja|luokka|väri|jakso)[\s-]?$/u
// Standards, classifications, statutes, programmes: and two years are no running number.
const PUBLIC =
  /^(?:ISO|SFS|EN|IEC|DIN|WHO|ICF|ICD|DSM|YK|FN|UN|UNICEF|OECD|COVID|SARS|EU|EG|EY|ETA|EES|HE|RP|PTK|RSk|STM|SHM|OKM|TEM|VM|THL|KKO|HD|KHO|HFD|EOA?K?|JO|OKV|AOK?|LSL|SHL|PeVL|PeVM|StVM|TAM|TES|VES)(?![A-ZÅÄÖ])|(?:19|20)\d{2}[-/](?:19|20)\d{2}$/

/**
 * Numbers of matters that no list of offices has: by their shape, or after any compound that names a number. A word for
 * another kind of number before it (telephone, room, line) rules it out; so do fewer than four digits.
 */
export function findOfficeNumbers(view: View): OfficeNumber[] {
  const shaped = matchesNear(SHAPE, view.text, beginningsBefore(view.text, view.written.all, 15)).flatMap((match) =>
    PUBLIC.test(match[0]) ? [] : [{ start: match.index, value: match[0] }],
  )
  const told = matchesNear(AFTER_CUE, view.digits, placesOf(CUE_END, view.lower)).flatMap((match) => {
    const value = match[1] ?? ''
    const before = view.lower.slice(Math.max(0, match.index - 14), match.index)
    const digits = value.replace(/\D/g, '').length
    const compound = /\p{L}-?$/u.test(before) && !OTHER.test(before)
    if (!compound || digits < (/[A-ZÅÄÖ]/.test(value) ? 3 : 4)) return []
    return [{ start: match.index + match[0].length - value.length, value }]
  })
  return [...shaped, ...told]
}
