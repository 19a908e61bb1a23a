import type { Retention } from '../domain/duties.ts'
import { type Language, languages } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, open, press, row, run, subheading, text } from './build.ts'
import type { AdaptiveCard, RichTextBlock } from './card.ts'
import type { Service } from './data.ts'

/** A numbered step. */
function step(words: string, i: number): RichTextBlock {
  const inlines = [run(`${i + 1}. `, { weight: 'bolder' }), run(words)]
  return { type: 'RichTextBlock', inlines, spacing: 'small' }
}

/** How it works, in short steps, and the words that can be typed. */
export function helpCard(_data: object, service: Service, t: Messages, _language: Language): AdaptiveCard {
  return card(
    [
      heading(t.first.helpTitle),
      ...t.first.helpSteps.map(step),
      { ...text(t.first.helpCommands), spacing: 'medium' },
      note(t.first.helpPair),
      note(t.first.emergency(service.emergencyNumber, service.socialEmergencyNumber)),
    ],
    [press(t.first.begin, { verb: 'begin' }), press(t.first.home, { verb: 'home' })],
  )
}

/** The choice of language: each by its own name. */
export function languageCard(_data: object, _service: Service, t: Messages, _language: Language): AdaptiveCard {
  const buttons = languages.map((pick) => press(t.first.languageNames[pick], { verb: 'setLanguage', pick }))
  return card([heading(t.first.languageTitle)], buttons)
}

/** What is stored, who sees it, how long, and one's rights. `controller` and `contact` come from the settings. */
export function privacyCard(
  data: { controller: string; contact: string; retention: Retention },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  return card(
    [
      heading(t.first.privacyTitle),
      subheading(t.first.privacyWhatTitle),
      text(t.first.privacyWhat),
      subheading(t.first.privacyWhoTitle),
      text(t.first.privacyWho),
      subheading(t.first.privacyLongTitle),
      text(t.first.privacyLong(data.retention.afterClosingDays, data.retention.maxMonths)),
      subheading(t.first.privacyRightsTitle),
      text(t.first.privacyRights),
      { ...fact(t.first.privacyController, data.controller), spacing: 'medium' },
      fact(t.first.privacyContact, data.contact),
    ],
    [press(t.first.home, { verb: 'home' })],
  )
}

/** Identifiers were typed straight into the chat: nothing of it was stored; how to delete the message. `count` of findings. */
export function identifiersCard(
  data: { count: number },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  return card(
    [
      heading(t.first.identifiersTitle),
      text(t.first.identifiers(data.count)),
      text(t.first.identifiersPhone),
      text(t.first.identifiersDesktop),
      note(t.first.identifiersInstead),
    ],
    [press(t.first.begin, { verb: 'begin' })],
  )
}

/** In a channel or group chat: the way to the personal chat. `botLink` null: there is no link to it. */
export function channelHintCard(
  data: { botLink: string | null },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const link = data.botLink ? [row(open(t.first.channelOpen, data.botLink))] : []
  return card([heading(t.first.channelTitle), text(t.first.channel), ...link])
}
