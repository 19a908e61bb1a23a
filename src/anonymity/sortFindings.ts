import type { Finding } from './findings.ts'
import { kindOf } from './quasi/smallPlace.ts'

/**
 * Splits a field's findings into what must be replaced, what the author decides, and what is worth a second look.
 * `smallPlace`: whether the warnings of the whole form are of three kinds or more (isSmallPlace).
 */
export function sortFindings(findings: Finding[], smallPlace: boolean) {
  return {
    certain: findings.filter((f) => f.severity === 'block' && f.certainty !== 'uncertain'),
    uncertain: findings.filter((f) => f.severity === 'block' && f.certainty === 'uncertain'),
    // An age tells of nobody by itself: it counts where other things do.
    warnings: findings.filter((f) => f.severity === 'warn' && (smallPlace || kindOf(f) !== 'age')),
  }
}
