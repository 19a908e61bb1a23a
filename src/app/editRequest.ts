import { type Actor, may } from '../domain/access.ts'
import { refuse } from '../domain/problem.ts'
import { check } from '../domain/transition.ts'
import { change, load, newText, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import { choices, formFields, type Outcome, type RequestInput } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/**
 * Saves the author's new version of a request: an edit, or a rewrite after it was returned for identifiability (then it
 * waits for the coordinator again). The old texts go. Consent and group stay; a review comes back as when sending.
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
  const same = { ...input, subject: now.c.subject, consent: now.c.consent }
  const { form, facts } = choices(same, now.model)
  const { fields, required } = formFields(same, form)
  const checked = screen(fields, decisions, required)
  if ('review' in checked) return checked

  const loaded = await change(deps, actor, ref, mode, ({ c }) => ({
    set: {
      ...facts,
      topic: input.topic === '' ? c.topic : facts.topic,
      withPair: c.withPair,
      ...(mode === 'rewrite' ? { state: c.takenBy ? ('taken' as const) : ('waiting' as const) } : {}),
    },
    purge: mode === 'rewrite' ? true : 'summary',
    texts: newText(deps, actor, c.id, 'summary', checked.clean),
  }))
  return { loaded }
}
