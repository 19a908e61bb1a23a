import { createHash } from 'node:crypto'
import type { Request, Response } from 'restify'
import { meetings, myRequests, queueGroups, queues } from '../app/lists.ts'
import type { Actor } from '../domain/access.ts'
import type { Me, Meetings, Mine, Mode, Queue } from './contract.ts'
import { entryOf, meetingOf } from './facts.ts'
import { send, sendProblem } from './respond.ts'
import type { Handler, Parts } from './server.ts'

/** The API's routes: path and handler. All but the first want to know who asks; none takes any input but that. */
export function apiRoutes({ deps, auth, local }: Parts): [string, Handler][] {
  const mode: Mode = { local: local !== null, people: (local ?? []).map(({ key, name }) => ({ key, name })) }
  const { store } = deps

  const answers: Record<string, (actor: Actor) => Promise<Me | Mine | Queue | Meetings>> = {
    '/api/me': async (actor) => {
      const [person, groups] = await Promise.all([store.person(actor.id), store.groups(actor.tenantId)])
      const seen = queueGroups(actor, groups).map((g) => ({
        groupId: g.id,
        name: g.name,
        coordinates: g.coordinators.includes(actor.id),
      }))
      return { name: actor.name, language: person?.value.language ?? null, queues: seen }
    },
    '/api/mine': async (actor) => ({ entries: (await myRequests(deps, actor)).map((e) => entryOf(e, deps)) }),
    '/api/queue': async (actor) => ({
      groups: (await queues(deps, actor)).map(({ group, entries }) => ({
        groupId: group.id,
        name: group.name,
        entries: entries.map((e) => entryOf(e, deps)),
      })),
    }),
    '/api/sessions': async (actor) => ({ meetings: (await meetings(deps, actor)).map((m) => meetingOf(m, deps)) }),
  }

  return [
    ['/api/mode', async (req, res) => sendTagged(req, res, mode)],
    ...Object.entries(answers).map(([path, answer]): [string, Handler] => [
      path,
      async (req, res) => {
        // Nobody may say who they are where there is no choice of people, whatever `auth` was composed.
        const claimed = req.headers['x-demo-person'] !== undefined
        const actor = claimed && local === null ? null : await auth(req.headers)
        if (!actor) return sendProblem(req, res, 401, 'unauthenticated')
        sendTagged(req, res, await answer(actor))
      },
    ]),
  ]
}

/** Sends JSON with an entity tag; 304 when the client has the same already (RFC 9110 13.1.2). */
function sendTagged(req: Request, res: Response, body: object): void {
  const json = JSON.stringify(body)
  const tag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
  const known = (req.headers['if-none-match'] ?? '').split(',').map((t) => t.trim().replace(/^W\//, ''))
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, X-Demo-Person' }
  if (known.includes(tag)) send(req, res, 304, headers)
  else send(req, res, 200, { ...headers, 'Content-Type': 'application/json' }, json)
}
