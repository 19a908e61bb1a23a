import type { Consultation } from '../domain/consultation.ts'
import { countsForDays } from '../domain/followUp.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { placeOfSession } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import { Refusal } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { nextSession } from '../domain/slots.ts'
import { plus } from '../domain/time.ts'
import { dueRows } from './changeRows.ts'
import type { Deps } from './deps.ts'
import { freshSession } from './sessionRow.ts'

type Quiet = Omit<Deps, 'wake'>
type Thing = { group: Group; model: OperatingModel }
type Due = Pick<Consultation, 'followUpAt' | 'followUpSession'>

/** For so long a session that turned out not to be held hands its follow-ups on. */
const daysBack = 14

/** The group's next session after an instant, agreed or of its rhythm; null where there is none yet. */
export function nextMeeting(thing: Thing, known: Session[], after: Instant): Session | null {
  const start = nextSession(thing.group, thing.model, known, after)
  if (start === null) return null
  return known.find((session) => !session.cancelled && session.start === start) ?? freshSession(thing, start)
}

/** What a consultation keeps of the session at which its follow-up is due. */
export function followUpIn(session: Session): Due {
  const { id, start, end, joinUrl } = session
  const { mode, place } = placeOfSession(session)
  return { followUpAt: start, followUpSession: { id, start, end, joinUrl, ...(session.mode ? { mode, place } : {}) } }
}

/** When a follow-up is due by the sessions as they are; null: as it says. One that is overdue stays so. */
function dueBy(thing: Thing, known: Session[], c: Consultation, now: Instant): Due | null {
  const { followUpAt, followUpSession, reportedAt } = c
  if (c.state !== 'followUp' || followUpAt === null) return null
  const own = known.find(({ id }) => id === (followUpSession?.id ?? followUpAt))
  const off = own?.cancelled === true
  const stands = own && !off ? own : null
  const ahead = followUpAt > now || (stands !== null && stands.start > now)
  if (!off && !ahead) return null
  const told = reportedAt ? plus(reportedAt, { days: countsForDays }) : now
  const next = nextMeeting(thing, known, told > now ? told : now)
  // One that was agreed later and comes earlier takes it, too; an agreed day before the next session stays.
  const taking = next && (off || next.start <= followUpAt || stands) ? [next] : []
  const [first] = [...(stands ? [stands] : []), ...taking].toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const due = first ? followUpIn(first) : { followUpAt, followUpSession: null }
  const same = JSON.stringify([followUpAt, followUpSession ?? null]) === JSON.stringify(Object.values(due))
  return same || (!first && !off) ? null : due
}

async function put({ store, ...rest }: Quiet, thing: Thing, known: Session[], id: string): Promise<void> {
  const deps = { ...rest, store, wake: () => undefined }
  const found = await store.consultation(thing.group.id, id)
  const due = found && dueBy(thing, known, found.value, deps.now())
  if (!found || !due) return
  const { value: c, version } = found
  const after: Consultation = { ...c, ...due, revision: c.revision + 1 }
  const event = { id: deps.newId(), consultationId: id, action: 'followSession', by: null, at: deps.now() } as const
  const whole = { ...event, from: c.state, to: c.state }
  const nothing = { sessions: [], texts: [], purge: [], mine: [] }
  const rows = dueRows(deps, c, after, whole, [])
  await store.commit({
    groupId: c.groupId,
    consultations: [{ value: after, version }],
    events: [whole],
    due: rows,
    ...nothing,
  })
}

/**
 * A group's follow-ups go with its sessions: one whose session was moved is due when that is now, one whose session was
 * cancelled or not held at the next one, and at one that was agreed since and comes earlier. What was planned for the old day
 * is harmless by that (duties.ts). Done whenever a session changes and every night: it may be done again.
 */
export async function followSessions(deps: Quiet, thing: Thing): Promise<void> {
  const { store, now } = deps
  if (thing.model.followUp !== 'nextSession' || thing.model.scheduling !== 'slots') return
  const open = await store.queue(thing.group.id)
  if (!open.some(({ state }) => state === 'followUp')) return
  const rows = await store.sessions(thing.group.id, plus(now(), { days: -daysBack }), plus(now(), { months: 12 }))
  const known = rows.map(({ value }) => value)
  for (const c of open.filter((each) => dueBy(thing, known, each, now()) !== null)) {
    try {
      await put(deps, thing, known, c.id)
    } catch (error) {
      // Somebody changed it at this moment: the next look finds what is left of it.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
