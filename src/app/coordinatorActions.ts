import type { Actor } from '../domain/access.ts'
import type { DeclineHint, ReturnReason } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { teamsLink } from '../domain/joinLink.ts'
import { refuse } from '../domain/problem.ts'
import { undoEnds } from '../domain/transition.ts'
import { placeIn, releasePlace, sessionsAhead, takeSlot } from './agenda.ts'
import { closeGivenUp } from './bookings.ts'
import { change, type Loaded, load, newText, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** Takes a waiting request. Of two who press at once one gets it, the other is told who did. */
export function take(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'take', () => ({ set: { state: 'taken', takenBy: actor.id } }))
}

/** Whoever acts on a request that nobody has taken takes it with that; so does a fallback person who steps in. */
const takenBy = ({ c, group }: Loaded, actor: Actor) =>
  c.takenBy !== null && group.coordinators.includes(actor.id) ? c.takenBy : actor.id

/** Asks the worker a question. */
export async function askClarification(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  text: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ question: text }, decisions, ['question'])
  if ('review' in checked) return checked
  const changed = await change(deps, actor, ref, 'askClarification', (loaded) => ({
    set: { state: 'clarification', takenBy: takenBy(loaded, actor) },
    texts: newText(deps, actor, loaded.c.id, 'question', checked.clean),
  }))
  return { loaded: changed }
}

/** Returns a request because its text identifies someone: the text is purged at once, the worker rewrites. */
export function returnIdentifiable(deps: Deps, actor: Actor, ref: Ref, returnedFor: ReturnReason[]): Promise<Loaded> {
  return change(deps, actor, ref, 'returnIdentifiable', async (loaded) => ({
    set: { state: 'returned', returnedFor, takenBy: takenBy(loaded, actor), session: null, offers: [] },
    purge: true,
    sessions: await releasePlace(deps, loaded),
  }))
}

/** Declines a request, with a hint where to turn and a reason in words. Its requester is told when the undo ends. */
export async function decline(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: { hint: DeclineHint; reason: string },
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ reason: input.reason }, decisions, ['reason'])
  if ('review' in checked) return checked
  const changed = await change(deps, actor, ref, 'decline', (loaded) => ({
    set: {
      state: 'declined',
      undoState: loaded.c.state,
      undoUntil: undoEnds(deps.now()),
      declineHint: input.hint,
      closedAt: deps.now(),
      takenBy: takenBy(loaded, actor),
    },
    texts: newText(deps, actor, loaded.c.id, 'reason', checked.clean, 'declined'),
  }))
  return { loaded: changed }
}

/** Brings a declined request back as it was, offered times too; the reason that nobody was told of goes. */
export function undoDecline(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'undoDecline', ({ c }) => {
    const state = c.undoState ?? 'waiting'
    const back = { closedAt: null, undoUntil: null, undoState: null, declineHint: null }
    return {
      set: { ...back, state, takenBy: state === 'waiting' ? null : c.takenBy },
      purge: c.textKeys.slice(-1).filter((key) => key.endsWith(':reason')),
    }
  })
}

/** The groups that a request can be redirected to: all others of the tenant that are open. What the new model needs is asked there (carryOver.ts). */
export async function redirectTargets(deps: Deps, { c, group }: Loaded): Promise<Group[]> {
  const groups = await deps.store.groups(group.tenantId)
  return groups.filter((g) => {
    const model = deps.models[g.modelId]
    return g.id !== c.groupId && model && !model.hidden && !g.pausedAt
  })
}

/**
 * Redirects a request to another group: rights here end at once, and a duty carries it over (carryOver.ts). Marking it
 * first makes it one step: withdrawn, declined or redirected elsewhere at the same moment, one of them wins.
 */
