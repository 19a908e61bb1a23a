import * as deliveries from '../../app/deliveries.ts'
import { undeliveredCard } from '../../cards/deliveries.ts'
import { refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'

const groupOf = ({ groupId }: Pressed) => groupId ?? refuse({ kind: 'notFound' })

async function answer(turn: Turn, pressed: Pressed, lead: string | null, without = ''): Promise<Answer> {
  const { group, items } = await deliveries.undelivered(turn.world.deps, turn.actor, groupOf(pressed))
  const rest = items.filter(({ id }) => id !== without)
  return { card: undeliveredCard({ group, items: rest, lead }, turn.service, turn.t, turn.language) }
}

/** "Toimittamatta": what has not reached the group's people. */
export const open: Handler = (turn, pressed) => answer(turn, pressed, null)

/** What is sent again is left out of the answer: it is on its way, and comes back to the list if it cannot be delivered. */
export const resend: Handler = async (turn, pressed) => {
  const { deps } = turn.world
  const id = pressed.pick ?? ''
  const sent = await deliveries.resend(deps, turn.actor, groupOf(pressed), id)
  return answer(turn, pressed, sent ? turn.t.deliveries.resent : turn.t.deliveries.already, id)
}

export const reachedOtherWay: Handler = async (turn, pressed) => {
  const { deps } = turn.world
  const done = await deliveries.reachedOtherWay(deps, turn.actor, groupOf(pressed), pressed.pick ?? '')
  return answer(turn, pressed, done ? turn.t.deliveries.reached : turn.t.deliveries.already)
}
