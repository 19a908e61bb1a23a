import type { Messages } from '../i18n/messages.ts'
import { press, row } from './build.ts'
import type { Element } from './card.ts'
import type { Status } from './data.ts'

/** Whether the client has come, a button each in the card itself: around the session there is no time to look for them. */
export function clientQuestion({ c, side, actions }: Status, t: Messages): Element[] {
  if (side !== 'group') return []
  const verbs = (['clientHere', 'clientAbsent'] as const).filter((verb) => actions.includes(verb))
  return verbs.map((verb) => row(press(t.buttons[verb], { verb, groupId: c.groupId, id: c.id, side })))
}
