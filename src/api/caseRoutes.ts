import { z } from 'zod/v4'
import type { Loaded } from '../app/change.ts'
import type { Deps } from '../app/deps.ts'
import { openCase, seeReaders, showEntry } from '../app/reading.ts'
import { type Actor, may } from '../domain/access.ts'
import { type Consultation, companyOf } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Side } from '../domain/offered.ts'
import { asksReason, readingReasons } from '../domain/readingReason.ts'
import { type Asked, idShape, pageAsked, queryOf } from './asking.ts'
import type { By, EntryDetail, Link, Readers, Texts } from './caseContract.ts'
import { entryOf } from './facts.ts'
import { pageOf } from './page.ts'
import { sendOnce, sendTagged } from './respond.ts'
import type { Parts } from './server.ts'

const refShape = z.strictObject({ groupId: idShape, id: idShape })
const entryShape = refShape.extend({ side: z.enum(['requester', 'group']).optional() })
const textShape = refShape.extend({ reason: z.enum(readingReasons).optional() })
const readersShape = refShape.extend({ cursor: z.string().optional(), limit: z.string().optional() })

const isOwn = (actor: Actor, c: Consultation) => c.requester === actor.id || c.pair === actor.id

/** Whether the actor could open the texts now: what GET /api/text would say, without opening them. */
function textsFor(actor: Actor, { c, group }: Loaded, now: string): EntryDetail['texts'] {
  if (c.textPurgedAt !== null && c.textKeys.length === 0) return 'gone'
  if (c.textKeys.length === 0) return 'none'
  const reads = (['readText', 'readOutcome'] as const).some((action) => may(actor, action, c, group, now))
  if (!reads) return 'closed'
  return asksReason(actor, c, group, now) ? 'reason' : 'open'
}

/** Who did it, as whoever looks may know it: a side, never a name. */
function byOf(actor: Actor, { requester, pair }: Consultation, by: Event['by']): By {
  if (by === null) return 'service'
  if (by === actor.id) return 'you'
  if (by === requester) return 'requester'
  return by === pair ? 'pair' : 'group'
}

/** Where it came from or goes on, if the actor may see that. */
async function linkTo(deps: Deps, actor: Actor, to: Link | null): Promise<Link | null> {
  if (to === null) return null
  const [row, group] = await Promise.all([deps.store.consultation(to.groupId, to.id), deps.store.group(to.groupId)])
  const seen = row && group && may(actor, 'seeEntry', row.value, group.value, deps.now())
  return seen ? { groupId: to.groupId, id: to.id, code: to.code } : null
}

/** GET routes of one consultation. Whoever may not see it is told that it is not there (404). */
export function caseRoutes(parts: Parts): Record<string, Asked> {
  const { deps } = parts
  const { store } = deps
  return {
    '/api/entry': async (actor, req, res) => {
      const { side: asked, ...ref } = queryOf(req, entryShape)
      const [loaded, events] = await Promise.all([showEntry(deps, actor, ref), store.history(ref.groupId, ref.id)])
      const { c, group } = loaded
      const side: Side = asked ?? (isOwn(actor, c) ? 'requester' : 'group')
      const [previous, next] = await Promise.all([linkTo(deps, actor, c.previous), linkTo(deps, actor, c.next)])
      sendTagged(req, res, {
        entry: entryOf({ c, group }, parts, actor, side),
        side,
        company: companyOf(c),
        clientComes: c.clientComes,
        statement: c.statement,
        writtenWithClient: c.writtenWithClient,
        pairName: c.pair !== null && isOwn(actor, c) ? (c.pairName ?? null) : null,
        texts: textsFor(actor, loaded, deps.now()),
        links: { previous, next },
        history: events.map(({ action, at, to, by }) => ({ action, at, to, by: byOf(actor, c, by) })),
      } satisfies EntryDetail)
    },
    '/api/text': async (actor, req, res) => {
      const { reason, ...ref } = queryOf(req, textShape)
      const { c, texts, masked } = await openCase(deps, actor, ref, reason ?? null)
      sendOnce(req, res, {
        code: c.code,
        texts: texts.map(({ kind, at, author, fields }) => ({
          kind,
          at,
          own: author === actor.id,
          fields: Object.entries(fields).map(([id, words]) => ({ id, words })),
        })),
        masked,
      } satisfies Texts)
    },
    '/api/readers': async (actor, req, res) => {
      const { groupId, id } = queryOf(req, readersShape)
      const asked = pageAsked(req)
      const { readings } = await seeReaders(deps, actor, { groupId, id })
      const { items, next } = pageOf(readings, (r) => `${r.at} ${r.reader}`, asked, 'down')
      sendTagged(req, res, {
        readings: items.map(({ readerName, at, reason = null }) => ({ name: readerName, at, reason })),
        next,
      } satisfies Readers)
    },
  }
}
