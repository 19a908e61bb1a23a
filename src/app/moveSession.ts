import type { Actor } from '../domain/access.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { metAt, placeOfSession, samePlace, usualPlace } from '../domain/meetingPlace.ts'
import type { OperatingModel } from '../domain/model.ts'
import { movedTo } from '../domain/moved.ts'
import type { Notice } from '../domain/notice.ts'
import { refuse } from '../domain/problem.ts'
import { casesOf, type Session } from '../domain/session.ts'
import { maySession } from '../domain/sessionAccess.ts'
import { isInstant, plus } from '../domain/time.ts'
import { placeIn } from './agenda.ts'
import type { Deps } from './deps.ts'
import { type PlaceInput, readPlace } from './placeInput.ts'
import {
  casesIn,
  changeSession,
  type LoadedSession,
  loadSession,
  type SessionPatch,
  type SessionRef,
} from './sessionChange.ts'
import { aroundSession, checkFree } from './sessions.ts'

/** What becomes of a session and the cases on its agenda: their workers and everybody of it are told. Null: it stays. */
async function patchOf(deps: Deps, actor: Actor, before: Session, after: Session): Promise<SessionPatch | null> {
  const moved = before.start !== after.start
  if (!moved && samePlace(placeOfSession(before), placeOfSession(after))) return null
  const set = { ...after, changedBy: actor.name, sequence: before.sequence + 1 }
  const told: Notice = { kind: moved ? 'timeChanged' : 'placeChanged', to: 'requesters' }
  const cases = (await casesIn(deps, before)).flatMap((value) => {
    const slot = after.slots.find(({ consultationId }) => consultationId === value.value.id)
    const there = value.value.state === 'scheduled' && value.value.session?.id === before.id
    return slot && there ? [{ value, set: { session: placeIn(set, slot.start, slot.end) }, notices: [told] }] : []
  })
  return { set, cases, action: 'moveTime', news: [moved ? 'moved' : 'placed'] }
}

/**
 * A coordinator moves a whole session before it begins, to another start, place or way to meet; its cases, reminders and
 * the calendar follow, and everybody is told. Refuses what is past, a time at which the group meets already, and another start than `seen`: somebody moved
 * it meanwhile.
 */
export async function moveSession(
  deps: Deps,
  actor: Actor,
  ref: SessionRef,
  input: { start: Instant; seen?: Instant; notNames?: string[] } & PlaceInput,
): Promise<LoadedSession> {
  if (!isInstant(input.start)) refuse({ kind: 'badInput', field: 'day', why: 'badTime' })
  const read = () => loadSession(deps, actor, ref)
  return changeSession(deps, actor, read, 'move', async ({ session, group, model }) => {
    if (input.seen && input.seen !== session.start && input.start !== session.start)
      refuse({ kind: 'conflict', by: session.changedBy ?? null, freeStarts: [] })
    const after = metAt(movedTo(session, model, input.start), readPlace(input, group, input.notNames), group)
    if (after.start !== session.start) checkFree(deps.now(), after, await aroundSession(deps, { group, model }, after))
    return patchOf(deps, actor, session, after)
  })
}

/** A group meets elsewhere from now on: its coming sessions that met where it did do, too; those with a place of their own stay. */
export async function followPlace(
  deps: Deps,
  actor: Actor,
  before: Group,
  { group, model }: { group: Group; model: OperatingModel },
): Promise<void> {
  const [from, to] = [usualPlace(before, model), usualPlace(group, model)]
  if (samePlace(from, to) || !maySession(actor, 'move', group, model, null, deps.now())) return
  const rows = await deps.store.sessions(group.id, deps.now(), plus(deps.now(), { months: 12 }))
  const usual = (session: Session) => !session.cancelled && samePlace(placeOfSession(session), from)
  for (const { value } of rows.filter((row) => usual(row.value))) {
    const read = () => loadSession(deps, actor, { groupId: group.id, id: value.id })
    await changeSession(deps, actor, read, 'move', async ({ session }) => {
      const patch = usual(session) ? await patchOf(deps, actor, session, metAt(session, to, group)) : null
      // The months ahead: nobody is told of each session that nobody has a case in or could enrol for.
      const idle = casesOf(session).length === 0 && !model.enrolment
      return patch && idle ? { ...patch, news: [] } : patch
    })
  }
}
