import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const WITH_TOWN = /(?<![\d.,-])(?:FI-|SE-)?\d{5}(?=,?\s\p{Lu}\p{L}{2,})/gu
const CUED =
  /(?:postinumero\p{L}{0,4}|postnummer|postal code|postcode|zip code)\s{0,2}(?:on|är|is)?:?\s{0,2}(\d{5})(?!\d)/giu

/** Postal codes before a town or after their own word. They warn. */
export function findPostcodes(view: View, claims: Claims): void {
  for (const match of view.digits.matchAll(WITH_TOWN)) {
    claims.claim({
      ...structured(view, match.index, match.index + match[0].length, 'POSTCODE', 'postcode'),
      severity: 'warn',
    })
  }
  for (const match of view.digits.matchAll(CUED)) {
    const end = match.index + match[0].length
    claims.claim({ ...structured(view, end - 5, end, 'POSTCODE', 'postcode.cue'), severity: 'warn' })
  }
}
