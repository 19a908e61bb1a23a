import { z } from 'zod/v4'
import { board, type Listed, meetings, myRequestsFrom, queues } from '../app/lists.ts'
import { isInstant } from '../domain/time.ts'
import { viewsOf } from '../domain/viewAccess.ts'
import { type Asked, BadQuestion, idShape, pageAsked, queryOf } from './asking.ts'
import type { Board, Me, Meetings, Mine, Queue } from './contract.ts'
import { entryOf, meetingOf } from './facts.ts'
import { cursorOf, pageOf } from './page.ts'
import { sendTagged } from './respond.ts'
import type { Parts } from './server.ts'

const boardShape = z.looseObject({ groupId: idShape })

/** GET routes of the lists, by path: what concerns whoever asks, page by page. */
export function listRoutes(parts: Parts): Record<string, Asked> {
  const { deps } = parts
  const { store } = deps
  return {
    '/api/me': async (actor, req, res) => {
      const [person, groups] = await Promise.all([store.person(actor.id), store.groups(actor.tenantId)])
      const seen = groups.flatMap((group) => {
        const model = deps.models[group.modelId]
        const views = model ? viewsOf(actor, group, model, deps.now()) : []
        const coordinates = group.coordinators.includes(actor.id)
        return views.length > 0 ? [{ groupId: group.id, name: group.name, coordinates, views }] : []
      })
      const language = person?.value.language ?? null
      sendTagged(req, res, { name: actor.name, language, groups: seen } satisfies Me)
    },
    '/api/mine': async (actor, req, res) => {
      const { after, limit } = pageAsked(req)
      const [sentAt = '', id = ''] = after?.split(' ') ?? []
      if (after !== null && !isInstant(sentAt)) throw new BadQuestion('cursor')
      const page = await myRequestsFrom(deps, actor, after === null ? null : { sentAt, id }, limit)
      const next = page.next && cursorOf(`${page.next.sentAt} ${page.next.id}`)
      const entries = page.entries.map((e) => entryOf(e, parts, actor, 'requester'))
      sendTagged(req, res, { entries, next } satisfies Mine)
    },
    '/api/queue': async (actor, req, res) => {
      const asked = pageAsked(req)
      const all = (await queues(deps, actor)).sort((a, b) => (a.group.id < b.group.id ? -1 : 1))
      const each = all.flatMap(({ entries }) => entries)
      const { items, next } = pageOf(each, ({ c, group }) => `${group.id} ${c.sentAt} ${c.id}`, asked)
      const groups = all.map(({ group, undelivered }) => ({
        groupId: group.id,
        name: group.name,
        undelivered,
        entries: items.filter((e) => e.group.id === group.id).map((e) => entryOf(e, parts, actor, 'group')),
      }))
      // A further page names only the groups that it has something of.
      const named = groups.filter(({ entries }) => asked.after === null || entries.length > 0)
      sendTagged(req, res, { groups: named, next } satisfies Queue)
    },
    '/api/board': async (actor, req, res) => {
      const { groupId } = queryOf(req, boardShape)
      const { group, open, ended, undelivered } = await board(deps, actor, groupId)
      const newestFirst = ({ c }: Listed) => 9_999_999_999_999 - Date.parse(c.closedAt ?? c.sentAt)
      const all = [
        ...open.map((e) => ({ e, key: `0 ${e.c.sentAt} ${e.c.id}` })),
        ...ended.map((e) => ({ e, key: `1 ${newestFirst(e)} ${e.c.id}` })),
      ]
      const { items, next } = pageOf(all, ({ key }) => key, pageAsked(req))
      const entries = items.map(({ e }) => entryOf(e, parts, actor, 'group'))
      sendTagged(req, res, { groupId, name: group.name, entries, undelivered, next } satisfies Board)
    },
    '/api/sessions': async (actor, req, res) => {
      const all = await meetings(deps, actor)
      const { items, next } = pageOf(all, (m) => `${m.start} ${m.group.id} ${m.end}`, pageAsked(req))
      sendTagged(req, res, { meetings: items.map((m) => meetingOf(m, deps, actor)), next } satisfies Meetings)
    },
  }
}
