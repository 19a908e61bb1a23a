import type { Consultation } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Kept } from '../domain/meeting.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Notice } from '../domain/notice.ts'
import { refuse } from '../domain/problem.ts'
import { daysOf, type Session } from '../domain/session.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import { plus } from '../domain/time.ts'
import { placeIn } from './agenda.ts'
import { reserveFor } from './bookings.ts'
import { dueRows } from './changeRows.ts'
import type { Deps, Versioned } from './deps.ts'
import { casesIn } from './sessionChange.ts'
import { sessionDuties, sessionNews } from './sessionRow.ts'

/** What the timers have of the world: they wake nobody, they look every second. */
type Quiet = Omit<Deps, 'wake'>

/** A session's group and model, and the row of it that was read. */
export interface MeetingOf {
  group: Group
  model: OperatingModel
  row: Versioned<Session>
}

interface Patch {
  session: Session
  action: Event['action']
  /** What becomes of each case of the session; null: nothing. */
  caseSet: ((c: Consultation) => Partial<Consultation>) | null
  notices: Notice[]
  news: SessionNoticeKind | null
}

/** The name that stands where a person's would: it was done in the calendar, and by whom is not known. */
const outlook = 'Outlook'

/** One transaction: the session under its version, and the cases of its agenda with it. Refuses a lost race. */
async function write(deps: Quiet, { model, row }: MeetingOf, patch: Patch): Promise<void> {
  const loud: Deps = { ...deps, wake: () => undefined }
  const { session, action, caseSet, notices, news } = patch
  const found = caseSet ? await casesIn(loud, row.value) : []
  const cases = found.flatMap(({ value: before, version }) => {
    if (!caseSet || before.state !== 'scheduled' || before.session?.id !== session.id) return []
    const set = caseSet(before)
    const turn = set.state ? { turnSince: deps.now() } : {}
    const after: Consultation = { ...before, ...turn, ...set, revision: before.revision + 1 }
    const about = { id: deps.newId(), consultationId: before.id, from: before.state, to: after.state }
    const event: Event = { ...about, action, by: null, at: deps.now() }
    return [{ after, version, event, due: dueRows(loud, before, after, event, notices) }]
  })
  const moved = session.start !== row.value.start && model.scheduling === 'slots'
  await deps.store.commit({
    groupId: session.groupId,
    consultations: cases.map(({ after, version }) => ({ value: after, version })),
    sessions: [{ value: session, version: row.version }],
    texts: [],
    purge: [],
    events: cases.map(({ event }) => event),
    due: [
      ...cases.flatMap(({ due }) => due),
      ...(news && model.scheduling === 'slots' ? [sessionNews(loud, session, news, deps.now())] : []),
      // What was asked for the old time already is not asked again.
      ...(moved ? sessionDuties(loud, session, model).filter(({ at }) => at > deps.now()) : []),
    ],
    mine: [],
  })
}

const ownPlace = (session: Session) => (c: Consultation) =>
  c.session ? { session: placeIn(session, c.session.start, c.session.end) } : {}

const conflict = () => refuse({ kind: 'conflict', by: null, freeStarts: [] })

/**
 * Stores what the calendar was told of a session. A new link goes to the session and to every case on its agenda, and their
 * workers are told, as when a coordinator sets it. Found deleted by a person in Outlook: the session is cancelled with it.
 * Refuses when somebody else stored something meanwhile (`known` is not what is there any more).
 */
export async function saveMeeting(
  deps: Quiet,
  about: Omit<MeetingOf, 'row'>,
  ref: Session,
  known: Kept | null,
  kept: Kept,
) {
  const row = await deps.store.session(ref.groupId, ref.id)
  if (!row || JSON.stringify(row.value.meeting ?? null) !== JSON.stringify(known)) return conflict()
  if (kept.state === 'ended' && kept.by === 'person' && !row.value.cancelled)
    return followCancellation(deps, { ...about, row }, kept)
  const link = kept.state === 'standing' ? kept.joinUrl : null
  const before = known?.state === 'standing' ? known.joinUrl : null
  const fresh = link !== null && link !== before && link !== row.value.joinUrl
  const { sequence } = row.value
  const session = { ...row.value, meeting: kept, ...(fresh ? { joinUrl: link, sequence: sequence + 1 } : {}) }
  await write(
    deps,
    { ...about, row },
    {
      session,
      action: 'setJoinLink',
      caseSet: fresh ? ownPlace(session) : null,
      notices: [{ kind: 'joinLink', to: 'requesters' }],
      news: null,
    },
  )
}

/**
 * Takes the consultant's time for a talk that was moved, so that nobody books it in another group. Whether it clashes with
 * what they have then already; it is moved all the same: it stands so in people's calendars.
 */
async function clashes(deps: Quiet, { model, row }: MeetingOf, start: Instant, end: Instant): Promise<boolean> {
  if (model.scheduling !== 'offers') return false
  const loud: Deps = { ...deps, wake: () => undefined }
  const talks = (await casesIn(loud, row.value)).filter(({ value: c }) => c.state === 'scheduled')
  const free = await Promise.all(talks.map(({ value }) => reserveFor(loud, value, { start, end })))
  return free.includes(false)
}

/**
 * Somebody moved the meeting in Outlook: the session, its slots and its cases follow; everybody of it is told, the
 * coordinators too: those whose address is not known have no mail of it. Empty slots after its new end go. What people
 * said of another start is forgotten: they are asked anew.
 */
export async function followMove(
  deps: Quiet,
  about: MeetingOf,
  kept: Kept,
  start: Instant,
  end: Instant,
): Promise<void> {
  const { value: before } = about.row
  const milliseconds = Date.parse(start) - Date.parse(before.start)
  const shifted = <T extends { start: Instant; end: Instant }>(time: T): T => ({
    ...time,
    start: plus(time.start, { milliseconds }),
    end: plus(time.end, { milliseconds }),
  })
  const days = daysOf(before).map(shifted)
  const session: Session = {
    ...before,
    ...{ start, end, meeting: kept, changedBy: outlook, sequence: before.sequence + 1 },
    days: days.map((day, i) => (i === days.length - 1 ? { ...day, end } : day)),
    slots: before.slots.map(shifted).filter((slot) => slot.consultationId !== null || slot.end <= end),
    ...(start === before.start ? {} : { replies: {} }),
  }
  const kind = (await clashes(deps, about, start, end)) ? 'timeClashes' : 'timeChanged'
  await write(deps, about, {
    session,
    action: 'moveTime',
    caseSet: (c) => {
      if (!c.session) return {}
      const place = shifted(c.session)
      return { session: placeIn(session, place.start, place.end) }
    },
    notices: [{ kind, to: 'invited' }],
    news: 'moved',
  })
}

/** Somebody cancelled the meeting in Outlook: as when a coordinator cancels the session; everybody of it is told. */
export async function followCancellation(deps: Quiet, about: MeetingOf, kept: Kept): Promise<void> {
  const { model, row } = about
  const session: Session = {
    ...row.value,
    ...{ cancelled: true, meeting: kept, changedBy: outlook, sequence: row.value.sequence + 1 },
    slots: row.value.slots.map((slot) => ({ ...slot, consultationId: null })),
  }
  await write(deps, about, {
    session,
    action: 'cancelTime',
    caseSet: () => ({ state: 'taken', session: null }),
    notices: [
      { kind: 'timeCancelled', to: 'requesters' },
      ...(model.scheduling === 'offers' ? [{ kind: 'timeCancelled', to: 'group' } as const] : []),
    ],
    news: 'cancelled',
  })
}
