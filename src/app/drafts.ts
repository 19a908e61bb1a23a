import type { Actor } from '../domain/access.ts'
import { type Draft, draftEnds, type Person } from '../domain/person.ts'
import { refuse } from '../domain/problem.ts'
import type { Review } from '../domain/review.ts'
import { choices, formFields, type RequestInput } from './choices.ts'
import type { Deps } from './deps.ts'
import { update } from './people.ts'
import { type Decisions, screen } from './screen.ts'

/**
 * Keeps a half-written request for 7 days, if nothing in it identifies anybody; else the review comes back. One draft a person.
 * `id` is what the request has if it was sent meanwhile: then nothing is kept.
 */
export async function saveDraft(
  deps: Deps,
  person: Person,
  actor: Actor,
  input: RequestInput,
  decisions: Decisions,
  id: string,
): Promise<{ review: Review } | { draft: Draft } | { sent: true }> {
  const [found, sent] = await Promise.all([deps.store.group(input.groupId), deps.store.consultation(input.groupId, id)])
  const group = found?.value
  const model = group && deps.models[group.modelId]
  if (!group || !model || group.tenantId !== actor.tenantId) refuse({ kind: 'notFound' })
  if (sent) return { sent: true }
  const { form, facts } = choices(input, model)
  const { fields } = formFields(input, form)
  const checked = screen(fields, decisions)
  if ('review' in checked) return checked
  const draft: Draft = {
    person: actor.id,
    groupId: group.id,
    ...facts,
    fields: checked.clean.fields as Draft['fields'],
    savedAt: deps.now(),
  }
  const draftUntil = draftEnds(draft)
  const written = deps.store.due.write([
    {
      id: deps.newId(),
      at: draftUntil,
      duty: 'expireDraft',
      groupId: group.id,
      thingId: actor.id,
      change: null,
      stamp: draft.savedAt,
      notice: null,
      only: null,
      except: null,
      attempts: 0,
      leaseUntil: null,
    },
  ])
  // The person's own row says until when there is a draft, so that a greeting need not look for it.
  await Promise.all([written.then(() => deps.store.saveDraft(draft)), update(deps, person, { draftUntil })])
  return { draft }
}

/** The person's draft, unless its 7 days are over. */
export async function openDraft(deps: Deps, actor: Actor): Promise<Draft | null> {
  const draft = await deps.store.draft(actor.id)
  return draft && draftEnds(draft) > deps.now() ? draft : null
}
