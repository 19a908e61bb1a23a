import type { Finding } from '../findings.ts'

/** The kinds of what identifies only together; the first part of a warning's rule names it. */
export const kinds = ['place', 'unit', 'date', 'age', 'singular'] as const
export type Kind = (typeof kinds)[number]

/** The kind of a warning; null of what is none (a finding that blocks). */
export function kindOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): Kind | null {
  if (severity === 'block') return null
  return kinds.find((kind) => rule.startsWith(`${kind}.`)) ?? null
}

/**
 * Whether the warnings of one text are of three kinds or more: then somebody of a small place can tell who it is, though no
 * name is left (rule of the service: rare combinations and small places).
 */
export function isSmallPlace(findings: Pick<Finding, 'rule' | 'severity'>[]): boolean {
  return new Set(findings.map(kindOf).filter((kind) => kind !== null)).size >= 3
}
