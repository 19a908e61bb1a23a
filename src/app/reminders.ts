import { type Actor, may } from '../domain/access.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Delivery } from '../domain/delivery.ts'
import { type DueRow, deliveryOf } from '../domain/due.ts'
import { plannedFor, stillStands } from '../domain/duties.ts'
import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Audience } from '../domain/notice.ts'
import type { Person } from '../domain/person.ts'
import { answerable, unanswered } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import { inHours, neverReminded, reminderKind, remindRow, snoozeTo, usual, type Wishes } from '../domain/reminding.ts'
import { sessionAudience } from '../domain/sessionNotice.ts'
import { instantOf, plus } from '../domain/time.ts'
import { people } from './changeRows.ts'
import type { Deps, SentMessage } from './deps.ts'
import { update } from './people.ts'

/** What a person wishes of reminders: the usual, unless they said otherwise. */
export const wishesOf = (person: Person): Wishes => person.reminders ?? usual

/** Changes what a person wishes. What waited for them is looked at again when the pause ends, now if it has ended. */
export async function wish(deps: Deps, person: Person, set: Partial<Wishes>): Promise<Person> {
  const wishes = { ...wishesOf(person), ...set }
  const now = deps.now()
  const until = wishes.pausedUntil
  const look = remindRow(person.id, until && until > now ? inHours(until) : now)
  await deps.store.due.write([look])
  const changed = await update(deps, person, { reminders: wishes })
  deps.wake([look])
  return changed
}

/** Longer than this nobody's holiday is taken to be. */
const mostDays = 366

/** Silences a person's reminders up to a morning. Refuses one that is past or far off. */
export async function pauseUntil(deps: Deps, person: Person, until: Instant): Promise<Person> {
  const now = deps.now()
  if (until <= now || until > plus(now, { days: mostDays })) {
    refuse({ kind: 'badInput', field: 'until', why: 'pastTime' })
  }
  return wish(deps, person, { pausedUntil: until })
}

/** The morning after a holiday's last day (`YYYY-MM-DD`, Helsinki); null for what is no day. */
export function morningAfter(lastDay: string): Instant | null {
  const begins = instantOf(lastDay, '00:00')
  return begins && plus(begins, { days: 1 })
}

/** A reminder for one person alone. */
const ownRow = (deps: Deps, actor: Actor, about: Pick<DueRow, 'groupId' | 'thingId' | 'stamp' | 'duty'>): DueRow => ({
  ...{ id: deps.newId(), at: deps.now(), ...about },
  ...{ change: null, notice: null, only: actor.id, except: null, attempts: 0, leaseUntil: null },
})

/** The reminder of a poll that still waits for the person's answer then. */
async function ofPoll(deps: Deps, actor: Actor, group: Group, id: string, at: Instant): Promise<DueRow | null> {
  const { store } = deps
  const [poll, answers] = await Promise.all([store.poll(group.id, id), store.pollAnswers(group.id, id)])
  if (!poll || !answerable(poll.value, at) || !unanswered(poll.value, group, answers).includes(actor.id)) return null
  const about = { groupId: group.id, thingId: id, stamp: 'asked', duty: 'tellPoll' } as const
  return { ...ownRow(deps, actor, about), pollNotice: 'remind' }
}

/** The reminder of a session that still lies ahead then, for its own people. */
async function ofSession(deps: Deps, actor: Actor, group: Group, id: string, at: Instant): Promise<DueRow | null> {
  const session = (await deps.store.session(group.id, id))?.value
  if (!session || session.cancelled || at >= session.start) return null
  if (!sessionAudience('remindDay', group, session, []).includes(actor.id)) return null
  const about = { groupId: group.id, thingId: id, stamp: session.start, duty: 'tellSession' } as const
  return { ...ownRow(deps, actor, about), sessionNotice: 'remindDay' }
}

/** Who asked for it, who records it and who answers for it are reminded of different things. */
function concerns(to: Audience, actor: Actor, c: Consultation, { secretary }: Group): boolean {
  if (to === 'invited') return true
  if (to === 'recorders' && secretary) return secretary === actor.id
  return (to === 'requesters' || to === 'asker') === people(c).includes(actor.id)
}

/** The reminder of a consultation, a poll or a session, as it is planned now, for one person; null when nothing needs them reminded `at` that time. */
async function planned(deps: Deps, actor: Actor, groupId: string, id: string, at: Instant): Promise<DueRow | null> {
  const [found, group] = await Promise.all([deps.store.consultation(groupId, id), deps.store.group(groupId)])
  if (!group) return null
  if (!found) return (await ofPoll(deps, actor, group.value, id, at)) ?? ofSession(deps, actor, group.value, id, at)
  const c = found.value
  if (!may(actor, 'seeEntry', c, group.value, deps.now())) refuse({ kind: 'notFound' })
  const plan = plannedFor(c, deps.settings.retention).find(
    (each) =>
      each.notice && concerns(each.notice.to, actor, c, group.value) && reminderKind(each) && stillStands(each, c, at),
  )
  if (!plan) return null
  const bare = { change: null, only: actor.id, except: null, attempts: 0, leaseUntil: null }
  return { id: deps.newId(), groupId, thingId: id, ...plan, ...bare }
}

/** What a person is to be reminded of again: a consultation, or what a message reminded them of. */
export type Snoozed = { groupId: string; id: string } | { message: SentMessage }

async function thingsOf(deps: Deps, actor: Actor, what: Snoozed): Promise<{ groupId: string; id: string }[]> {
  if (!('message' in what)) return [what]
  const own = (await deps.store.deliveries.ofMessage(what.message)).filter(
    ({ person }: Delivery) => person === actor.id,
  )
  return own.map(({ groupId, thingId }) => ({ groupId, id: thingId }))
}

/**
 * "Muistuta huomenna": the person hears of it again then, and not before, if it still needs them. Null: there is nothing to
 * be reminded of any more.
 */
export async function snooze(
  deps: Deps,
  actor: Actor,
  what: Snoozed,
  pick: 'tomorrow' | 'nextWeek',
): Promise<Instant | null> {
  const { store } = deps
  const at = snoozeTo(pick, deps.now())
  const rows = await Promise.all(
    (await thingsOf(deps, actor, what)).map((x) => planned(deps, actor, x.groupId, x.id, at)),
  )
  const standing = rows.filter((row) => row !== null)
  if (standing.length === 0) return null
  for (const row of standing) {
    const thing = `${row.groupId} ${row.thingId}`
    const known = (await store.reminders.reminded(actor.id, thing)) ?? neverReminded
    const own: DueRow = { ...row, at, asked: true, collectedAs: `${deliveryOf(row)} again ${at}` }
    await store.reminders.collect(own, actor.id)
    await store.reminders.saveReminded(actor.id, thing, { ...known, snoozedUntil: at }, deps.now())
  }
  const look = remindRow(actor.id, at)
  await store.due.write([look])
  deps.wake([look])
  return at
}
