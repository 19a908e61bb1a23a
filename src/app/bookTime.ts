import type { Actor } from '../domain/access.ts'
import { termsOf } from '../domain/consent.ts'
import type { Consultation } from '../domain/consultation.ts'
import { chainOf } from '../domain/followUp.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import { isInstant } from '../domain/time.ts'
import { bookTime as bookInGroup, type Near, releasePlace, sessionsNear } from './agenda.ts'
import { breaksOf, closeGivenUp, consultantsOf, giveBack, reserve } from './bookings.ts'
import { change, type Loaded, newText, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import { newConsultation, type Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

const gone = () => refuse({ kind: 'conflict', by: null, freeStarts: [] })

/** What was reserved for a change under way, to be given back when it is refused. */
interface Reserved {
  person: PersonId
  consultationId: string
  start: Instant
}

/**
 * The session at an open time: the group's guard (agenda.ts) and the consultant's (bookings.ts). Refuses, as a conflict,
 * what is no open time any more, and a model that has none. A consultation without a version is not there yet.
 */
async function openSession(deps: Deps, loaded: Loaded, start: Instant, near: Near, reserved: Reserved[]) {
  const { c, group, model, version } = loaded
  if (model.scheduling !== 'offers') refuse({ kind: 'notAllowed' })
  if (!isInstant(start)) gone()
  if (c.session?.start === start) gone()
  const { writes, place } = bookInGroup(deps, loaded, start, near)
  const revision = version === '' ? 0 : c.revision
  const wish = { groupId: group.id, consultationId: c.id, start, end: place.end, revision }
  for (const person of consultantsOf(c, group)) {
    if (await reserve(deps, person, wish, breaksOf(group, model))) {
      reserved.push({ person, consultationId: c.id, start })
      return { writes, place, person }
    }
  }
  return gone()
}

/** Carries out a change that reserves; refused, what it reserved is free again at once. A fault leaves that to time. */
async function reserving(deps: Deps, work: (reserved: Reserved[]) => Promise<Loaded>): Promise<Loaded> {
  const reserved: Reserved[] = []
  try {
    return await work(reserved)
  } catch (error) {
    const refused = error instanceof Refusal
    if (refused) await Promise.allSettled(reserved.map(({ person, ...wish }) => giveBack(deps, person, wish)))
    throw error
  }
}

/** Books an open time in one press: agreed at once, and taken by the consultant whose time it is. Refuses one that is gone. */
export function bookTime(deps: Deps, actor: Actor, ref: Ref, start: Instant): Promise<Loaded> {
  const into = (reserved: Reserved[]) => async (loaded: Loaded, near: Near) => {
    const { writes, place, person } = await openSession(deps, loaded, start, near, reserved)
    return {
      set: { state: 'scheduled', session: place, offers: [], takenBy: person },
      sessions: writes,
    } satisfies Patch
  }
  return reserving(deps, (reserved) =>
    change(deps, actor, ref, 'bookTime', into(reserved), () => sessionsNear(deps, ref.groupId, start)),
  )
}

/**
 * Changes the agreed time to another open one, in one transaction: the old one is free again when the new one is booked,
 * and never else; not where the consultant gives it up (closeGivenUp). With a reason if one wants to give it; the other side is told. Refuses as bookTime does.
 */
export async function moveTime(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  start: Instant,
  reason: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ reason }, decisions)
  if ('review' in checked) return checked
  const into = (reserved: Reserved[]) => async (loaded: Loaded, near: Near) => {
    const { writes, place, person } = await openSession(deps, loaded, start, near, reserved)
    const freed = await releasePlace(deps, loaded, near.sessions)
    await closeGivenUp(deps, actor, loaded, start)
    return {
      set: { session: place, takenBy: person },
      sessions: [...writes, ...freed],
      texts: newText(deps, actor, loaded.c.id, 'reason', checked.clean, 'timeChanged'),
    } satisfies Patch
  }
  const loaded = await reserving(deps, (reserved) =>
    change(deps, actor, ref, 'moveTime', into(reserved), () => sessionsNear(deps, ref.groupId, start)),
  )
  return { loaded }
}

/** The further talk as a request of its own, of the same people, without a text (domain rules 1.5: the text is optional in M2). */
function nextOf(deps: Deps, actor: Actor, { c, group }: Loaded): Consultation {
  return newConsultation(deps, group, actor, {
    ...termsOf(c),
    // Its own, so that it is reserved and made once however often the change is tried.
    id: `${c.id}-next`,
    topic: c.topic,
    help: c.help,
    requester: c.requester,
    pair: c.pair,
    ...(c.pairName ? { pairName: c.pairName } : {}),
    state: 'scheduled',
    takenBy: c.takenBy,
    previous: { groupId: c.groupId, id: c.id, code: c.code, how: 'continued' },
    chain: chainOf(c),
  })
}

/**
 * "Varaa seuraava": books an open time for a further talk after a session (domain rules 1.5). The first goes on being
 * followed up; each knows of the other. Refuses as bookTime does, and a second one.
 */
export function bookNext(deps: Deps, actor: Actor, ref: Ref, start: Instant): Promise<Loaded> {
  const into = (reserved: Reserved[]) => async (loaded: Loaded, near: Near) => {
    const blank = nextOf(deps, actor, loaded)
    const { writes, place, person } = await openSession(
      deps,
      { ...loaded, c: blank, version: '' },
      start,
      near,
      reserved,
    )
    const child = { ...blank, session: place, takenBy: person }
    const next = { groupId: child.groupId, id: child.id, code: 0 }
    const filling = deps.store.takeCode(child.groupId, child.id).then((code) => {
      next.code = code
      child.code = code
    })
    return {
      set: { next },
      sessions: writes,
      filling,
      notices: [],
      others: [{ value: child, version: null, notices: [{ kind: 'scheduled', to: 'invited' }] }],
    } satisfies Patch
  }
  return reserving(deps, (reserved) =>
    change(deps, actor, ref, 'bookNext', into(reserved), () => sessionsNear(deps, ref.groupId, start)),
  )
}
