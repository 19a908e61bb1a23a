import { before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

// Lengths of account numbers by country, from the SWIFT IBAN registry.
const LENGTHS: Record<string, number> = {
  FI: 18, SE: 24, EE: 20, NO: 15, DK: 18, IS: 26, LV: 21, LT: 20, DE: 22, PL: 28, GB: 22, IE: 22, NL: 18, BE: 16,
  FR: 27, ES: 24, IT: 27, PT: 25, AT: 20, CH: 21, CZ: 24, SK: 24, HU: 28, RO: 24, BG: 22, GR: 27, TR: 26, UA: 29,
  LU: 20, HR: 21, SI: 19, CY: 28, MT: 31, AX: 18,
} // biome-ignore format: a table

const INTERNATIONAL = /(?<![A-Za-z\d])([A-Za-z]{2})\s?\d{2}(?:[\s-]{0,2}[A-Za-z\d]){9,30}/g
const FINNISH = /(?:FI|fi|Fi|F1)[\s-]{0,2}\d{2}(?:[\s./_-]{0,3}\d){8,16}(?!\d)/g
const APART = /(?<!\p{L})[Ff] ?[Ii](?: \d){12,16}(?!\d)/gu
const GROUPED = /(?<![\d.,])\d{2}(?:[ -]\d{4}){3,4}(?: ?\d{2})?(?!\d)/g
const CARD = /(?<![\d.,])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)/g
const OLD = /(?<!\d)\d{6}[\s-]{1,3}\d{2,8}(?!\d)/g
const ACCOUNT_CUE =
  /(?:tili|konto|account|iban|pank|bank|nordea|danske|aktia)\p{L}{0,14}\s{0,2}(?:on|är|is|nro|numero|nr|no)?[.:]?\s{0,2}$/u

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
  const found = (start: number, end: number, rule: string) => claims.claim(structured(view, start, end, 'IBAN', rule))
  for (const match of view.digits.matchAll(FINNISH)) {
    if (/\p{L}/u.test(view.text.charAt(match.index - 1)) && !/\d/.test(match[0].charAt(2))) continue
    found(match.index, match.index + match[0].length, 'iban.finnish')
  }
  for (const match of view.text.matchAll(APART)) found(match.index, match.index + match[0].length, 'iban.apart')
  for (const match of view.digits.matchAll(INTERNATIONAL)) {
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
    if (count === length && (isValidIban(account) || digits >= length - 8)) found(match.index, end, 'iban.foreign')
  }
  for (const match of view.digits.matchAll(GROUPED)) found(match.index, match.index + match[0].length, 'iban.noCountry')
  for (const match of view.digits.matchAll(CARD)) found(match.index, match.index + match[0].length, 'iban.card')
  for (const match of view.digits.matchAll(OLD)) {
    if (ACCOUNT_CUE.test(before(view.text, match.index))) found(match.index, match.index + match[0].length, 'iban.old')
  }
}
