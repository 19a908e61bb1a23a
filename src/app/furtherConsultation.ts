import type { Actor } from '../domain/access.ts'
import { termsOf } from '../domain/consent.ts'
import type { Consultation } from '../domain/consultation.ts'
import { chainOf } from '../domain/followUp.ts'
import type { Screened } from '../domain/text.ts'
import { type Known, takeFirstSlot } from './agenda.ts'
import { type Loaded, newText, type Patch, unlessRefused } from './change.ts'
import type { Deps } from './deps.ts'
import { newConsultation } from './requestConsultation.ts'
import type { Clean } from './screen.ts'

/**
 * The further consultation (jatkokonsultaatio): child of the first, of the same people, already taken by the same
 * consultant; on the agenda of the group's next session that has room where the model has one. `words` become its text.
 */
export async function furtherConsultation(
  deps: Deps,
  actor: Actor,
  before: Loaded,
  words: { text: Screened | undefined; dismissed: Clean['dismissed'] },
  known: Known,
) {
  const { c } = before
  const child = newConsultation(deps, before.group, actor, {
    ...termsOf(c),
    topic: c.topic,
    help: c.help,
    requester: c.requester,
    pair: c.pair,
    state: 'taken',
    takenBy: c.takenBy,
    previous: { groupId: c.groupId, id: c.id, code: c.code, how: 'continued' },
    chain: chainOf(c),
  })
  const dismissed = words.dismissed.map((one) => ({ ...one, field: 'note' }))
  const fields = words.text ? { note: words.text } : {}
  const texts = newText(deps, actor, child.id, 'summary', { fields, dismissed })
  child.textKeys = texts.map((t) => t.key)
  const placed = await unlessRefused(async () => takeFirstSlot(deps, { ...before, c: child }, known))
  const value: Consultation = placed ? { ...child, state: 'scheduled', session: placed.place } : child

  const next = { groupId: value.groupId, id: value.id, code: 0 }
  const filling = deps.store.takeCode(value.groupId, value.id).then((code) => {
    next.code = code
    value.code = code
  })
  const notices = [
    { kind: 'furtherConsultation', to: 'group' },
    { kind: placed ? 'scheduled' : 'furtherConsultation', to: 'requesters' },
  ] as const
  return {
    next,
    patch: {
      filling,
      texts,
      sessions: placed ? [placed.write] : [],
      due: placed?.due ?? [],
      others: [{ value, version: null, notices: [...notices] }],
    } satisfies Partial<Patch>,
  }
}
