import type { Actor } from '../domain/access.ts'
import { movedGuide } from '../domain/guide.ts'
import { refuse } from '../domain/problem.ts'
import type { Deps } from './deps.ts'
import { changeSession, type LoadedSession, loadSession, type SessionRef } from './sessionChange.ts'

/**
 * Moves a session's guide on or back by one step, as its chair, its secretary or a coordinator presses; the first "next"
 * begins it. `seen`: the step that the presser saw; where somebody has moved it since, it stays. Refuses models without one.
 */
export function moveGuide(
  deps: Deps,
  actor: Actor,
  ref: SessionRef,
  press: { way: 'next' | 'back'; seen: string },
): Promise<LoadedSession> {
  return changeSession(
    deps,
    actor,
    () => loadSession(deps, actor, ref),
    'guide',
    ({ session, model }) => {
      const plan = model.guide ?? refuse({ kind: 'notAllowed' })
      const guide = movedGuide(session, plan, { ...press, at: deps.now(), by: actor.id, byName: actor.name })
      return guide && { set: { guide } }
    },
  )
}
