import { before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const DASHED = /(?<![\d/.,-])(?:FI ?)?\d{7} ?- ?\d(?![\d/])/g
const BARE = /(?<![\d-])(?:FI ?)?\d{7,8}(?!\d)/g
const CUE =
  /(?:y-?tunnus|y-?tunnuksen|alv-?numero|alv-?tunnus|fo-?nummer|momsnummer|business id|vat(?: number| no)?)\p{L}{0,6}\s{0,2}(?:on|är|is)?[.:]?\s{0,2}$/u
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/** Whether a business id in the form 1234567-8 has a right check digit (PRH; weights 7 9 10 5 8 4 2, modulo 11). */
export function isValidBusinessId(id: string): boolean {
  if (!/^\d{7}-\d$/.test(id)) return false
  let sum = 0
  for (const [at, weight] of WEIGHTS.entries()) sum += Number(id[at]) * weight
  const rest = sum % 11
  return rest !== 1 && Number(id[8]) === (rest === 0 ? 0 : 11 - rest)
}

/** Business ids, also with a wrong check digit; without the dash only after a cue. */
export function findBusinessIds(view: View, claims: Claims): void {
  for (const match of view.digits.matchAll(DASHED)) {
    claims.claim(structured(view, match.index, match.index + match[0].length, 'BUSINESS_ID', 'businessId'))
  }
  for (const match of view.digits.matchAll(BARE)) {
    if (match[0].startsWith('FI') || CUE.test(before(view.text, match.index))) {
      claims.claim(structured(view, match.index, match.index + match[0].length, 'BUSINESS_ID', 'businessId.cue'))
    }
  }
}
