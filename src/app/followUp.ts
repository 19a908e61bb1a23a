import type { Actor } from '../domain/access.ts'
import { termsOf } from '../domain/consent.ts'
import type { Consultation, Resolution } from '../domain/consultation.ts'
import { refuse } from '../domain/problem.ts'
import { freeSlots } from '../domain/slots.ts'
import { type Known, sessionsAhead, takeSlot } from './agenda.ts'
import { change, type Loaded, newText, type Patch, type Ref, unlessRefused } from './change.ts'
import type { Deps } from './deps.ts'
import { newConsultation, type Outcome } from './requestConsultation.ts'
import { type Clean, type Decisions, screen } from './screen.ts'

/**
 * The worker's report. Resolved: it is closed. Not resolved: it goes on as a further consultation linked to the first,
 * with the same consultant (M2) or on the agenda of the group's next session that has room (M3).
 */
export async function reportFollowUp(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: { resolution: Resolution; words: string },
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ words: input.words }, decisions)
  if ('review' in checked) return checked
  const { clean } = checked
  const loaded = await change(
    deps,
    actor,
    ref,
    'reportFollowUp',
    async (before, known): Promise<Patch> => {
      const { c } = before
      const set = { resolution: input.resolution, closedAt: deps.now() }
      if (input.resolution === 'resolved') {
        return {
          set: { ...set, state: 'closed' },
          texts: newText(deps, actor, c.id, 'followUp', clean),
          notices: [{ kind: 'resolved', to: 'group' }],
        }
      }
      if (await goesOn(deps, c)) {
        const texts = newText(deps, actor, c.id, 'followUp', clean)
        return { set: { ...set, state: 'continued' }, texts, notices: [{ kind: 'furtherConsultation', to: 'group' }] }
      }
      const { child, texts, sessions, due } = await further(deps, actor, before, clean, known)
      const next = { groupId: child.groupId, id: child.id, code: 0 }
      const filling = deps.store.takeCode(child.groupId, child.id).then((code) => {
        next.code = code
        child.code = code
      })
      return {
        set: { ...set, state: 'continued', next },
        filling,
        notices: [],
        texts,
        sessions,
        due,
        others: [
          {
            value: child,
            version: null,
            notices: [
              { kind: 'furtherConsultation', to: 'group' },
              { kind: child.state === 'scheduled' ? 'scheduled' : 'furtherConsultation', to: 'requesters' },
            ],
          },
        ],
      }
    },
    () => sessionsAhead(deps, ref.groupId),
  )
  return { loaded }
}

/** Whether the next talk is agreed already ("varaa seuraava") and still stands: then there is no other to begin. */
async function goesOn(deps: Deps, c: Consultation): Promise<boolean> {
  const next = c.next && (await deps.store.consultation(c.next.groupId, c.next.id))
  return next !== null && !['withdrawn', 'declined'].includes(next.value.state)
}

/** The further consultation (jatkokonsultaatio): child of the first, already taken, on an agenda where the model has one. */
async function further(deps: Deps, actor: Actor, before: Loaded, { fields, dismissed }: Clean<'words'>, known: Known) {
  const { c, group, model } = before
  const child: Consultation = newConsultation(deps, group, actor, {
    ...termsOf(c),
    topic: c.topic,
    help: c.help,
    requester: c.requester,
    pair: c.pair,
    state: 'taken',
    takenBy: c.takenBy,
    previous: { groupId: c.groupId, id: c.id, code: c.code, how: 'continued' },
  })
  const note = { fields: { note: fields.words }, dismissed: dismissed.map((one) => ({ ...one, field: 'note' })) }
  const texts = newText(deps, actor, child.id, 'summary', note)
  child.textKeys = texts.map((t) => t.key)
  if (model.scheduling !== 'slots') return { child, texts, sessions: [], due: [] }
  const placed = await unlessRefused(async () => firstFreeSlot(deps, { ...before, c: child }, known))
  if (!placed) return { child, texts, sessions: [], due: [] }
  return {
    child: { ...child, state: 'scheduled' as const, session: placed.place },
    texts,
    sessions: [placed.write],
    due: placed.due,
  }
}

function firstFreeSlot(deps: Deps, loaded: Loaded, known: Known) {
  const sessions = known.map(({ value }) => value)
  const free = freeSlots(loaded.group, loaded.model, sessions, deps.now())[0]
  if (!free) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  return takeSlot(deps, loaded, free.sessionId, free.start, known)
}