export async function redirect(deps: Deps, actor: Actor, ref: Ref, targetId: string): Promise<Loaded> {
  return change(deps, actor, ref, 'redirect', async (loaded) => {
    const { c } = loaded
    const target = (await redirectTargets(deps, loaded)).find((g) => g.id === targetId)
    if (!target) refuse({ kind: 'badInput', field: 'target', why: 'unknown' })
    const next = { groupId: target.id, id: `${c.id}-${target.id}`, code: c.code }
    return { set: { state: 'redirected', next, closedAt: deps.now() }, duties: ['carryOver'] }
  })
}

/** Offers up to three times, each ahead of now; earlier offers are replaced, a time already agreed is freed. */
export async function offerTimes(deps: Deps, actor: Actor, ref: Ref, starts: Instant[]): Promise<Loaded> {
  const unique = [...new Set(starts)].sort()
  if (unique.length === 0) refuse({ kind: 'badInput', field: 'times', why: 'missing' })
  if (unique.some((s) => s <= deps.now())) refuse({ kind: 'badInput', field: 'times', why: 'pastTime' })
  return change(deps, actor, ref, 'offerTimes', async (loaded) => {
    if (loaded.model.scheduling !== 'offers') refuse({ kind: 'notAllowed' })
    await closeGivenUp(deps, actor, loaded)
    return {
      set: {
        state: 'offered',
        offers: unique.slice(0, 3),
        session: null,
        takenBy: takenBy(loaded, actor),
        // New offers give the worker their time anew.
        turnSince: deps.now(),
      },
      sessions: await releasePlace(deps, loaded),
    }
  })
}

/** Places the case in a free slot of the group's next sessions; from one slot to another when it had one. */
export function placeInSlot(deps: Deps, actor: Actor, ref: Ref, sessionId: Instant, start: Instant): Promise<Loaded> {
  const ahead = () => sessionsAhead(deps, ref.groupId)
  const into = async (loaded: Loaded, known: Awaited<ReturnType<typeof ahead>>): Promise<Patch> => {
    if (loaded.model.scheduling !== 'slots') refuse({ kind: 'notAllowed' })
    const { write, place, due } = takeSlot(deps, loaded, sessionId, start, known, true)
    const freed = await releasePlace(deps, loaded, known)
    const same = freed.find((f) => f.value.id === write.value.id)
    const merged = same
      ? {
          ...write,
          value: {
            ...write.value,
            slots: write.value.slots.map((s) =>
              s.start !== start && s.consultationId === loaded.c.id ? { ...s, consultationId: null } : s,
            ),
          },
        }
      : write
    return {
      set: { state: 'scheduled', session: place, takenBy: takenBy(loaded, actor) },
      sessions: same ? [merged] : [write, ...freed],
      due,
    }
  }
  return change(deps, actor, ref, 'placeInSlot', into, ahead)
}

/** Sets the session's join link, for every case on its agenda. Only links that lead to Teams. */
export async function setJoinLink(deps: Deps, actor: Actor, ref: Ref, link: string): Promise<Loaded> {
  const joinUrl = teamsLink(link)
  if (!joinUrl) refuse({ kind: 'badInput', field: 'joinUrl', why: 'notTeamsLink' })
  return change(deps, actor, ref, 'setJoinLink', async ({ c }) => {
    const row = c.session && (await deps.store.session(c.groupId, c.session.id))
    if (!row || !c.session) refuse({ kind: 'notFound' })
    const session = { ...row.value, joinUrl, sequence: row.value.sequence + 1 }
    const ids = session.slots.flatMap((s) => (s.consultationId && s.consultationId !== c.id ? [s.consultationId] : []))
    const others = await Promise.all(ids.map((id) => load(deps, { groupId: c.groupId, id })))
    return {
      set: { session: placeIn(session, c.session.start, c.session.end) },
      sessions: [{ value: session, version: row.version }],
      others: others.flatMap((o) =>
        o.c.session
          ? [
              {
                value: {
                  ...o.c,
                  revision: o.c.revision + 1,
                  session: placeIn(session, o.c.session.start, o.c.session.end),
                },
                version: o.version,
                notices: [{ kind: 'joinLink' as const, to: 'requesters' as const }],
              },
            ]
          : [],
      ),
    }
  })
}
