import { meetingRow } from '../app/meetingRows.ts'
import { saveMeeting } from '../app/meetings.ts'
import { addressesOf } from '../calendar/addresses.ts'
import { keepInStep } from '../calendar/keepInStep.ts'
import type { Calendar, CalendarProblem, Guest } from '../calendar/port.ts'
import { wishOf } from '../calendar/wish.ts'
import type { DueRow } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { GroupNotice } from '../domain/groupNotice.ts'
import type { Instant } from '../domain/ids.ts'
import { invitedTo } from '../domain/invited.ts'
import type { OperatingModel } from '../domain/model.ts'
import { Refusal } from '../domain/problem.ts'
import { casesOf, type Session } from '../domain/session.ts'
import { local, plus, toInstant } from '../domain/time.ts'
import { lookRow } from './lookAtMeetings.ts'
import type { Outcome, TimerDeps } from './timerDeps.ts'

/** When a calendar that is away is asked again, unless it said when. */
const awaySeconds = 60
const mostSeconds = 3600
/** A permission takes half an hour or more to work once it is granted. */
const permissionMinutes = 30
/** When people's addresses are asked for again, after Teams could not be. */
const addressMinutes = 10
const mostTries = 5

/** After so many refusals, or so long an outage, the administrators are told. */
const manyRefusals = 5
const longAway = { days: 1 }

/** Since when a calendar is away, and until when nobody need ask it: what else is due must not wait behind its time limits. */
const away = new WeakMap<Calendar, { since: Instant; until: Instant }>()

const isConflict = (error: unknown) => error instanceof Refusal && error.problem.kind === 'conflict'

/** Whether the change that the row belongs to came about: the session is no longer at the version that it replaces. */
export async function meetingChanged({ store }: TimerDeps, row: DueRow): Promise<boolean> {
  const { duty, groupId, thingId, stamp } = row
  if (duty === 'lookAtMeeting' || groupId === '') return true
  const found = await (duty === 'planSessions' ? store.group(groupId) : store.session(groupId, thingId))
  return found !== null && found.version !== stamp
}

/** The row goes on at another time. A crash in between leaves both, which does no harm: it may be done twice. */
async function later(deps: TimerDeps, row: DueRow, at: Instant): Promise<Outcome> {
  await deps.store.due.write([{ ...row, id: deps.newId(), at, stamp: '', attempts: 0, leaseUntil: null }])
  return 'done'
}

/**
 * Tells the administrators what keeps meetings from being as they should: of the same thing once a week, of an optional
 * permission once a quarter, whichever session finds it.
 */
async function tellTrouble({ store, now }: TimerDeps, group: Group, notice: Omit<GroupNotice, 'to'>): Promise<void> {
  const at = toInstant(local(now()).startOf(notice.kind === 'lobby' ? 'quarter' : 'week'))
  const about = { groupId: group.id, thingId: group.id }
  const what = notice.permission ?? notice.code
  const row = meetingRow(`${notice.kind} ${what} ${at.slice(0, 10)}`, 'tellGroup', at, about)
  if (await store.due.delivered(row.id, 'asked')) return
  await store.due.write([{ ...row, groupNotice: { ...notice, to: 'administrators' } }])
  await store.due.recordDelivery(row.id, 'asked', now())
}

async function stopped(deps: TimerDeps, row: DueRow, calendar: Calendar, group: Group, problem: CalendarProblem) {
  const { now, log } = deps
  if (problem.kind === 'unavailable') {
    const since = away.get(calendar)?.since ?? now()
    const until = plus(now(), { seconds: Math.min(problem.retryAfterSeconds ?? awaySeconds, mostSeconds) })
    away.set(calendar, { since, until })
    if (now() >= plus(since, longAway)) await tellTrouble(deps, group, { kind: 'calendarStuck', code: 'unavailable' })
    return later(deps, row, until)
  }
  if (problem.kind === 'missingPermission') {
    log('permissionMissing', { permission: problem.permission })
    await tellTrouble(deps, group, { kind: 'permission', permission: problem.permission })
    return later(deps, row, plus(now(), { minutes: permissionMinutes }))
  }
  // A sign-in, a mailbox or a licence that is not right: tried again ever more seldom, each time with its code in the log.
  const { status, code } = problem
  if (row.attempts >= manyRefusals) await tellTrouble(deps, group, { kind: 'calendarStuck', code: `${status} ${code}` })
  throw Object.assign(new Error('the calendar refuses'), { statusCode: status, code })
}

/** The addresses of everybody invited who has the app; of a cancelled session nobody's is needed. */
async function guestsOf(
  deps: TimerDeps,
  group: Group,
  model: OperatingModel,
  session: Session,
): Promise<Guest[] | null> {
  if (session.cancelled) return []
  const rows = await Promise.all(casesOf(session).map((id) => deps.store.consultation(group.id, id)))
  const cases = rows.flatMap((row) => row?.value ?? [])
  return addressesOf(deps, group, invitedTo(group, model, session, cases))
}

/**
 * Brings a session's event into step with the session. Each step is stored before the next, so that a crash or a second
 * server goes on from it: one event, not none and not two. A calendar that is away, or that may not be written to, leaves
 * the row for later; the session meanwhile says that its link comes, and a coordinator may set one.
 */
export async function keepMeeting(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const { store, models, calendar, now } = deps
  if (!calendar) return 'dropped'
  const rest = away.get(calendar)
  if (rest && rest.until > now()) return later(deps, row, rest.until)
  for (let tries = 1; ; tries += 1) {
    const [found, loaded] = await Promise.all([store.session(row.groupId, row.thingId), store.group(row.groupId)])
    const group = loaded?.value
    const model = group && models[group.modelId]
    if (!found || !group || !model || now() >= found.value.end) return 'dropped'
    const session = found.value
    let known = session.meeting ?? null
    try {
      const guests = await guestsOf(deps, group, model, session)
      const wish = wishOf(group, model, session, guests)
      const { kept, problem } = await keepInStep(calendar, wish, known, async (next) => {
        await saveMeeting(deps, { group, model }, session, known, next)
        known = next
      })
      if (problem?.kind !== 'unavailable') away.delete(calendar)
      // The last of all steps, and an optional one: the daily look asks for it again.
      const open = problem?.kind === 'missingPermission' && problem.optional ? problem.permission : null
      if (open) await tellTrouble(deps, group, { kind: 'lobby', permission: open })
      else if (problem) return await stopped(deps, row, calendar, group, problem)
      const look = kept?.state === 'standing' ? lookRow(now(), session, model) : null
      if (look) await store.due.write([look])
      if (guests === null) return await later(deps, row, plus(now(), { minutes: addressMinutes }))
      return 'done'
    } catch (error) {
      if (!isConflict(error) || tries >= mostTries) throw error
    }
  }
}
