import type { DeliveryReason } from '../domain/delivery.ts'

/** What Teams answers, of a failed call to it. Its body is not looked at: it could quote what was sent. */
interface Answer {
  statusCode?: unknown
  code?: unknown
  response?: { headers?: { get?: (name: string) => unknown } }
}

const answerOf = (error: unknown): Answer => (error instanceof Error ? (error as Answer) : {})

/** The message or its conversation is gone, or the bot was taken out of it: trying again is of no use. */
export function isGone(error: unknown): boolean {
  const { statusCode } = answerOf(error)
  return statusCode === 403 || statusCode === 404 || statusCode === 410
}

/** The message that was to be brought up to date is not there any more; its conversation may be. */
export function isMissingMessage(error: unknown): boolean {
  const { statusCode } = answerOf(error)
  return statusCode === 404 || statusCode === 410
}

/** Why a sending failed, as a code. 412 and 429: too much at once (Teams' documents on rate limits). */
export function reasonOf(error: unknown): DeliveryReason {
  const { statusCode, code } = answerOf(error)
  if (isGone(error)) return 'blocked'
  if (statusCode === 412 || statusCode === 429) return 'busy'
  if (typeof statusCode === 'number') return statusCode >= 500 ? 'server' : 'refused'
  // Broken off by us, here (within.ts) or in the call itself.
  const silent = error instanceof Error && (error.name === 'AbortError' || error.message === 'took too long')
  return silent && typeof code !== 'string' ? 'silent' : 'network'
}

/** The seconds that Teams asked to be left alone for (`Retry-After`, seconds); 0 when it named none. */
export function retryAfter(error: unknown): number {
  const seconds = Number(answerOf(error).response?.headers?.get?.('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : 0
}
