import type { Versioned } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import { stillStands } from '../domain/duties.ts'
import { heldUntil } from '../domain/reminding.ts'
import { plus } from '../domain/time.ts'
import { manyAttempts } from '../domain/upkeep.ts'
import { leaseSeconds, nextAttempt } from './backOff.ts'
import { batchSurveys } from './batchSurveys.ts'
import { collectAnew } from './collect.ts'
import { expireDraft } from './expireDraft.ts'
import { retryAfter } from './failure.ts'
import { keepMeeting, meetingChanged } from './keepMeeting.ts'
import { lookAtMeeting } from './lookAtMeetings.ts'
import { lookForFading } from './lookForFading.ts'
import { planSessions } from './planSessions.ts'
import { purgePoll } from './purgePoll.ts'
import { purgeStatement, purgeText } from './purgeText.ts'
import { reconcile } from './reconcile.ts'
import { refresh } from './refresh.ts'
import { remind } from './remind.ts'
import { setAside, tellAside } from './setAside.ts'
import { skip } from './skip.ts'
import { tell } from './tell.ts'
import { groupChanged, tellGroup } from './tellGroup.ts'
import { pollChanged, refreshPoll, tellPoll } from './tellPoll.ts'
import { sessionChanged, tellSession } from './tellSession.ts'
import { tidy } from './tidy.ts'
import { codeOf, type Outcome, type TimerDeps } from './timerDeps.ts'

/** So long a change may be on its way before its due row is taken for a leftover. */
const graceMinutes = 2

/**
 * Performs one due row: compares it with the thing as it is, claims it with a lease, does the duty, takes the row away.
 * Whatever happens in between, a crash included, the row stays until its duty is done or does not stand any more; it is
 * done twice only where the crash falls between a sending and its record. Never throws for a duty that fails: the row's
 * lease is moved on, until it is set aside. What makes no sense any more is skipped, and that is recorded. Throws when the
 * store itself cannot be reached.
 */
export async function perform(deps: TimerDeps, found: Versioned<DueRow>): Promise<Outcome> {
  const { store, log } = deps
  const now = deps.now()
  if (found.value.leaseUntil !== null && found.value.leaseUntil > now) return 'taken'
  // Looked at before the claim: a change that is still on its way must find its row free a moment later.
  const cameAbout = await changeExists(deps, found.value)
  if (!cameAbout && plus(found.value.at, { minutes: graceMinutes }) > now) return 'notYet'
  const held = cameAbout ? heldUntil(found.value, now) : null
  if (held) {
    // It stays where it is, for the day's check too, and nobody touches it before.
    await store.due.claim({ ...found, value: { ...found.value, attempts: found.value.attempts - 1 } }, held)
    return 'notYet'
  }

  const claimed = await store.due.claim(found, plus(now, { seconds: leaseSeconds }))
  if (!claimed) return 'taken'
  const row = claimed.value
  const ids = { row: row.id, duty: row.duty, group: row.groupId, thing: row.thingId }
  try {
    const outcome = cameAbout ? await doDuty(deps, row) : 'dropped'
    await skip(deps, row, outcome, cameAbout)
    // A row for one person alone has moved to where it waits; there is nothing left here. A look at somebody's reminders
    // may have been asked for anew while it went on.
    if (outcome !== 'parked' || row.only === null)
      await store.due.finish(row, row.duty === 'remind' ? claimed.version : undefined)
    return outcome
  } catch (error) {
    const { attempts } = row
    const code = codeOf(error)
    log(attempts >= manyAttempts ? 'dueRowSetAside' : 'dueRowFailed', { ...ids, attempts, code })
    if (attempts >= manyAttempts) {
      await setAside(deps, claimed, code)
      return 'failed'
    }
    // The same attempt goes on waiting: only the lease is moved.
    const waiting = { ...claimed, value: { ...row, attempts: attempts - 1 } }
    await store.due.claim(waiting, nextAttempt(deps.now(), attempts, retryAfter(error), deps.random?.()))
    return 'failed'
  }
}

/** A session has no events of its own: that it stands as the row says is proof enough. */
async function changeExists(deps: TimerDeps, row: DueRow): Promise<boolean> {
  const { change, duty, groupId, thingId } = row
  if (duty === 'tellGroup') return groupChanged(deps, row)
  if (duty === 'tellSession') return sessionChanged(deps, row)
  if (duty === 'tellPoll' || duty === 'refreshPoll') return pollChanged(deps, row)
  if (duty in meetingDuties) return meetingChanged(deps, row)
  return change === null || duty === 'remindMembers' || deps.store.eventExists(groupId, thingId, change)
}

const purges: Partial<Record<DueRow['duty'], typeof purgeText>> = { purgeText, purgeStatement }

const meetingDuties: Partial<Record<DueRow['duty'], typeof keepMeeting>> = { keepMeeting, lookAtMeeting, planSessions }

async function doDuty(deps: TimerDeps, row: DueRow): Promise<Outcome> {
  const anew = await collectAnew(deps, row)
  if (anew) return anew
  const ofMeeting = meetingDuties[row.duty]
  if (ofMeeting) return ofMeeting(deps, row)
  if (row.duty === 'expireDraft') return expireDraft(deps, row)
  if (row.duty === 'remindMembers' || row.duty === 'tellSession') return tellSession(deps, row)
  if (row.duty === 'tellPoll') return tellPoll(deps, row)
  if (row.duty === 'refreshPoll') return refreshPoll(deps, row)
  if (row.duty === 'purgePoll') return purgePoll(deps, row)
  if (row.duty === 'tellGroup') return tellGroup(deps, row)
  if (row.duty === 'remind') return remind(deps, row.thingId, (one) => doDuty(deps, one))
  if (row.duty === 'tidy') return tidy(deps, row)
  if (row.duty === 'reconcile') return reconcile(deps, row)
  if (row.duty === 'tellAside') return tellAside(deps, row)
  if (row.duty === 'releaseOffers') {
    const released = await deps.releaseOffers({ groupId: row.groupId, id: row.thingId }, row.stamp)
    return released ? 'done' : 'dropped'
  }
  if (row.duty === 'lookForFading') return lookForFading(deps, row)
  if (row.duty === 'batchSurveys') return batchSurveys(deps, row)
  if (row.duty === 'purgeWords') {
    await deps.store.purgeWords(row.thingId)
    return 'done'
  }
  if (row.duty === 'carryOver') {
    await deps.carryOver({ groupId: row.groupId, id: row.thingId })
    return 'done'
  }
  const purge = purges[row.duty]
  const purged = purge ? await purge(deps, row.groupId, row.thingId) : null
  const [found, group] = await Promise.all([
    deps.store.consultation(row.groupId, row.thingId),
    deps.store.group(row.groupId),
  ])
  if (purged) {
    // The cards that are out must not offer what has ended: an undo, a text.
    if (found && group) await refresh(deps, found.value, group.value, null)
    return purged
  }
  if (!found || !group || !stillStands(row, found.value, deps.now())) return 'dropped'
  if (row.duty === 'refresh') return refresh(deps, found.value, group.value, row.at)
  return tell(deps, row, found.value, group.value)
}
