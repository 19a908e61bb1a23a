import { type Actor, may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { DueRow, Duty } from '../domain/due.ts'
import type { Group } from '../domain/group.ts'
import type { OperatingModel } from '../domain/model.ts'
import { type Notice, notices } from '../domain/notice.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { type ReasonFor, storyKinds, type Text, type TextKind } from '../domain/text.ts'
import { allows, type ChangeAction, check, transition } from '../domain/transition.ts'
import { dueRows, newEvent, people } from './changeRows.ts'
import type { Change, Deps, Versioned } from './deps.ts'
import type { Clean } from './screen.ts'

/** Which consultation. */
export interface Ref {
  groupId: string
  id: string
}

/** A consultation with all that a card or a rule needs of it. */
export interface Loaded {
  c: Consultation
  version: string
  group: Group
  model: OperatingModel
}

/** What a use case adds to a change. */
export interface Patch {
  set: Partial<Consultation>
  texts?: Text[]
  /** Text rows that go: all, those that may tell of the client, the summary alone, or those of these keys. */
  purge?: true | 'story' | 'summary' | readonly string[]
  sessions?: { value: Session; version: string | null }[]
  /** Other consultations of the same group that change with it, with the notices they give, to whoever pressed too. */
  others?: { value: Consultation; version: string | null; notices: Notice[] }[]
  notices?: Notice[]
  /** What fills in the last of the values (a code), beside the due rows. */
  filling?: Promise<void>
  /** Further duties that the change brings at once. */
  duties?: Duty[]
  /** Due rows of a session that comes about with it. */
  due?: DueRow[]
  /** People in whose own list it appears from now on. */
  mine?: string[]
}

/** The consultation with its group and model: one storage round trip. Refuses what is not there. */
export async function load(deps: Deps, ref: Ref): Promise<Loaded> {
  const [found, group] = await Promise.all([
    deps.store.consultation(ref.groupId, ref.id),
    deps.store.group(ref.groupId),
  ])
  const model = group && deps.models[group.value.modelId]
  if (!found || !group || !model) refuse({ kind: 'notFound' })
  return { c: found.value, version: found.version, group: group.value, model }
}

/** The new text row of a consultation with the words that passed the check; none where nothing was written. */
export function newText(
  deps: Deps,
  actor: Actor,
  id: string,
  kind: TextKind,
  { fields, dismissed }: Clean,
  reasonFor?: ReasonFor,
): Text[] {
  const words = Object.fromEntries(Object.entries(fields).flatMap(([field, text]) => (text ? [[field, text]] : [])))
  if (Object.keys(words).length === 0) return []
  const at = deps.now()
  const key = `t:${id}:${at}:${deps.newId()}:${kind}`
  return [
    {
      key,
      consultationId: id,
      kind,
      ...(reasonFor ? { reasonFor } : {}),
      fields: words,
      dismissed,
      author: actor.id,
      at,
    },
  ]
}

/** Who won a race, as a name to say; null when it is not known. */
async function winner(deps: Deps, c: Consultation): Promise<string | null> {
  return c.takenBy ? ((await deps.store.person(c.takenBy))?.value.name ?? null) : null
}

/**
 * Carries out one action on one consultation: rights (access.ts), state (transition.ts), then due rows and one
 * transaction. `build` gives what changes and is asked again when somebody else was faster and the action is still
 * allowed; otherwise the refusal says who was first. Not more than three storage round trips one after another. What `build`
 * needs to know besides is best read by `beside`: at the same time as the consultation, anew for each attempt.
 */
export async function change<Beside = undefined>(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  action: ChangeAction,
  build: (loaded: Loaded, read: Beside) => Patch | Promise<Patch>,
  beside: () => Promise<Beside> = async () => undefined as Beside,
): Promise<Loaded> {
  for (let attempt = 1; ; attempt += 1) {
    const [loaded, read] = await Promise.all([load(deps, ref), beside()])
    const { c, group } = loaded
    if (!may(actor, action, c, group, deps.now()))
      refuse({ kind: may(actor, 'seeEntry', c, group, deps.now()) ? 'notAllowed' : 'notFound' })
    if (action === 'take' && c.state === 'taken' && c.takenBy !== actor.id) {
      refuse({ kind: 'conflict', by: await winner(deps, c), freeStarts: [] })
    }
    check(c, action, deps.now())
    const patch = await build(loaded, read)
    try {
      return await commit(deps, actor, action, loaded, patch)
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'conflict') throw error
      const now = await load(deps, ref)
      if (attempt >= 5 || !allows(now.c, action, deps.now())) {
        refuse({ kind: 'conflict', by: await winner(deps, now.c), freeStarts: error.problem.freeStarts })
      }
    }
  }
}

/** Whether the text row of a key goes with a change. */
function goes(key: string, purge: Patch['purge']): boolean {
  if (typeof purge === 'object') return purge.includes(key)
  const kinds: readonly string[] = purge === 'story' ? storyKinds : [String(purge)]
  return purge === true || kinds.some((kind) => key.endsWith(`:${kind}`))
}

async function commit(deps: Deps, actor: Actor, action: ChangeAction, loaded: Loaded, patch: Patch): Promise<Loaded> {
  const { c, version } = loaded
  const texts = patch.texts ?? []
  const own = texts.filter((t) => t.consultationId === c.id)
  const purged = c.textKeys.filter((key) => goes(key, patch.purge))
  const kept = c.textKeys.filter((key) => !purged.includes(key))
  const after = transition(c, action, deps.now(), {
    ...patch.set,
    textKeys: [...kept, ...own.map((t) => t.key)],
    ...(patch.purge && patch.purge !== 'summary' && kept.length === 0 ? { textPurgedAt: deps.now() } : {}),
    ...(own.length > 0 ? { textPurgedAt: null } : {}),
  })
  const event = newEvent(deps, actor, action, c, after)
  const rows = dueRows(deps, c, after, event, patch.notices ?? notices[action] ?? [], patch.duties)
  const others = (patch.others ?? []).map((other) => {
    const otherEvent = newEvent(deps, actor, action, null, other.value)
    const before = other.version === null ? null : other.value
    return {
      ...other,
      event: otherEvent,
      rows: dueRows(deps, before, other.value, { ...otherEvent, by: null }, other.notices),
    }
  })
  const request: Change = {
    groupId: c.groupId,
    consultations: [{ value: after, version }, ...others.map(({ value, version }) => ({ value, version }))],
    sessions: patch.sessions ?? [],
    texts,
    purge: purged,
    ...(patch.filling ? { filling: patch.filling } : {}),
    events: [event, ...others.map((o) => o.event)],
    due: [...rows, ...others.flatMap((o) => o.rows), ...(patch.due ?? [])],
    mine: [
      ...(patch.mine ?? []).map((person) => ({ person, consultationId: c.id })),
      ...others
        .filter((o) => o.version === null)
        .flatMap((o) => people(o.value).map((person) => ({ person, consultationId: o.value.id }))),
    ],
  }
  await deps.store.commit(request)
  deps.wake(request.due)
  return { ...loaded, c: after, version: '' }
}

/** Reads a session row, or null: shorthand for the use cases of time. */
export async function sessionOf(deps: Deps, c: Consultation): Promise<Versioned<Session> | null> {
  return c.session ? deps.store.session(c.groupId, c.session.id) : null
}

/** What `attempt` gives, or null when it was refused: for what is nice to have. Faults go on. */
export async function unlessRefused<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
