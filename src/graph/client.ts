import type { TokenCredential } from '@azure/identity'
import type { CalendarProblem, Reply } from '../calendar/port.ts'
import type { Instant } from '../domain/ids.ts'
import { atMost } from './atMost.ts'
import { type Answer, claimsChallenge, problemOf, tokenProblem } from './problems.ts'
import { backOffSeconds, retryAfterSeconds } from './waits.ts'

/** What the client needs from the world. `log` is given statuses and counts, never an address, a subject or a body. */
export interface GraphDeps {
  credential: TokenCredential
  now(): Instant
  sleep(ms: number): Promise<unknown>
  /** A number from 0 to 1. */
  random(): number
  log(event: string, fields: Record<string, string | number>): void
  /** Where Graph is; another address in tests only. */
  base?: string
  /** The most that one request may take, and a call with all its waits and repetitions. */
  requestLimitMs?: number
  callLimitMs?: number
}

/** A request to a mailbox; `path` follows `/users/{mailbox}`. Each must be one that may be repeated. */
export interface Call {
  mailbox: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: string
  /** What has to be granted when Graph answers 403. */
  permission: string
}

export type Graph = (call: Call) => Promise<Reply<Answer>>

/** Worth another try: throttled, away, or two changes of the same event at once (412). */
const passing = [412, 429, 500, 502, 503, 504]
const maxTries = 5
const atOnce = 4
const scope = 'https://graph.microsoft.com/.default'

/**
 * A client of Microsoft Graph over Node's own fetch: a token from the credential (which caches it), at most four calls at a
 * time to a mailbox, each request limited in time. What may pass is tried up to five times, as long as the whole call stays
 * below its limit (20 s, less than the lease of a due row); Retry-After is honoured, and one that asks for more is handed
 * to the caller. A 401 is tried once more with a fresh token. Never throws.
 */
export function createGraph(deps: GraphDeps): Graph {
  const { base = 'https://graph.microsoft.com/v1.0', requestLimitMs = 10_000, callLimitMs = 20_000 } = deps
  const inTurn = atMost(atOnce)

  /** An answer; or a problem with the token; null: no answer at all. */
  async function request(call: Call, claims: string | undefined, ms: number): Promise<Reply<Answer> | null> {
    const signal = AbortSignal.timeout(ms)
    let token: string | undefined
    try {
      const options = { abortSignal: signal, ...(claims === undefined ? {} : { claims }) }
      token = (await orAborted(deps.credential.getToken(scope, options), signal))?.token
    } catch (error) {
      const problem = tokenProblem(error)
      return problem.kind === 'unavailable' ? null : { problem }
    }
    try {
      const response = await fetch(`${base}/users/${encodeURIComponent(call.mailbox)}${call.path}`, {
        method: call.method,
        headers: {
          authorization: `Bearer ${token ?? ''}`,
          accept: 'application/json',
          // Answers in UTC: an instant needs no zone.
          prefer: 'outlook.timezone="UTC"',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: call.body,
        // The token goes nowhere else.
        redirect: 'error',
        signal,
      })
      return { value: { status: response.status, headers: response.headers, body: json(await response.text()) } }
    } catch {
      return null
    }
  }

  async function carryOut(call: Call, began: number): Promise<Reply<Answer>> {
    let claims: string | undefined
    let renewed = false
    for (let tries = 1; ; tries += 1) {
      const left = callLimitMs - (Date.parse(deps.now()) - began)
      if (left <= 0) return { problem: away(null) }
      const reply = await request(call, claims, Math.min(requestLimitMs, left))
      if (reply?.problem) return reply
      const answer = reply?.value
      const status = answer?.status ?? 0
      if (answer && status >= 200 && status < 300) return { value: answer }
      if (answer && status === 401 && !renewed) {
        renewed = true
        claims = claimsChallenge(answer.headers)
        continue
      }
      if (answer && !passing.includes(status)) return { problem: problemOf(answer, call.permission) }

      const asked = retryAfterSeconds(answer?.headers.get('retry-after') ?? null, deps.now())
      const wait = 1000 * (asked ?? backOffSeconds(tries - 1, deps.random()))
      const spent = Date.parse(deps.now()) - began
      deps.log('graphAway', { method: call.method, status, tries })
      if (tries >= maxTries || spent + wait >= callLimitMs) return { problem: away(asked) }
      await deps.sleep(wait)
    }
  }

  return (call) => {
    const began = Date.parse(deps.now())
    return inTurn(call.mailbox.toLowerCase(), () => carryOut(call, began))
  }
}

const away = (retryAfterSeconds: number | null): CalendarProblem => ({ kind: 'unavailable', retryAfterSeconds })

/** What a promise gives, or a failure once the signal says so: a credential need not heed it. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  return Promise.race([promise, aborted])
}

/** Something that is not JSON (a proxy's page) is treated as no body. */
function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
