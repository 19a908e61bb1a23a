import type { Messages } from '../i18n/messages.ts'
import type { Verb } from './verbs.ts'

/** What the titles of a consultation's buttons go by. */
export interface Titled {
  /** It has a time, or times were offered. */
  placed: boolean
  joinUrl: boolean
  /** The client comes without having given permission. */
  clientPresent: boolean
  /** Whoever looks (or their pair) is reminded an hour before. */
  reminded: boolean
}

/** What the button of a verb says on a consultation. */
export function buttonTitle(verb: Verb, about: Titled, t: Pick<Messages, 'buttons' | 'openTimes'>): string {
  switch (verb) {
    case 'offer':
      return about.placed ? t.buttons.offerAgain : t.buttons.offer
    case 'place':
      return about.placed ? t.buttons.placeAgain : t.buttons.place
    case 'bookTime':
      return t.openTimes.book
    case 'bookNext':
      return t.openTimes.next
    case 'moveTime':
      return t.openTimes.move
    case 'withdrawPermission':
      return about.clientPresent ? t.buttons.clientNotComing : t.buttons.withdrawPermission
    case 'joinLink':
      return about.joinUrl ? t.buttons.joinLinkAgain : t.buttons.joinLink
    case 'hourReminder':
      return about.reminded ? t.buttons.hourReminderOff : t.buttons.hourReminderOn
    default:
      return t.buttons[verb as keyof Messages['buttons']]
  }
}
