import { type Asked, asking } from './asking.ts'
import { caseRoutes } from './caseRoutes.ts'
import type { Mode } from './contract.ts'
import { groupRoutes } from './groupRoutes.ts'
import { groupSessionsRoute } from './groupSessionsRoute.ts'
import { guideRoute } from './guideRoute.ts'
import { listRoutes } from './lists.ts'
import { ownRoutes } from './ownRoutes.ts'
import { pressRoute } from './pressRoute.ts'
import { usualRates } from './rate.ts'
import { sendTagged } from './respond.ts'
import type { Handler, Parts } from './server.ts'
import { supportRoute } from './supportRoute.ts'

/** A route of the API. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'del'
  path: string
  handler: Handler
}

const each = (method: Route['method'], all: Record<string, Asked>, wrap: (asked: Asked) => Handler): Route[] =>
  Object.entries(all).map(([path, asked]) => ({ method, path, handler: wrap(asked) }))

/** The API's routes. All but the first want to know who asks. */
export function apiRoutes(parts: Parts): Route[] {
  const { local, rates = usualRates } = parts
  const mode: Mode = {
    local: local !== null,
    appId: parts.teamsAppId ?? null,
    people: (local ?? []).map(({ key, name }) => ({ key, name })),
  }
  const own = ownRoutes(parts)
  const reads: Record<string, Asked> = {
    ...listRoutes(parts),
    ...caseRoutes(parts),
    ...groupRoutes(parts),
    ...groupSessionsRoute(parts),
    ...guideRoute(parts),
    ...supportRoute(parts),
    ...own.reads,
  }
  const [reading, pressing] = [asking(parts, rates.read), asking(parts, rates.press)]
  return [
    { method: 'get', path: '/api/mode', handler: async (req, res) => sendTagged(req, res, mode) },
    ...each('get', reads, reading),
    ...each('post', { '/api/press': pressRoute(parts) }, pressing),
    ...each('put', own.puts, pressing),
    ...each('del', own.deletes, pressing),
  ]
}
