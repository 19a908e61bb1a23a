/** A person: `tenantId:objectId`, both from Entra ID. The same object id in another tenant is another person. */
export type PersonId = string

/** A moment in UTC as an ISO string with milliseconds, e.g. `2026-12-01T07:00:00.000Z`. */
export type Instant = string

/** Joins a tenant and an object id. Case is folded because clients differ in it. */
export function personId(tenantId: string, objectId: string): PersonId {
  return `${tenantId.toLowerCase()}:${objectId.toLowerCase()}`
}

/** The tenant part of a person's id. */
export function tenantOf(person: PersonId): string {
  return person.slice(0, person.indexOf(':'))
}

/** The object id part of a person's id. */
export function objectIdOf(person: PersonId): string {
  return person.slice(person.indexOf(':') + 1)
}

/** The code of a request that one can say aloud: 27 becomes `K-27`. */
export function codeText(code: number): string {
  return `K-${code}`
}

/** Reads a code as people type it (`K-27`, `k27`, `K 27`, `27`); null when it is none. */
export function readCode(text: string): number | null {
  const match = /^k?\s?[-–‑]?\s?(\d{1,7})$/i.exec(text.trim())
  return match ? Number(match[1]) : null
}
