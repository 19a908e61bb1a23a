import { type SessionRef, viewOf } from '../../app/sessionChange.ts'
import { moveGuide } from '../../app/sessionGuide.ts'
import { seeSession } from '../../app/sessions.ts'
import { guideCard } from '../../cards/guide.ts'
import { withLead } from '../../cards/lead.ts'
import type { SessionView } from '../../domain/sessionView.ts'
import type { Answer } from '../answer.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'
import { inChat, openable, refOf } from './session.ts'

/** The guide as the answer, and the pressed message with it, so that another device shows the same step. */
function shows(turn: Turn, view: SessionView): Answer {
  const { world, service, t, language, place, messageId } = turn
  if (messageId) {
    const message = { place, activityId: messageId, language }
    world.track(world.notifier.updateMeeting(message, { kind: 'session', view, notice: null, as: 'guide' }))
  }
  return { card: guideCard(view, service, t, language) }
}

export const guide: Handler = inChat(async (turn, pressed) => shows(turn, await openable(turn, pressed, 'guide')))

const moves = (way: 'next' | 'back'): Handler =>
  inChat(async (turn, pressed) => {
    const { deps } = turn.world
    const seen = pressed.seen ?? ''
    const loaded = await moveGuide(deps, turn.actor, refOf(pressed), { way, seen })
    const view = await viewOf(deps, turn.actor, loaded)
    const answer = shows(turn, view)
    const mark = loaded.session.guide
    // Somebody moved it between this person's card and their press.
    const meanwhile = mark && mark.by !== turn.actor.id && loaded.version !== ''
    return meanwhile ? { ...answer, card: withLead(answer.card, turn.t.guide.movedFirst(mark.byName)) } : answer
  })

export const guideNext = moves('next')
export const guideBack = moves('back')

/** After something that was pressed on a guide: the guide again, for who still runs the session; else null. */
export async function guideAfter(turn: Turn, ref: SessionRef): Promise<Answer | null> {
  const view = await seeSession(turn.world.deps, turn.actor, ref)
  return view.actions.includes('guide') && view.model.guide ? shows(turn, view) : null
}
