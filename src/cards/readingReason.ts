import type { Consultation } from '../domain/consultation.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { readingReasons } from '../domain/readingReason.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, row } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'

/** Asks why a case is opened whose session is over, a button each: with the reason the text opens. */
export function readingReasonCard(
  { c, side }: { c: Consultation; side: 'requester' | 'group' },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const about = { groupId: c.groupId, id: c.id, side }
  return card(
    [
      heading(t.opened.whyTitle(codeText(c.code))),
      note(t.opened.why),
      ...readingReasons.map((pick) => row(press(t.opened.whys[pick], { verb: 'text', ...about, pick }))),
    ],
    [press(t.buttons.back, { verb: 'show', ...about })],
  )
}
