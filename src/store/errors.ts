import { RestError } from '@azure/data-tables'
import { refuse } from '../domain/problem.ts'

/** The row is not there. A missing table is not that: it is a fault, and an outage must never look like "no data". */
export function isMissing(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404 && codeOf(error) !== 'TableNotFound'
}

/** Somebody else was first: the version is stale (412), or what was to be created is there already (409). */
export function isLostRace(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 412 || codeOf(error) === 'EntityAlreadyExists')
}

/** Turns a lost race into a refusal; every other failure is passed on as it is. */
export function conflictIfLost(error: unknown): never {
  if (isLostRace(error)) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  throw error
}

/** The service's own name of the failure. A transaction gives it as `code`, a single call inside its body. */
function codeOf(error: RestError): string | undefined {
  const details = error.details as { odataError?: { code?: string } } | undefined
  return details?.odataError?.code ?? error.code
}
