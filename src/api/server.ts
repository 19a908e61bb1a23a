import { pino } from 'pino'
import { createServer as createRestify, type Request, type Response, type Server, type ServerOptions } from 'restify'
import type { Deps } from '../app/deps.ts'
import { asideCount } from '../app/upkeep.ts'
import type { Actor } from '../domain/access.ts'
import { isActivity } from './activityShape.ts'
import type { Authenticate, LocalPeople } from './auth.ts'
import { readJson } from './body.ts'
import { calendarRoute } from './calendarRoute.ts'
import type { Press, Pressed } from './caseContract.ts'
import type { usualRates } from './rate.ts'
import { securityHeaders, send, sendProblem } from './respond.ts'
import { apiRoutes } from './routes.ts'
import { tabRoute } from './tabRoute.ts'

/** What the server is made of. `local` null: nobody may choose who they are. */
export interface Parts {
  deps: Deps
  auth: Authenticate
  /** The bot: gets the request with its checked `body`, and answers it. */
  handleActivity: (req: Request, res: Response) => Promise<void>
  /** Carries out a press from the tab as the bot would one from chat (teams/press.ts); `fault`: the reference of what failed. */
  press: (actor: Actor, press: Press) => Promise<Omit<Pressed, 'tag'> & { fault: string | null }>
  /** How often a person may ask; the usual without it. */
  rates?: typeof usualRates
  /** Writes a log line: ids and codes only. */
  log: (event: string, fields: Record<string, string | number>) => void
  local: LocalPeople | null
  /** Where the built tab lies. */
  tabFolder: string
  tenantId: string
  /** The app's id in Teams, where one is configured. */
  teamsAppId?: string | null
  /** The numbers that the form of a request names: this is no emergency service. */
  emergency: { emergencyNumber: string; socialEmergencyNumber: string }
}

export type Handler = (req: Request, res: Response) => Promise<void>

const readyWithin = 2000

/** The HTTP server with all its routes, not listening yet. A failure in a route is answered and logged; the process stays up. */
export function createServer(parts: Parts): Server {
  const { deps, log } = parts
  // The framework's own log would show requests; ours is `parts.log`.
  const quiet = pino({ enabled: false }) as unknown as ServerOptions['log']
  const server = createRestify({ name: '', log: quiet })

  const failed = (req: Request, res: Response, error: unknown): void => {
    const reference = deps.newId().replaceAll('-', '').slice(-8)
    log('request.failed', { reference, route: routeOf(req), error: nameOf(error) })
    if (res.headersSent) res.destroy()
    else sendProblem(req, res, 500, 'failed', { reference })
  }
  const guarded =
    (handler: Handler): Handler =>
    async (req, res) => {
      try {
        await handler(req, res)
      } catch (error) {
        failed(req, res, error)
      }
    }

  server.pre((req, res, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value)
    // Local mode believes who one says one is, so that a page elsewhere must not reach it under a name of its own.
    if (parts.local && !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(req.headers.host ?? '')) {
      sendProblem(req, res, 421, 'host')
      next(false)
    } else next()
  })
  server.on('restifyError', (req: Request, res: Response, error: Error & { statusCode?: number }) => {
    if (error.statusCode === 404) sendProblem(req, res, 404, 'notFound')
    else if (error.statusCode === 405) sendProblem(req, res, 405, 'method')
    else failed(req, res, error)
  })

  const get = (path: string, handler: Handler): void => {
    server.get(path, guarded(handler))
    server.head(path, guarded(handler))
  }
  get('/healthz', async (req, res) => send(req, res, 200, { 'Content-Type': 'text/plain' }, 'ok'))
  get('/readyz', async (req, res) => {
    // What was set aside is said beside it, and is no reason not to be ready.
    let aside = 0
    const counted = asideCount(deps).then((count) => {
      aside = count
    })
    const [ready] = await Promise.all([deps.store.ping(), counted].map(answersInTime))
    const body = aside > 0 ? `ready, set aside: ${aside}` : 'ready'
    if (ready) send(req, res, 200, { 'Content-Type': 'text/plain' }, body)
    else sendProblem(req, res, 503, 'storeUnreachable')
  })
  get('/calendar/:groupId/:sessionId/:file', calendarRoute(deps))
  for (const { method, path, handler } of apiRoutes(parts)) {
    if (method === 'get') get(path, handler)
    else server[method](path, guarded(handler))
  }
  for (const path of ['/tab', '/tab/*']) get(path, tabRoute(parts.tabFolder))

  server.post(
    '/api/messages',
    guarded(async (req, res) => {
      const body = await readJson(req)
      if (!body.ok) return sendProblem(req, res, body.status, body.code)
      if (!isActivity(body.value)) return sendProblem(req, res, 400, 'activity')
      req.body = body.value
      await parts.handleActivity(req, res)
    }),
  )
  return server
}

function routeOf(req: Request): string {
  const route = req.getRoute() as { path?: unknown } | undefined
  return `${req.method} ${typeof route?.path === 'string' ? route.path : '?'}`
}

/** What failed, as a code: never the message, which can hold what somebody wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' ? `${error.name} ${status}` : error.name
}

function answersInTime(answer: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), readyWithin)
  })
  const arrived = answer.then(
    () => true,
    () => false,
  )
  return Promise.race([arrived, late]).finally(() => clearTimeout(timer))
}
