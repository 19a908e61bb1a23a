import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const DASHED = /(?<![\d/,-]|\d\.)(?:FI[ -]?)?\d{7} ?- ?\d(?![\d/])/g
const BARE = /(?<![\d-])(?:FI[ -]?)?\d(?:[\s./-]{0,2}\d){6,7}(?!\d)/g
const WORDS =
  /(?<!\p{L})(?:l?y[ -]?tunnu|alv-?(?:numero|tunnus)|fo[ -]?num|momsnum|organisationsnum|business (?:identity|id)|company (?:number|no|id)|vat(?!\p{L})|yritystunnu)/u
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/** Whether a business id in the form 1234567-8 has a right check digit (PRH; weights 7 9 10 5 8 4 2, modulo 11). */
export function isValidBusinessId(id: string): boolean {
  if (!/^\d{7}-\d$/.test(id)) return false
  let sum = 0
  for (const [at, weight] of WEIGHTS.entries()) sum += Number(id[at]) * weight
  const rest = sum % 11
  return rest !== 1 && Number(id[8]) === (rest === 0 ? 0 : 11 - rest)
}

/** Business ids, also with a wrong check digit; without the dash, or with a digit too few, only beside a word for them. */
export function findBusinessIds(view: View, claims: Claims): void {
  for (const match of view.digits.matchAll(DASHED)) {
    claims.claim(structured(view, match.index, match.index + match[0].length, 'BUSINESS_ID', 'businessId'))
  }
  for (const match of view.digits.matchAll(BARE)) {
    const end = match.index + match[0].length
    if (/^FI[ -]?\d{7,8}$/.test(match[0]) || isBeside(view.text, match.index, end, WORDS))
      claims.claim(structured(view, match.index, end, 'BUSINESS_ID', 'businessId.cue'))
  }
}
