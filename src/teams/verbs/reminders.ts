import { morningAfter, pauseUntil, snooze as snoozeIt, wish, wishesOf } from '../../app/reminders.ts'
import { messageCard } from '../../cards/answer.ts'
import { wishesCard } from '../../cards/reminders.ts'
import { isInstant } from '../../domain/time.ts'
import { day } from '../../i18n/dates.ts'
import type { Answer } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'

function answer(turn: Turn, person: Turn['person'], saved: boolean, problem: string | null = null): Answer {
  const data = { wishes: wishesOf(person), lead: saved ? turn.t.reminders.saved : null, problem }
  return { card: wishesCard(data, turn.service, turn.t, turn.language) }
}

/** What the person wishes of reminders. */
export const open: Handler = async (turn) => answer(turn, turn.person, false)

/** The morning until which a press pauses: a button's own, or after the day that was chosen. */
function untilOf({ pick = '', inputs }: Pressed): string | null {
  const own = pick.startsWith('until|') ? pick.slice('until|'.length) : null
  if (own !== null) return isInstant(own) ? own : null
  return morningAfter(inputs.until ?? '')
}

export const save: Handler = async (turn, pressed) => {
  const { deps } = turn.world
  const { pick = '' } = pressed
  if (pick === 'fewer' || pick === 'usual')
    return answer(turn, await wish(deps, turn.person, { fewer: pick === 'fewer' }), true)
  if (pick === 'resume') return answer(turn, await wish(deps, turn.person, { pausedUntil: null }), true)
  const until = untilOf(pressed)
  if (!until || until <= turn.service.now) return answer(turn, turn.person, false, turn.t.reminders.otherDayMissing)
  return answer(turn, await pauseUntil(deps, turn.person, until), true)
}

/** "Muistuta huomenna": of one consultation, or of all that the message reminded of. */
export const snooze: Handler = async (turn, pressed) => {
  const { t, language, place, messageId, service } = turn
  const { groupId, id } = pressed
  const what = groupId && id ? { groupId, id } : { message: { placeKey: place.key, activityId: messageId ?? '' } }
  const pick = pressed.pick === 'nextWeek' ? 'nextWeek' : 'tomorrow'
  const at = await snoozeIt(turn.world.deps, turn.actor, what, pick)
  const said = at ? t.reminders.snoozed(day(at, language)) : t.reminders.notNeeded
  const side = pressed.side ?? 'requester'
  const buttons = groupId && id ? [{ title: t.buttons.show, data: { verb: 'show' as const, groupId, id, side } }] : []
  return { card: messageCard({ text: said, buttons }, service, t, language) }
}
