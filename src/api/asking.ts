import type { Request, Response } from 'restify'
import { z } from 'zod/v4'
import type { Actor } from '../domain/access.ts'
import { type Problem, Refusal } from '../domain/problem.ts'
import { keyIn, mostLimit, type PageAsked, usualLimit } from './page.ts'
import type { Rate } from './rate.ts'
import { limiter } from './rate.ts'
import { sendProblem } from './respond.ts'
import type { Handler, Parts } from './server.ts'

/** What a route does for whoever asks. What it throws as a refusal is answered as a problem. */
export type Asked = (actor: Actor, req: Request, res: Response) => Promise<void>

/** Each refusal's status and code: the same for every route. */
const statuses: Record<Problem['kind'], number> = {
  notFound: 404,
  notAllowed: 403,
  wrongState: 409,
  conflict: 409,
  badInput: 422,
  textGone: 410,
  over: 409,
}

/** A question that cannot be read: which part of it. */
export class BadQuestion extends Error {
  readonly field: string
  constructor(field: string) {
    super(field)
    this.field = field
  }
}

/** Wraps routes: who asks must be known, must not ask too often, and is told a refusal as a problem (RFC 9457). */
export function asking({ deps, auth, local }: Parts, rate: Rate): (asked: Asked) => Handler {
  const wait = limiter(rate, deps.now)
  return (asked) => async (req, res) => {
    // Nobody may say who they are where there is no choice of people, whatever `auth` was composed.
    const claimed = req.headers['x-demo-person'] !== undefined
    const actor = claimed && local === null ? null : await auth(req.headers)
    if (!actor) return sendProblem(req, res, 401, 'unauthenticated')
    const seconds = wait(actor.id)
    if (seconds > 0) return sendProblem(req, res, 429, 'tooMany', {}, { 'Retry-After': String(seconds) })
    try {
      await asked(actor, req, res)
    } catch (error) {
      if (error instanceof BadQuestion) return sendProblem(req, res, 400, 'question', { field: error.field })
      if (!(error instanceof Refusal)) throw error
      const { problem } = error
      const field = problem.kind === 'badInput' ? { field: problem.field } : {}
      sendProblem(req, res, statuses[problem.kind], problem.kind, field)
    }
  }
}

/** Reads what is asked for by a shape; refuses what does not fit, naming the first part that does not. */
export function readBy<T>(shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  throw new BadQuestion(read.error.issues[0]?.path.join('.') || 'body')
}

/** The question's parts (`?a=&b=`) by a shape; a part that is there twice does not fit any. */
export function queryOf<T>(req: Request, shape: z.ZodType<T>): T {
  const parts = new URLSearchParams(req.getQuery())
  const all = [...new Set(parts.keys())].map((name): [string, string | string[]] => {
    const [value = '', ...more] = parts.getAll(name)
    return [name, more.length > 0 ? [value, ...more] : value]
  })
  return readBy(shape, Object.fromEntries(all))
}

/** An id of a group or of a consultation. */
export const idShape = z.string().regex(/^[\w.:@-]{1,200}$/)

const paging = z.looseObject({
  cursor: z.string().max(1000).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
})

/** Which page is asked for. */
export function pageAsked(req: Request): PageAsked {
  const { cursor, limit } = queryOf(req, paging)
  const after = cursor === undefined ? null : keyIn(cursor)
  if (cursor !== undefined && after === null) throw new BadQuestion('cursor')
  const wanted = limit === undefined ? usualLimit : Number(limit)
  if (wanted < 1 || wanted > mostLimit) throw new BadQuestion('limit')
  return { after, limit: wanted }
}
