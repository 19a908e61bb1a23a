import type { Loaded } from '../app/change.ts'
import { showEntry } from '../app/reading.ts'
import { explain, faultCard, problemCard } from '../cards/answer.ts'
import type { AdaptiveCard } from '../cards/card.ts'
import type { FilledForm } from '../cards/data.ts'
import { withLead } from '../cards/lead.ts'
import { statusCard } from '../cards/status.ts'
import { may } from '../domain/access.ts'
import type { Instant } from '../domain/ids.ts'
import type { NoticeKind } from '../domain/notice.ts'
import { offeredActions, type Side } from '../domain/offered.ts'
import { type Problem, Refusal } from '../domain/problem.ts'
import { hasWords, type Pressed } from './inputs.ts'
import { recalled, type Turn } from './turn.ts'
import { within } from './within.ts'

/** What comes back from a press or a message: a card, and whether the pressed message now shows a consultation's state. */
export interface Answer {
  card: AdaptiveCard
  /** The consultation's state changed, or the message became its card: the message itself is brought up to date too. */
  shows?: { loaded: Loaded; side: Side; notice: NoticeKind | null }
  /** Said over the pressed card, which stays as it is with all that was typed in it. */
  instead?: string
  /** What was done, in a sentence, where the card is of no consultation. */
  done?: string
  /** The request form that the card is, as data: the tab draws its own. */
  form?: FilledForm
}

/** An answer never hangs: after this many milliseconds the person is told, with a reference. */
export const answerLimitMs = 8_000

/** The status card of a consultation, for the side that pressed. */
export function status(
  turn: Turn,
  loaded: Loaded,
  side: Side,
  notice: NoticeKind | null = null,
  open: Instant[] = [],
): AdaptiveCard {
  const { c, group, model } = loaded
  const { now } = turn.service
  const actions = offeredActions(c, model, side, now).filter((action) => may(turn.actor, action, c, group, now))
  return statusCard({ c, group, model, side, notice, actions, open }, turn.service, turn.t, turn.language)
}

/** A changed consultation: its card as the answer, and the message brought up to date. `open`: times to book at once. */
export function shows(
  turn: Turn,
  loaded: Loaded,
  side: Side,
  notice: NoticeKind | null = null,
  open: Instant[] = [],
): Answer {
  return { card: status(turn, loaded, side, notice, open), shows: { loaded, side, notice } }
}

/** A refusal as a polite sentence over the consultation's current card, when the person may see that it is there. */
async function refused(turn: Turn, problem: Problem, pressed: Pressed | null): Promise<Answer> {
  if (pressed?.groupId && pressed.id) {
    try {
      const side = pressed.side ?? 'requester'
      const loaded = await showEntry(turn.world.deps, turn.actor, { groupId: pressed.groupId, id: pressed.id })
      return { card: withLead(status(turn, loaded, side), explain(problem, turn.t, turn.language, side)) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { card: problemCard({ problem }, turn.service, turn.t, turn.language) }
}

/** Logs a fault without anything of what was said, and gives the reference that the person sees. */
export function logFault(world: Turn['world'], error: unknown, at: string): string {
  const reference = world.deps.newId().replaceAll('-', '').slice(0, 8).toUpperCase()
  const name = error instanceof Error ? error.constructor.name : 'unknown'
  const { statusCode, code: own } = error instanceof Error ? (error as { statusCode?: unknown; code?: unknown }) : {}
  const code = [statusCode, own].filter((part) => part !== undefined).join(' ') || '-'
  world.log('fault', { reference, at, name, code })
  return reference
}

/**
 * The bot's error boundary: whatever happens, and be it that the person cannot even be recalled, there is a card. A refusal
 * is explained with what is possible instead; a fault gets a reference number (`fault`), and says that nothing was lost.
 */
export async function answered(
  begun: Turn,
  at: string,
  pressed: Pressed | null,
  work: (turn: Turn) => Promise<Answer>,
): Promise<{ turn: Turn; answer: Answer; fault: string | null }> {
  let turn = begun
  const answering = async (): Promise<Answer> => {
    turn = await recalled(begun)
    try {
      return await work(turn)
    } catch (error) {
      if (error instanceof Refusal) return refused(turn, error.problem, pressed)
      throw error
    }
  }
  try {
    const answer = await within(turn.world.answerLimitMs ?? answerLimitMs, answering())
    return { turn, answer, fault: null }
  } catch (error) {
    const reference = logFault(turn.world, error, at)
    const card = faultCard({ reference }, turn.service, turn.t, turn.language)
    const { fault, faultReference } = turn.t.problems
    const instead = pressed && hasWords(pressed) ? `${fault} ${faultReference(reference)}` : undefined
    return { turn, answer: { card, instead }, fault: reference }
  }
}
