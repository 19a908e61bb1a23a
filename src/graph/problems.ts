import type { CalendarProblem } from '../calendar/port.ts'

/** What came back from a request; `body` is JSON, or null where there was none. */
export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

/** Graph's code of an error (`{error: {code, message}}`). The message is left: it may quote what was sent. */
export function codeIn(body: unknown): string {
  const code = field(field(body, 'error'), 'code')
  return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? code : 'unknown'
}

/** A refusal as data. Every 403 is a permission that is missing, in Entra or in Exchange's role assignments. */
export function problemOf({ status, body }: Answer, permission: string): CalendarProblem {
  return status === 403 ? { kind: 'missingPermission', permission } : { kind: 'refused', status, code: codeIn(body) }
}

/** The claims that a 401 asks a new token to fulfil (continuous access evaluation), which also go past the token cache. */
export function claimsChallenge(headers: Headers): string | undefined {
  const [, encoded] = /\bclaims="([^"]+)"/.exec(headers.get('www-authenticate') ?? '') ?? []
  return encoded && Buffer.from(encoded, 'base64').toString()
}

/** Why there is no token: sign-in refused for good, or not to be had just now. */
export function tokenProblem(error: unknown): CalendarProblem {
  const status = field(error, 'statusCode')
  const refused = typeof status === 'number' && status >= 400 && status < 500 && status !== 429
  return refused ? { kind: 'refused', status, code: 'noToken' } : { kind: 'unavailable', retryAfterSeconds: null }
}
