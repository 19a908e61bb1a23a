import { after } from '../around.ts'
import { matchesNear } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { goesOnList, isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const DASHED = /(?<![\d/,-]|\d\.)(?:FI[ -]?)?\d{7} ?- ?\d(?![\d/])/y
const BARE = /(?<![\d-])(?:FI[ -]?)?\d(?:(?:[\s./:=_-]{0,3}|\s(?:viiva|streck|dash)\s)\d){6,7}(?!\d)/y
const WORDS =
  /(?<!\p{L})(?:l?y[ -]?tunnu|alv-?(?:numero|tunnus)|fo[ -]?(?:num|nr|n:o|sign|beteck)|tmi(?::n)? tunnu|(?:yrity|firma|toimini)\p{L}{0,6} tunnu|företagsnum|momsnum|organisationsnum|business (?:identity|id)|company (?:number|no|id)|vat(?!\p{L})|yritystunnu)/u
// A word for a firm, beside which only a number with the right check counts.
const FIRM = /(?<!\p{L})(?:tmi|toimini|yrity|firma|företag|company|business|yrittäj)/u
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/** Whether a business id in the form 1234567-8 has a right check digit (PRH; weights 7 9 10 5 8 4 2, modulo 11). */
export function isValidBusinessId(id: string): boolean {
  if (!/^\d{7}-\d$/.test(id)) return false
  let sum = 0
  for (const [at, weight] of WEIGHTS.entries()) sum += Number(id[at]) * weight
  const rest = sum % 11
  return rest !== 1 && Number(id[8]) === (rest === 0 ? 0 : 11 - rest)
}

/** Business ids, also with a wrong check digit; without the dash, or with a digit too few, only beside a word for them or in a list of them. */
export function findBusinessIds(view: View, claims: Claims): void {
  const ends = new Set<number>()
  for (const match of matchesNear(DASHED, view.digits, view.numbers.long, 3)) {
    ends.add(match.index + match[0].length)
    claims.claim(structured(view, match.index, match.index + match[0].length, 'BUSINESS_ID', 'businessId'))
  }
  for (const match of matchesNear(BARE, view.digits, view.numbers.long, 3)) {
    const end = match.index + match[0].length
    const firm = /^\d{8}$/.test(match[0]) && isValidBusinessId(`${match[0].slice(0, 7)}-${match[0].slice(7)}`)
    if (
      /^FI[ -]?\d{7,8}$/.test(match[0]) ||
      isBeside(view.text, match.index, end, WORDS) ||
      (/^\d{7} ?-? ?\d?$/.test(match[0]) && goesOnList(view.text, ends, match.index)) ||
      (firm && isBeside(view.text, match.index, end, FIRM) && !/^\s?(?:€|e(?:ur|\b))/.test(after(view.text, end, 6)))
    ) {
      ends.add(end)
      claims.claim(structured(view, match.index, end, 'BUSINESS_ID', 'businessId.cue'))
    }
  }
}
