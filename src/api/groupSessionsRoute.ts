import { z } from 'zod/v4'
import type { Deps } from '../app/deps.ts'
import { type GroupMonth, groupMonth } from '../app/groupCalendar.ts'
import { daysOf, modeOf, placeOf } from '../domain/session.ts'
import { type Asked, idShape, queryOf } from './asking.ts'
import { calendarUrl, nameOf } from './facts.ts'
import type { GroupSession, GroupSessions } from './groupContract.ts'
import { sendTagged } from './respond.ts'
import type { Parts } from './server.ts'

const shape = z.strictObject({ groupId: idShape, month: z.string().regex(/^\d{4}-\d\d$/) })

/** One session as the calendar shows it: picked field by field, and of its agenda what whoever looks may see. */
function sessionOf({ group, model }: GroupMonth, of: GroupMonth['sessions'][number], { settings }: Deps): GroupSession {
  const { view, stored, cases } = of
  const { session, agenda, counts, quorum, reply } = view
  const url = stored && session.slots.some(({ consultationId }) => consultationId !== null)
  return {
    id: session.id,
    start: session.start,
    end: session.end,
    days: daysOf(session),
    cancelled: session.cancelled,
    mode: modeOf(session),
    place: placeOf(session),
    joinUrl: session.joinUrl,
    calendarUrl: url ? calendarUrl(settings.publicUrl, group.id, session, null) : null,
    slots:
      agenda &&
      session.slots.map(({ start, end, consultationId }) => {
        const c = cases.find(({ id }) => id === consultationId)
        const entry = c ? { id: c.id, code: c.code, topic: nameOf(model.topics, c.topic) } : null
        return { start, end, free: consultationId === null, entry }
      }),
    counts,
    present: session.present ? session.present.length : null,
    quorum,
    reply,
    opens: model.scheduling === 'slots',
  }
}

/** GET /api/groupSessions: a month of a group's sessions. */
export function groupSessionsRoute({ deps }: Parts): Record<string, Asked> {
  return {
    '/api/groupSessions': async (actor, req, res) => {
      const { groupId, month } = queryOf(req, shape)
      const found = await groupMonth(deps, actor, groupId, month)
      sendTagged(req, res, {
        groupId,
        month,
        sessions: found.sessions.map((session) => sessionOf(found, session, deps)),
        polls: found.polls.map(({ id }) => ({ id })),
        actions: found.actions,
      } satisfies GroupSessions)
    },
  }
}
