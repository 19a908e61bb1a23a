import type { Language } from '../domain/language.ts'
import { plus } from '../domain/time.ts'
import { span } from '../i18n/dates.ts'
import { press, row } from './build.ts'
import type { Element } from './card.ts'
import type { Status } from './data.ts'

/** The offered times, a button each: one press picks. Only for who may pick. */
export function offeredTimes(status: Status, language: Language): Element[] {
  const { c, model, side, actions } = status
  if (side !== 'requester' || !actions.includes('pickTime')) return []
  return c.offers.map((start) =>
    row(
      press(span(start, plus(start, { minutes: model.durationMin }), language), {
        verb: 'pickTime',
        groupId: c.groupId,
        id: c.id,
        side,
        pick: start,
      }),
    ),
  )
}
