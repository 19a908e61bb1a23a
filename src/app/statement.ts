import type { Actor } from '../domain/access.ts'
import { may } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import { refuse } from '../domain/problem.ts'
import { statementKey, statementOver } from '../domain/statement.ts'
import type { Text } from '../domain/text.ts'
import { change, type Loaded, load, newText, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import { recheck } from './recheck.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

export const statementFields = ['statementBackground', 'statementView', 'statementPresent'] as const

/** A written statement: its words by field, and the day of the client's written permission, null where it is not confirmed. */
export interface NewStatement {
  fields: Record<string, string>
  permissionOn: Instant | null
}

/**
 * The secretary, or the coordinator where there is none, records the written statement. Only with the client's written
 * permission confirmed (domain rules 1.3, M6): refuses without it, and a day that has not come. It goes to the requester alone.
 */
export async function recordStatement(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: NewStatement,
  decisions: Decisions,
): Promise<Outcome> {
  const { permissionOn } = input
  const words = Object.fromEntries(statementFields.map((id) => [id, input.fields[id] ?? '']))
  const checked = screen<string>(words, decisions, ['statementBackground', 'statementView'])
  if ('review' in checked) return checked
  if (!permissionOn) refuse({ kind: 'badInput', field: 'permission', why: 'missing' })
  if (permissionOn.slice(0, 10) > deps.now().slice(0, 10))
    refuse({ kind: 'badInput', field: 'permissionDay', why: 'unknown' })
  const loaded = await change(deps, actor, ref, 'recordStatement', ({ c }) => ({
    set: { statementRecord: { at: deps.now(), permissionOn, openedAt: null } },
    texts: newText(deps, actor, c.id, 'statement', checked.clean),
  }))
  return { loaded }
}

/**
 * Opens the statement for its requester: the answer to their own press. From the first opening on it stays an hour, so that
 * it can be copied (statement.ts). What the check has learnt to find since is masked. Refuses what is gone.
 */
export async function openStatement(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded & { text: Text }> {
  const [before, texts] = await Promise.all([load(deps, ref), deps.store.texts(ref.groupId, ref.id)])
  const { c, group } = before
  if (!may(actor, 'openStatement', c, group, deps.now()))
    refuse({ kind: may(actor, 'seeEntry', c, group, deps.now()) ? 'notAllowed' : 'notFound' })
  const stored = texts.find(({ key }) => key === statementKey(c))
  if (!stored || !c.statementRecord || statementOver(c, deps.now())) refuse({ kind: 'textGone' })
  const [text = stored] = recheck([stored], actor.id).texts
  if (c.statementRecord.openedAt) return { ...before, text }
  const opened = await change(deps, actor, ref, 'openStatement', (now) => {
    const record = now.c.statementRecord ?? refuse({ kind: 'textGone' })
    return { set: { statementRecord: { ...record, openedAt: record.openedAt ?? deps.now() } }, notices: [] }
  })
  return { ...opened, text }
}
