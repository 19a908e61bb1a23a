import type { Actor } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import { refuse } from '../domain/problem.ts'
import { undoEnds } from '../domain/transition.ts'
import { bookTime, releasePlace, retakeSlot, sessionsNear } from './agenda.ts'
import { closeGivenUp, reserveFor } from './bookings.ts'
import { change, type Loaded, load, newText, type Patch, type Ref, unlessRefused } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** Withdraws a request: hidden from everybody at once, its place freed; the text is purged when the undo ends. */
export function withdraw(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'withdraw', async (loaded) => ({
    set: {
      state: 'withdrawn',
      undoState: loaded.c.state,
      undoUntil: undoEnds(deps.now()),
      closedAt: deps.now(),
    },
    sessions: await releasePlace(deps, loaded),
  }))
}

/** Brings a withdrawn request back as it was; when its place has gone to somebody else meanwhile, to the coordinator. */
export function undoWithdraw(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'undoWithdraw', async (loaded) => {
    const { c, model } = loaded
    const back = { closedAt: null, undoUntil: null, undoState: null }
    if (!c.session) return { set: { ...back, state: c.undoState ?? 'waiting' } }
    const start = c.session.start
    const sessionId = c.session.id
    const again = await unlessRefused(async () =>
      model.scheduling === 'offers' ? bookAgain(deps, loaded, start) : retakeSlot(deps, loaded, sessionId, start),
    )
    // What waits for a new text had its place kept too.
    if (!again) return { set: { ...back, state: c.undoState === 'returned' ? 'returned' : 'taken', session: null } }
    return { set: { ...back, state: c.undoState ?? 'scheduled', session: again.place }, sessions: again.writes }
  })
}

/** The same time once more, when neither the group nor the consultant has it taken meanwhile. */
async function bookAgain(deps: Deps, loaded: Loaded, start: Instant) {
  const booked = bookTime(deps, loaded, start, await sessionsNear(deps, loaded.c.groupId, start))
  if (!(await reserveFor(deps, loaded.c, booked.place))) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  return booked
}

/** Answers the coordinator's question; the request comes back to them. */
export async function answer(deps: Deps, actor: Actor, ref: Ref, text: string, decisions: Decisions): Promise<Outcome> {
  const checked = screen({ answer: text }, decisions, ['answer'])
  if ('review' in checked) return checked
  const loaded = await change(deps, actor, ref, 'answer', ({ c }) => ({
    set: { state: c.takenBy ? 'taken' : 'waiting' },
    texts: newText(deps, actor, c.id, 'answer', checked.clean),
  }))
  return { loaded }
}

/** Joins as the other of a worker pair by the request's code, in the joiner's own chat (domain rules 1.5). */
export async function joinAsPair(deps: Deps, actor: Actor, code: number): Promise<Loaded> {
  const found = await deps.store.byCode(code)
  if (!found) refuse({ kind: 'notFound' })
  const first = { groupId: found.groupId, id: found.consultationId }
  const { c } = await load(deps, first)
  const ref = c.state === 'redirected' && c.next ? c.next : first
  return change(deps, actor, ref, 'joinAsPair', () => ({
    set: { pair: actor.id, pairName: actor.name },
    mine: [actor.id],
  }))
}

/** Removes the pair: their rights end at once, they are told, and cannot join again; somebody else can, by the code. */
export function removePair(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'removePair', ({ c }) => ({
    set: {
      pair: null,
      pairName: undefined,
      removedPairs: [...(c.removedPairs ?? []), ...(c.pair ? [c.pair] : [])],
      hourReminder: c.hourReminder.filter((person) => person !== c.pair),
    },
  }))
}

/** Picks one of the offered times in one press. Refuses one that is not offered, has passed or is taken. */
export function pickTime(deps: Deps, actor: Actor, ref: Ref, start: Instant): Promise<Loaded> {
  const near = () => sessionsNear(deps, ref.groupId, start)
  const book = async (loaded: Loaded, read: Awaited<ReturnType<typeof near>>): Promise<Patch> => {
    const left = () => loaded.c.offers.filter((o) => o !== start && o > deps.now())
    if (!loaded.c.offers.includes(start)) refuse({ kind: 'conflict', by: null, freeStarts: left() })
    const { writes, place } = bookTime(deps, loaded, start, read)
    // Offered by a consultant who may have been booked elsewhere meanwhile.
    if (!(await reserveFor(deps, loaded.c, place))) refuse({ kind: 'conflict', by: null, freeStarts: left() })
    return { set: { state: 'scheduled', session: place, offers: [] }, sessions: writes }
  }
  return change(deps, actor, ref, 'pickTime', book, near)
}

/** None of the offered times fits. */
export function askOtherTimes(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'askOtherTimes', () => ({ set: { state: 'taken', offers: [] } }))
}

/** The agreed time does not fit any more: the place is freed, the coordinator is asked for another. */
export function changeTime(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'changeTime', async (loaded) => {
    await closeGivenUp(deps, actor, loaded)
    return { set: { state: 'taken', session: null }, sessions: await releasePlace(deps, loaded) }
  })
}

/**
 * Cancels the agreed time, with a reason if one wants to give it; the other side is told. The request itself lives on. What
 * the consultant cancels is not offered again until they open it.
 */
export async function cancelTime(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  reason: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ reason }, decisions)
  if ('review' in checked) return checked
  const loaded = await change(deps, actor, ref, 'cancelTime', async (before) => {
    const byWorker = before.c.requester === actor.id || before.c.pair === actor.id
    await closeGivenUp(deps, actor, before)
    return {
      set: { state: 'taken', session: null },
      sessions: await releasePlace(deps, before),
      texts: newText(deps, actor, before.c.id, 'reason', checked.clean, 'timeCancelled'),
      notices: [{ kind: 'timeCancelled', to: byWorker ? 'group' : 'requesters' }],
    }
  })
  return { loaded }
}

/** Turns one's own reminder an hour before on or off. */
export function hourReminder(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'hourReminder', ({ c }) => ({
    set: {
      hourReminder: c.hourReminder.includes(actor.id)
        ? c.hourReminder.filter((p) => p !== actor.id)
        : [...c.hourReminder, actor.id],
    },
  }))
}
