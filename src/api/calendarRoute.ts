import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'restify'
import type { Deps } from '../app/deps.ts'
import { type Asked, entryIn } from '../calendar/entry.ts'
import { entryFile } from '../calendar/ics.ts'
import { languages } from '../domain/language.ts'
import { plus } from '../domain/time.ts'
import { send, sendProblem } from './respond.ts'

const wanted = {
  groupId: /^[\w.:-]{1,100}$/,
  sessionId: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  file: /^[\w-]{8,100}\.ics$/,
}

/**
 * GET /calendar/{group}/{session}/{calendarKey}.ics?slot=&of=&revision=&language=sv: an iCalendar file for whoever holds
 * its address: of one consultation's slot (its start, whose it is, at which revision), without `slot` of the whole session.
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
    const query = new URLSearchParams(req.getQuery())
    const language = languages.find((l) => l === query.get('language')) ?? group.value.language
    const entry = entryIn(session.value, askedBy(query))
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="konsultaatio.ics"',
    }
    send(req, res, 200, headers, entryFile(entry, uidOf(groupId, entry.about), group.value, language))
  }
}

/** What the address asks for; a part that no card of ours ever had counts as not there. */
function askedBy(query: URLSearchParams): Asked {
  const read = (name: string, shape: RegExp) => shape.exec(query.get(name) ?? '')?.[0] ?? null
  const revision = read('revision', /^\d{1,7}$/)
  const of = read('of', /^[\w.:-]{1,300}$/)
  return { slot: read('slot', wanted.sessionId), of, revision: revision === null ? null : Number(revision) }
}

/** The entry's identity in calendars, from which nobody can read what it is about. */
function uidOf(groupId: string, about: string): string {
  return createHash('sha256').update(`${groupId} ${about}`).digest('hex').slice(0, 32)
}

/** Compares in a time that tells nothing of where the two differ, nor of how long the right one is. */
function same(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return right !== '' && timingSafeEqual(digest(given), digest(right))
}
