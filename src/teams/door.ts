import type { Activity } from 'botbuilder'
import type { BotFrameworkAuthentication } from 'botframework-connector'
import { within } from './within.ts'

/** Whether a request comes from Teams. `unknown`: the keys to tell it by cannot be fetched now. */
export type Admission = 'in' | 'refused' | 'unknown'

/** So long are Bot Framework's keys waited for, in milliseconds. */
const keysWithinMs = 2_000

/** The library says "unauthorised" as such, and that it has no keys as 500 or as a failed fetch. */
function meaning(error: unknown): Admission {
  const { name = '', statusCode } = error as { name?: string; statusCode?: unknown }
  const wrong = statusCode === 401 || /^(JsonWebToken|TokenExpired|NotBefore|Syntax|Type|Range)Error$/.test(name)
  return wrong ? 'refused' : 'unknown'
}

/**
 * Asks Bot Framework's own check about a request's token before the adapter does: the adapter answers a broken signature
 * with 500 and tells why. Never throws. In local mode, where nobody is asked, it lets everybody in.
 */
export async function admit(
  authentication: BotFrameworkAuthentication,
  activity: object,
  authorization: string,
): Promise<Admission> {
  try {
    await within(keysWithinMs, authentication.authenticateRequest(activity as Activity, authorization))
    return 'in'
  } catch (error) {
    return meaning(error)
  }
}
