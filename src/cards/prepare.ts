import type { Language } from '../domain/language.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { fact, subheading, text } from './build.ts'
import type { Element } from './card.ts'
import type { Service, Status } from './data.ts'
import { placeName } from './facts.ts'

/** That they tell at the group's session how it went, when and where that is: until it is over. */
function reporting({ c }: Status, service: Service, t: Messages, language: Language): Element[] {
  const session = c.followUpSession
  if (!session || service.now >= session.end) return []
  const place = placeName(session, t)
  const when = text(t.guide.prepare.report(span(session.start, session.end, language)))
  return [when, ...(place ? [fact(t.sessions.facts.where, place)] : [])]
}

/**
 * How whoever asked prepares for a group's session, from its place on the agenda on: that they present it themselves and
 * when, what to think over, that they listen while the group thinks. Nothing where two meet.
 */
export function preparing(status: Status, service: Service, t: Messages, language: Language): Element[] {
  const { c, model, side } = status
  if (side === 'requester' && c.state === 'followUp') return reporting(status, service, t, language)
  const presentation = model.guide?.perCase.find(({ phase }) => phase === 'presentation')
  if (!presentation || side !== 'requester' || c.state !== 'scheduled' || !c.session) return []
  if (service.now >= c.session.start) return []
  const { prepare } = t.guide
  const own = c.consent === 'consulteeCentred' || c.consent === 'general'
  return [
    subheading(prepare.title),
    text(prepare.present(span(c.session.start, c.session.end, language), presentation.minutes)),
    text(own ? prepare.own : prepare.story),
    text(prepare.listen),
  ]
}
