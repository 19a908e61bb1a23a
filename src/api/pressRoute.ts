import type { Request } from 'restify'
import { z } from 'zod/v4'
import type { Ref } from '../app/change.ts'
import { showEntry } from '../app/reading.ts'
import type { Actor } from '../domain/access.ts'
import { languages } from '../domain/language.ts'
import { Refusal } from '../domain/problem.ts'
import { type Asked, readBy } from './asking.ts'
import { readJson } from './body.ts'
import type { Press, Pressed } from './caseContract.ts'
import { entryOf, tagOf } from './facts.ts'
import { sendOnce, sendProblem, tagsIn } from './respond.ts'
import type { Parts } from './server.ts'

/** What a card's button can carry: plain values, and the few steps of a form. */
const value = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])

/** The body of a press. Words of any length up to the body's own limit come in: the form says what is too long. */
const shape: z.ZodType<Press> = z.strictObject({
  verb: z.string().min(1).max(60),
  data: z.record(z.string().max(100), z.union([value, z.record(z.string().max(100), value)])).optional(),
  inputs: z.record(z.string().max(300), z.string().max(100_000)).optional(),
  language: z.enum(languages).optional(),
  channelId: z.string().min(1).max(300).optional(),
})

function refIn({ data }: Press): Ref | null {
  const { groupId, id } = data ?? {}
  return typeof groupId === 'string' && typeof id === 'string' ? { groupId, id } : null
}

/**
 * POST /api/press: the press of a card's button, from the tab; carried out as one from chat would be. Whoever saw another
 * version of the consultation (`If-Match`) is told how it is now, or that they cannot see it any more, and nothing is done.
 */
export function pressRoute(parts: Parts): Asked {
  const { deps, press } = parts
  const current = async (actor: Actor, ref: Ref) => {
    try {
      return await showEntry(deps, actor, ref)
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }
  const outdated = async (actor: Actor, req: Request, ref: Ref) => {
    const known = tagsIn(req.headers['if-match'])
    if (known.length === 0 || known.includes('*')) return null
    const loaded = await current(actor, ref)
    if (!loaded) return 'gone'
    return known.includes(tagOf(loaded.c)) ? null : loaded
  }

  return async (actor, req, res) => {
    const body = await readJson(req)
    if (!body.ok) return sendProblem(req, res, body.status, body.code)
    const asked = readBy(shape, body.value)
    const ref = refIn(asked)
    const newer = ref && (await outdated(actor, req, ref))
    if (newer === 'gone') return sendProblem(req, res, 412, 'gone')
    if (newer) {
      const side = asked.data?.side === 'group' ? 'group' : 'requester'
      return sendProblem(req, res, 412, 'changed', { current: entryOf(newer, parts, actor, side) })
    }
    const { fault, ...answer } = await press(actor, asked)
    if (fault) return sendProblem(req, res, 500, 'failed', { reference: fault })
    const after = ref && (await current(actor, ref))
    sendOnce(req, res, { ...answer, tag: after ? tagOf(after.c) : null } satisfies Pressed)
  }
}
