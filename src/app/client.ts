import type { Actor } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import { refuse } from '../domain/problem.ts'
import { freeSlots } from '../domain/slots.ts'
import { releasePlace, sessionsAhead, takeSlot } from './agenda.ts'
import { change, type Loaded, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'

/** What becomes of a request whose client has not come: only the worker's own difficulty, or another session. */
export type WithoutClient = 'consulteeCentred' | 'nextSession'

/** What a request is under the stricter consent: nobody is invited, no statement follows. */
const without = { clientComes: false, clientHereAt: null, statement: false } as const

/**
 * The client has taken the permission back ("lupa peruttu"). What tells of the client is purged at once; before the session
 * the worker writes anew by the model's stricter form, and the place on the agenda is kept for it. Once the session has
 * begun only the text goes: there is nothing to write for any more. Recommendations stay, they are the worker's.
 */
export function withdrawPermission(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'withdrawPermission', ({ c, model }) => {
    const consent = model.fallbackConsent
    if (consent === null) refuse({ kind: 'notAllowed' })
    const begun = c.state === 'followUp' || (c.session !== null && deps.now() >= c.session.start)
    const anew: Partial<Consultation> = {
      state: 'returned',
      rewriteFor: 'permissionWithdrawn',
      returnedFor: [],
      offers: [],
    }
    return {
      set: { consent, writtenWithClient: false, ...without, ...(begun ? {} : anew) },
      purge: 'story',
    }
  })
}

/** "Asiakas on paikalla": from now on the members of the session may read the text (domain rules 1.5). */
export function clientHere(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'clientHere', () => ({ set: { clientHereAt: deps.now() } }))
}

/**
 * "Asiakas ei tullut", and had given no permission. Either the text is purged at once and only the worker's own difficulty
 * is spoken of, or the case moves to the group's next session with room; without one the coordinator finds it a place.
 */
export function clientAbsent(deps: Deps, actor: Actor, ref: Ref, then: WithoutClient): Promise<Loaded> {
  const ahead = () => sessionsAhead(deps, ref.groupId)
  const next = async (loaded: Loaded, known: Awaited<ReturnType<typeof ahead>>): Promise<Patch> => {
    const { c, group, model } = loaded
    if (then === 'consulteeCentred') {
      const notices = [{ kind: 'clientAway', to: 'requesters' } as const]
      return { set: { consent: model.fallbackConsent ?? 'consulteeCentred', ...without }, purge: 'story', notices }
    }
    const freed = await releasePlace(deps, loaded, known)
    const sessions = known.map(({ value }) => value)
    const slot = freeSlots(group, model, sessions, deps.now()).find(({ sessionId }) => sessionId !== c.session?.id)
    const set = { clientHereAt: null }
    if (!slot) {
      const notices = [
        { kind: 'notHeld', to: 'requesters' } as const,
        { kind: 'otherTimesAsked', to: 'group' } as const,
      ]
      return { set: { ...set, state: 'taken', session: null }, sessions: freed, notices }
    }
    const { write, place, due } = takeSlot(deps, loaded, slot.sessionId, slot.start, known)
    const notices = [{ kind: 'scheduled', to: 'requesters' } as const, { kind: 'scheduled', to: 'group' } as const]
    return { set: { ...set, state: 'scheduled', session: place }, sessions: [write, ...freed], due, notices }
  }
  return change(deps, actor, ref, 'clientAbsent', next, ahead)
}
