import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { ProblemBody } from './contract.ts'

/** Headers of every answer: nothing is guessed, framed, cached or passed on unless a route says otherwise. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
}

/** Writes one whole answer. Headers given here win over the security headers set before. */
export function send(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
): void {
  if (res.headersSent || res.destroyed) return
  const bodiless = status === 304 || status === 204
  const length = bodiless ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  res.writeHead(status, { ...headers, ...length })
  res.end(bodiless || req.method === 'HEAD' ? undefined : body)
}

/**
 * A problem as RFC 9457 has it. `code` is ours, for the client to put into words; `reference` (8 signs) is given where
 * something failed, and stands in the log. Never a message of an error: it could carry what somebody wrote.
 */
export function sendProblem(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  code: string,
  more: Pick<ProblemBody, 'reference' | 'field' | 'current'> = {},
  headers: Record<string, string> = {},
): void {
  const title = STATUS_CODES[status] ?? 'Problem'
  const problem: ProblemBody = { type: `urn:rinnalla:problem:${code}`, title, status, code, ...more }
  // A body that was not read to its end must not be taken for the next request on the connection.
  const closing: Record<string, string> = req.complete ? {} : { Connection: 'close' }
  const asking: Record<string, string> = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}
  const all = { 'Content-Type': 'application/problem+json', ...closing, ...asking, ...headers }
  send(req, res, status, all, JSON.stringify(problem))
}

/** Sends JSON with its own entity tag, or one of its content; 304 when the client has the same already (RFC 9110 13.1.2). */
export function sendTagged(req: IncomingMessage, res: ServerResponse, body: object, own?: string): void {
  const json = JSON.stringify(body)
  const tag = own ?? `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, X-Demo-Person' }
  if (tagsIn(req.headers['if-none-match']).includes(tag)) send(req, res, 304, headers)
  else send(req, res, 200, { ...headers, 'Content-Type': 'application/json' }, json)
}

/** Sends JSON that nobody keeps: the answer to one press, or to one opening of a text. */
export function sendOnce(req: IncomingMessage, res: ServerResponse, body: object): void {
  send(req, res, 200, { 'Content-Type': 'application/json' }, JSON.stringify(body))
}

/** The entity tags that a header names, weak ones as if they were strong. */
export function tagsIn(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter((tag) => tag !== '')
}
