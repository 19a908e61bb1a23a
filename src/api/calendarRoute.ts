import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'restify'
import type { Deps } from '../app/deps.ts'
import { sessionCalendar } from '../calendar/ics.ts'
import { languages } from '../domain/language.ts'
import { plus } from '../domain/time.ts'
import { send, sendProblem } from './respond.ts'

const wanted = {
  groupId: /^[\w.:-]{1,100}$/,
  sessionId: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  file: /^[\w-]{8,100}\.ics$/,
}

/**
 * GET /calendar/{group}/{session}/{calendarKey}.ics?language=sv: a session's iCalendar file for whoever holds its address.
 * Whatever is wrong with the address, the answer is the same 404. From 7 days after the session's end it is gone (410).
 */
export function calendarRoute(deps: Deps): (req: Request, res: Response) => Promise<void> {
  return async (req, res) => {
    const { groupId = '', sessionId = '', file = '' } = req.params as Partial<Record<keyof typeof wanted, string>>
    const fits = wanted.groupId.test(groupId) && wanted.sessionId.test(sessionId) && wanted.file.test(file)
    if (!fits) return sendProblem(req, res, 404, 'notFound')
    const [session, group] = await Promise.all([deps.store.session(groupId, sessionId), deps.store.group(groupId)])
    if (!session || !group || !same(file.slice(0, -'.ics'.length), session.value.calendarKey)) {
      return sendProblem(req, res, 404, 'notFound')
    }
    if (deps.now() > plus(session.value.end, { days: 7 })) return sendProblem(req, res, 410, 'gone')
    const asked = new URLSearchParams(req.getQuery()).get('language')
    const language = languages.find((l) => l === asked) ?? group.value.language
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="konsultaatio.ics"',
    }
    send(req, res, 200, headers, sessionCalendar(session.value, group.value, language))
  }
}

/** Compares in a time that tells nothing of where the two differ, nor of how long the right one is. */
function same(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return right !== '' && timingSafeEqual(digest(given), digest(right))
}
