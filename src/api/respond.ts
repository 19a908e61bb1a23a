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
  reference?: string,
): void {
  const problem: ProblemBody = {
    type: `urn:rinnalla:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    code,
    ...(reference ? { reference } : {}),
  }
  // A body that was not read to its end must not be taken for the next request on the connection.
  const closing: Record<string, string> = req.complete ? {} : { Connection: 'close' }
  const asking: Record<string, string> = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}
  send(req, res, status, { 'Content-Type': 'application/problem+json', ...closing, ...asking }, JSON.stringify(problem))
}
