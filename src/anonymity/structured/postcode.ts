import { after } from '../around.ts'
import { matchesNear } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const FIVE =
  /(?<![\d.,/+-])(?<!\p{L}|\d )(?:(?:FIN?|SE|AX)[ -]?)?(\d{5}|(?<=SE-)\d{3} \d{2})(?![\d\p{L}/]|[.,-]\d| \d)/uy
// "00 940", "9 0 6 5 0": apart, beside a word for it, for an area, or before a town.
const APART = /(?<![\d.,/+-])(?<!\d )(?:\d{2} \d{3}|\d{3} \d{2}|\d(?: \d){4})(?![\d\p{L}/:]|[.,-]\d| \d)/uy
// "Kuusikuja 2,90650oulu", "Kuusikuja 2, 65 350.": right after an address a code needs nothing more.
const GLUED = /(?<=[,;/\s])(?:\d{5}|\d{2} \d{3})(?!\d|[/.,-]\d| \d)/uy
const WORDS = /posti(?:num|nro| nro)|(?<!\p{L})pno(?!\p{L})|postn|postal code|post ?code|zip/u
const AREA = /aluee|(?<!\p{L})(?:asu|muut|bor|flytt|lives)\p{L}{0,6}/u
const TOWN = /^,?\s\(?\p{Lu}\p{L}{2}/u
const TOWN_BEFORE = /\p{Lu}\p{Ll}{2,20},?\s\(?$/u
const MONEY = /^\s?(?:€|eur|e\b|kr|mk|km|m²|as(?:ukas|ukk))/

/** Postal codes: before a town, beside their own word, with the sign of the country, or with the first zero of the capital's. They warn. */
export function findPostcodes(view: View, claims: Claims): void {
  const take = (start: number, end: number) =>
    claims.claim({ ...structured(view, start, end, 'POSTCODE', 'postcode'), severity: 'warn' })
  for (const match of matchesNear(FIVE, view.digits, view.numbers.all, 4)) {
    const end = match.index + match[0].length
    if (MONEY.test(after(view.text, end, 8))) continue
    const told =
      match[0].length > 5 ||
      match[0].startsWith('0') ||
      TOWN.test(view.text.slice(end, end + 6)) ||
      TOWN_BEFORE.test(view.text.slice(Math.max(0, match.index - 24), match.index)) ||
      isBeside(view.text, match.index, end, WORDS) ||
      isBeside(view.text, match.index, end, AREA)
    if (told) take(match.index, end)
  }
  for (const match of matchesNear(APART, view.digits, view.numbers.all)) {
    const end = match.index + match[0].length
    if (MONEY.test(after(view.text, end, 8))) continue
    const area = isBeside(view.text, match.index, end, AREA)
    const town = TOWN.test(view.text.slice(end, end + 6))
    if (isBeside(view.text, match.index, end, WORDS) || (area && (town || match[0].startsWith('0'))))
      take(match.index, end)
  }
  for (const match of matchesNear(GLUED, view.digits, view.numbers.all)) {
    const end = match.index + match[0].length
    if (MONEY.test(after(view.text, end, 8))) continue
    if (claims.findings.some((one) => one.type === 'ADDRESS' && one.end < match.index && match.index - one.end < 4))
      take(match.index, end)
  }
}
