import { seeSession } from '../../app/sessions.ts'
import { sessionCard } from '../../cards/session.ts'
import { leftIn } from '../../domain/sessionView.ts'
import type { Answer } from '../answer.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'

/**
 * A session is recorded case by case: the form of the next one that is left, as `form` opens it; after the last the
 * session's own card, in the pressed message too.
 */
export async function nextCase(turn: Turn, groupId: string, sessionId: string, form: Handler): Promise<Answer> {
  const { world, actor, service, t, language, place, messageId } = turn
  const view = await seeSession(world.deps, actor, { groupId, id: sessionId })
  const [next] = leftIn(view)
  if (next) return form(turn, { verb: 'outcome', groupId, id: next.id, side: 'group', pick: sessionId, inputs: {} })
  if (messageId) {
    const message = { place, activityId: messageId, language }
    world.track(world.notifier.updateMeeting(message, { kind: 'session', view, notice: null }))
  }
  return { card: sessionCard({ view, notice: null }, service, t, language) }
}
