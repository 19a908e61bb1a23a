import { type Actor, may } from '../domain/access.ts'
import { termsOf } from '../domain/consent.ts'
import { companyOf } from '../domain/consultation.ts'
import { refuse } from '../domain/problem.ts'
import { check } from '../domain/transition.ts'
import { releasePlace } from './agenda.ts'
import { change, type Loaded, load, newText, type Patch, type Ref } from './change.ts'
import { choices, formFields, type RequestInput } from './choices.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** Where a rewritten request goes on: at the place it kept, if that is still ahead, else with the coordinator. */
async function onward(deps: Deps, before: Loaded): Promise<Pick<Patch, 'set' | 'sessions' | 'notices'>> {
  const { session, takenBy, rewriteFor } = before.c
  const kept = session !== null && session.start > deps.now()
  const state = kept ? 'scheduled' : takenBy ? 'taken' : 'waiting'
  return {
    set: { state, rewriteFor: null, session: kept ? session : null },
    sessions: kept ? [] : await releasePlace(deps, before),
    // The new group has not heard of it yet.
    ...(rewriteFor === 'otherModel' ? { notices: [{ kind: 'newRequest', to: 'group' }] } : {}),
  }
}

/**
 * Saves the author's new version of a request: an edit, or a rewrite after its text was purged (then it goes on where it
 * was). The old texts go. Consent and group stay, but for a request that came to a group of another model: there the
 * author settles anew what that model asks for. A review comes back as when sending.
 */
export async function editRequest(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  mode: 'edit' | 'rewrite',
  input: RequestInput,
  decisions: Decisions,
): Promise<Outcome> {
  const now = await load(deps, ref)
  if (!may(actor, mode, now.c, now.group, deps.now())) refuse({ kind: 'notFound' })
  check(now.c, mode, deps.now())
  const anew = now.c.rewriteFor === 'otherModel'
  const same = anew
    ? { ...input, subject: 'case' as const }
    : { ...input, ...termsOf(now.c), statement: now.c.statement }
  const { form, facts } = choices(same, now.model)
  const { fields, required } = formFields(same, form)
  const checked = screen(fields, decisions, required)
  if ('review' in checked) return checked

  const loaded = await change(deps, actor, ref, mode, async (before) => {
    const { c } = before
    const onwards = mode === 'rewrite' ? await onward(deps, before) : { set: {} }
    return {
      ...onwards,
      set: {
        ...facts,
        topic: input.topic === '' ? c.topic : facts.topic,
        ...(anew && c.pair === null ? {} : { company: companyOf(c), withPair: c.withPair }),
        ...onwards.set,
      },
      purge: mode === 'rewrite' ? true : 'summary',
      texts: newText(deps, actor, c.id, 'summary', checked.clean),
    }
  })
  return { loaded }
}
