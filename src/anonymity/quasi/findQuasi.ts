import type { Claims } from '../claims.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'
import { findAges } from './ages.ts'
import { findPlaces } from './places.ts'
import { findSingular } from './singular.ts'
import { findUnits } from './units.ts'

/** What is claimed before persons are looked for: named units, and the places that nobody is called. */
export function findUnitsAndPlaces(view: View, words: Word[], claims: Claims): void {
  findUnits(view, words, claims)
  findPlaces(view, words, claims, true)
}

/** What identifies only together with the rest: children's ages, singular descriptions, places. To be asked after persons. */
export function findQuasi(view: View, words: Word[], claims: Claims): void {
  findAges(view, claims)
  findSingular(view, claims)
  findPlaces(view, words, claims, false)
}
