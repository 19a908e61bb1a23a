import { after } from '../around.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const FIVE = /(?<![\d.,/+-])(?<!\p{L}|\d )(?:(?:FIN?|SE|AX)[ -]?)?(\d{5})(?![\d\p{L}/]|[.,-]\d| \d)/gu
const WORDS = /postinum|postinro|(?<!\p{L})pno(?!\p{L})|postnum|postal code|post ?code|zip/u
const TOWN = /^,?\s\p{Lu}\p{L}{2,}/u
const MONEY = /^\s?(?:€|eur|e\b|kr|mk|km|m²|as(?:ukas|ukk))/

/** Postal codes: before a town, beside their own word, with the sign of the country, or with the first zero of the capital's. They warn. */
export function findPostcodes(view: View, claims: Claims): void {
  for (const match of view.digits.matchAll(FIVE)) {
    const end = match.index + match[0].length
    if (MONEY.test(after(view.text, end, 8))) continue
    const told =
      match[0].length > 5 ||
      match[0].startsWith('0') ||
      TOWN.test(view.text.slice(end, end + 6)) ||
      isBeside(view.text, match.index, end, WORDS)
    if (told) claims.claim({ ...structured(view, match.index, end, 'POSTCODE', 'postcode'), severity: 'warn' })
  }
}
