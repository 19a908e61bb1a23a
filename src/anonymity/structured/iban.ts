import { before } from '../around.ts'
import { matchesNear } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

// Lengths of account numbers by country, from the SWIFT IBAN registry.
const LENGTHS: Record<string, number> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AX: 18, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22,
  CY: 28, CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GF: 27,
  GI: 23, GL: 18, GP: 27, GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30,
  KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MF: 27, MK: 19, MN: 20,
  MQ: 27, MR: 27, MT: 31, MU: 30, NC: 27, NI: 28, NL: 18, NO: 15, OM: 23, PF: 27, PK: 24, PL: 28, PM: 27, PS: 29,
  PT: 25, QA: 29, RE: 27, RO: 24, RS: 22, RU: 33, SA: 24, SC: 31, SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, SO: 23,
  ST: 25, SV: 28, TF: 27, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, WF: 27, XK: 20, YE: 30, YT: 27,
} // biome-ignore format: a table

const INTERNATIONAL = /(?<![A-Za-z\d])([A-Za-z]{2})\s?\d{2}(?:[\s-]{0,2}[A-Za-z\d]){9,30}/y
const FINNISH = /(?:FI|fi|Fi|F1|[Ff][\s.-][Ii])[\s.:_-]{0,2}\d[\s./:_-]{0,2}\d(?:[\s./:,_-]{0,3}\d){8,16}(?!\d)/y
// Every sign by itself: "S E 4 5 5 0 ...".
const APART = /(?<![\p{L}\d])[A-Z] [A-Z](?: \d){13,30}(?!\d)/uy
const GROUPED = /(?<![\d.,])\d{2}(?:[ -]\d{4}){3,4}(?: ?\d{2})?(?!\d)/y
const CARD = /(?<![\d.,])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)/y
// A letter after it is the check of a personal identity code.
const OLD = /(?<![\d.,/-])\d{6}(?:[\s-]{1,3}\d{2,8})(?![\d/]|[.,]\d|[A-Za-z](?![A-Za-z]))/y
const ACCOUNT_CUE =
  /(?:tili|konto|account|iban|pank|bank|nordea|danske|aktia)\p{L}{0,14}\s{0,2}(?:on|är|is|nro|numero|nr|no|(?:vanhaa?|gammal) (?:muo|form)\p{L}{0,3})?[.:]?\s{0,2}$/u

// "vanha muoto 123456-785 vielä vuokrasopimuksessa"
const ACCOUNT_WORDS =
  /(?<!\p{L})(?:tili(?:lle|ltä|nro|nu)|(?:vanha|gamla?|old)\p{L}{0,3} (?:muo|tili|konto|account|form)|konto|pank|bank|iban|account|nordea|danske|aktia|vuokra|maksu)|(?:tili|pankki)(?!\p{L})/u

function remainder97(account: string): number {
  let rest = 0
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** Whether the account number, spaces left out, has its country's length and a right check (ISO 7064, mod 97). */
export function isValidIban(account: string): boolean {
  const compact = account.replace(/[\s.-]/g, '').toUpperCase()
  return LENGTHS[compact.slice(0, 2)] === compact.length && remainder97(compact) === 1
}

/** Account and card numbers. A Finnish one counts even with a wrong check or a digit too few; a foreign one needs its length. */
export function findIbans(view: View, claims: Claims): void {
  const { all, long } = view.numbers
  const found = (start: number, end: number, rule: string) => claims.claim(structured(view, start, end, 'IBAN', rule))
  for (const match of matchesNear(FINNISH, view.digits, long, 5)) {
    // "F1" for FI only at the start of a word: in "TF19" the F belongs to another country.
    const inWord = /[\p{L}\d]/u.test(view.text.charAt(match.index - 1))
    if (inWord && (match[0].startsWith('F1') || !/\d/.test(match[0].charAt(2)))) continue
    found(match.index, match.index + match[0].length, 'iban.finnish')
  }
  for (const match of matchesNear(APART, view.text, long, 4))
    found(match.index, match.index + match[0].length, 'iban.apart')
  for (const match of matchesNear(INTERNATIONAL, view.digits, all, 3)) {
    const length = LENGTHS[(match[1] ?? '').toUpperCase()]
    if (length === undefined) continue
    let count = 0
    let end = match.index
    while (end < match.index + match[0].length && count < length) {
      if (/[A-Za-z\d]/.test(view.digits.charAt(end))) count += 1
      end += 1
    }
    const account = view.digits.slice(match.index, end)
    const digits = account.replace(/\D/g, '').length
    // The letters of the text itself: an O of the bank's sign is no nought.
    const valid = isValidIban(account) || isValidIban(view.text.slice(match.index, end))
    if (count === length && (valid || digits >= length - 8)) found(match.index, end, 'iban.foreign')
  }
  for (const match of matchesNear(GROUPED, view.digits, long))
    found(match.index, match.index + match[0].length, 'iban.noCountry')
  for (const match of matchesNear(CARD, view.digits, long))
    found(match.index, match.index + match[0].length, 'iban.card')
  for (const match of matchesNear(OLD, view.digits, long)) {
    const end = match.index + match[0].length
    const dashed = match[0].includes('-') && isBeside(view.text, match.index, end, ACCOUNT_WORDS)
    if (dashed || ACCOUNT_CUE.test(before(view.text, match.index)))
      found(match.index, match.index + match[0].length, 'iban.old')
  }
}
