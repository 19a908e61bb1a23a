import { type Actor, may } from '../domain/access.ts'
import type { Action } from '../domain/action.ts'
import type { DueRow } from '../domain/due.ts'
import { neverEnrols, withEnrolled } from '../domain/enrolment.ts'
import { refuse } from '../domain/problem.ts'
import { asksReason, type ReadingReason } from '../domain/readingReason.ts'
import { enrolledIn } from '../domain/session.ts'
import { caseKinds, followUpKinds, type Reading, type Text, type TextKind } from '../domain/text.ts'
import { plus } from '../domain/time.ts'
import { type Loaded, load, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import { recheck } from './recheck.ts'

export interface Opened extends Loaded {
  /** As the reader may see them (recheck.ts). */
  texts: Text[]
  /** What the check has learnt to find since: masked for this reader; in the reader's own texts masked for the others. */
  masked: { forReader: boolean; forOthers: boolean }
}

/**
 * The consultation as those of its session see it: who enrolled for it is a member there, unless they have become somebody
 * who may not enrol. One more read, where workers enrol.
 */
async function loadInSession(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  const loaded = await load(deps, ref)
  const { c, group, model } = loaded
  if (!model.enrolment || !c.session) return loaded
  const row = await deps.store.session(c.groupId, c.session.id)
  if (!row || !enrolledIn(row.value).includes(actor.id)) return loaded
  const barred = neverEnrols(actor, await deps.store.groups(actor.tenantId))
  return barred ? loaded : { ...loaded, group: withEnrolled(group, row.value) }
}

/** Tells the authors of texts in which something is masked now; each of them once a text. */
function tellAuthors(deps: Deps, { c }: Loaded, masked: Text[]): DueRow[] {
  return masked.map((text) => ({
    id: deps.newId(),
    at: deps.now(),
    duty: 'tell',
    groupId: c.groupId,
    thingId: c.id,
    change: null,
    stamp: text.key,
    notice: { kind: 'masked', to: 'authors' },
    only: text.author,
    except: null,
    attempts: 0,
    leaseUntil: null,
  }))
}

/** The right that opens a kind of text; null: it is opened by a press of its own (statement.ts). */
function rightTo(kind: TextKind): Action | null {
  if (kind === 'statement') return null
  if (caseKinds.includes(kind)) return 'readText'
  return followUpKinds.includes(kind) ? 'readFollowUp' : 'readOutcome'
}

/** The texts of the kinds that the actor's rights open: the case's, those of its outcome, of how it went on. */
function readable(actor: Actor, { c, group }: Loaded, texts: Text[], now: string): Text[] {
  const open = (action: Action | null) => action !== null && may(actor, action, c, group, now)
  return texts.filter(({ kind }) => open(rightTo(kind)))
}

/** So long a reason holds for opening the same case again, in minutes: its next page, a second look. */
const reasonHolds = 60

/** Why the actor opens the case, where their role does not say it: as given now, or within the hour. Refuses where it is missing. */
async function reasonOf(
  deps: Deps,
  actor: Actor,
  { c, group }: Loaded,
  given: ReadingReason | null,
): Promise<ReadingReason | null> {
  const now = deps.now()
  if (!asksReason(actor, c, group, now)) return null
  if (given) return given
  const since = plus(now, { minutes: -reasonHolds })
  const readings = await deps.store.readings(c.groupId, c.id)
  const own = readings.find(({ reader, at, reason }) => reader === actor.id && at > since && reason !== undefined)
  return own?.reason ?? refuse({ kind: 'badInput', field: 'reason', why: 'missing' })
}

/**
 * Opens a consultation for somebody who may read it: their own press, their own answer. Each opening by anybody but the
 * requester (a pair's too) is recorded with who, when and, where their role is not the reason, why, before the text is
 * given. The texts are checked again: what the check has learnt to find since is masked, and its author told. Refuses
 * those who may not, and says when it is purged or when a reason is missing.
 */
export async function openCase(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  given: ReadingReason | null = null,
): Promise<Opened> {
  const [loaded, all] = await Promise.all([loadInSession(deps, actor, ref), deps.store.texts(ref.groupId, ref.id)])
  const { c, group } = loaded
  const now = deps.now()
  if (!may(actor, 'seeEntry', c, group, now)) refuse({ kind: 'notFound' })
  const readsCase = may(actor, 'readText', c, group, now)
  if (!readsCase && !may(actor, 'readOutcome', c, group, now)) refuse({ kind: 'notAllowed' })
  const texts = readable(actor, loaded, all, now).filter((t) => c.textKeys.includes(t.key))
  if (texts.length === 0 && c.textPurgedAt) refuse({ kind: 'textGone' })
  // There is a text, but not for this reader: the client is awaited (domain rules 1.5).
  if (texts.length === 0 && !readsCase) refuse({ kind: 'notAllowed' })
  const author = c.requester === actor.id
  if (!author && texts.length > 0) {
    const reason = await reasonOf(deps, actor, loaded, given)
    await deps.store.recordReading(ref.groupId, {
      consultationId: c.id,
      reader: actor.id,
      readerName: actor.name,
      at: now,
      ...(reason ? { reason } : {}),
    })
  }
  const checked = recheck(texts, actor.id)
  const others = checked.masked.filter((text) => text.author !== actor.id)
  if (others.length > 0) {
    const due = tellAuthors(deps, loaded, others)
    await deps.store.due.write(due)
    deps.wake(due)
  }
  return {
    ...loaded,
    texts: checked.texts,
    masked: { forReader: others.length > 0, forOthers: others.length < checked.masked.length },
  }
}

/** A consultation's own status for somebody who may see that it is there. */
export async function showEntry(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  const loaded = await loadInSession(deps, actor, ref)
  if (!may(actor, 'seeEntry', loaded.c, loaded.group, deps.now())) refuse({ kind: 'notFound' })
  return loaded
}

/** Who has read the case, newest first; for its requester and pair. */
export async function seeReaders(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded & { readings: Reading[] }> {
  const [loaded, readings] = await Promise.all([load(deps, ref), deps.store.readings(ref.groupId, ref.id)])
  if (!may(actor, 'seeReaders', loaded.c, loaded.group, deps.now())) refuse({ kind: 'notFound' })
  return { ...loaded, readings: readings.toSorted((a, b) => b.at.localeCompare(a.at)) }
}
