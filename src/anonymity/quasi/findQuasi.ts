import type { Claims } from '../claims.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'
import { findAges } from './ages.ts'
import { findPlaces } from './places.ts'
import { findSingular } from './singular.ts'

/** What identifies only together with the rest: children's ages, singular descriptions, places. To be asked after persons. */
export function findQuasi(view: View, words: Word[], claims: Claims): void {
  findAges(view, claims)
  findSingular(view, claims)
  findPlaces(view, words, claims)
}
