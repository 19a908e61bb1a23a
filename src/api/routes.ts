import { type Asked, asking } from './asking.ts'
import { caseRoutes } from './caseRoutes.ts'
import type { Mode } from './contract.ts'
import { groupRoutes } from './groupRoutes.ts'
import { listRoutes } from './lists.ts'
import { pressRoute } from './pressRoute.ts'
import { usualRates } from './rate.ts'
import { sendTagged } from './respond.ts'
import type { Handler, Parts } from './server.ts'

/** A route of the API. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'del'
  path: string
  handler: Handler
}

/** The API's routes. All but the first want to know who asks. */
export function apiRoutes(parts: Parts): Route[] {
  const { local, rates = usualRates } = parts
  const mode: Mode = { local: local !== null, people: (local ?? []).map(({ key, name }) => ({ key, name })) }
  const reads: Record<string, Asked> = { ...listRoutes(parts), ...caseRoutes(parts), ...groupRoutes(parts) }
  const [reading, pressing] = [asking(parts, rates.read), asking(parts, rates.press)]
  return [
    { method: 'get', path: '/api/mode', handler: async (req, res) => sendTagged(req, res, mode) },
    ...Object.entries(reads).map(([path, asked]): Route => ({ method: 'get', path, handler: reading(asked) })),
    { method: 'post', path: '/api/press', handler: pressing(pressRoute(parts)) },
  ]
}
