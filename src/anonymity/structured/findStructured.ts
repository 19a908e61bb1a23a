import type { Claims } from '../claims.ts'
import { findAddresses } from './address.ts'
import { findBusinessIds } from './businessId.ts'
import { findCaseIds } from './caseId.ts'
import { findDates } from './dates.ts'
import { findEmails } from './email.ts'
import { findHetus } from './hetu.ts'
import { findIbans } from './iban.ts'
import { findPhones } from './phone.ts'
import { findPlates } from './plate.ts'
import { findPostcodes } from './postcode.ts'
import { findSpelled } from './spelled.ts'
import { findUrls } from './url.ts'
import type { View } from './view.ts'

/** Runs the rules for structured identifiers, the most specific first; each claims what it finds. */
export function findStructured(view: View, claims: Claims): void {
  for (const find of [
    findIbans,
    findEmails,
    findUrls,
    findHetus,
    findBusinessIds,
    findCaseIds,
    findSpelled,
    findDates,
    findPhones,
    findAddresses,
    findPlates,
    findPostcodes,
  ]) {
    find(view, claims)
  }
}
