import type { Action } from '../domain/action.ts'
import type { State } from '../domain/consultation.ts'
import { plus } from '../domain/time.ts'
import type { Messages } from '../i18n/messages.ts'
import { more, open, press } from './build.ts'
import type { CardAction } from './card.ts'
import type { Service, Status } from './data.ts'
import type { Verb } from './verbs.ts'

type Side = Status['side']

/** Which verb an action's button has on each side, in the order of the buttons. `pickTime` has one for each time: times.ts; whether the client came has two: clientQuestion.ts. */
const verbs: Record<Side, Partial<Record<Action, Verb>>> = {
  requester: {
    undoWithdraw: 'undoWithdraw',
    answer: 'answer',
    rewrite: 'rewrite',
    bookTime: 'bookTime',
    bookNext: 'bookNext',
    askOtherTimes: 'askOtherTimes',
    answerRecommendations: 'recommendations',
    reportFollowUp: 'followUp',
    survey: 'survey',
    inviteClient: 'invite',
    readText: 'text',
    readOutcome: 'text',
    edit: 'edit',
    seeReaders: 'readers',
    hourReminder: 'hourReminder',
    changeTime: 'changeTime',
    moveTime: 'moveTime',
    cancelTime: 'cancelTime',
    removePair: 'removePair',
    withdrawPermission: 'withdrawPermission',
    withdraw: 'withdraw',
  },
  group: {
    readText: 'text',
    readOutcome: 'text',
    take: 'take',
    recordOutcome: 'outcome',
    recordNotHeld: 'notHeld',
    offerTimes: 'offer',
    placeInSlot: 'place',
    setJoinLink: 'joinLink',
    askClarification: 'ask',
    returnIdentifiable: 'return',
    redirect: 'redirect',
    decline: 'decline',
    hourReminder: 'hourReminder',
    moveTime: 'moveTime',
    cancelTime: 'cancelTime',
  },
}

/** The few verbs that are seen at once in each state; the rest is behind "Muuta". */
const seen: Record<Side, Partial<Record<State, Verb[]>>> = {
  requester: {
    waiting: ['bookTime', 'text', 'edit'],
    taken: ['bookTime', 'text', 'edit'],
    clarification: ['answer', 'text'],
    returned: ['rewrite'],
    offered: ['bookTime', 'askOtherTimes', 'text'],
    scheduled: ['invite', 'text'],
    followUp: ['recommendations', 'followUp', 'bookNext'],
    closed: ['survey', 'text'],
    declined: ['text'],
    withdrawn: ['undoWithdraw'],
  },
  group: {
    waiting: ['text', 'take'],
    taken: ['text', 'offer', 'place'],
    clarification: ['text'],
    offered: ['text', 'offer'],
    scheduled: ['outcome', 'notHeld', 'text', 'joinLink'],
    followUp: ['text'],
    closed: ['text'],
  },
}

/**
 * A consultant offers times, a coordinator gives a place: each model has one of the two. None recommended: nothing to answer.
 * Booking only where there are open times, and not twice where they are on the card.
 */
function fits(verb: Verb, status: Status, service: Service): boolean {
  const bookable = (status.group.bookableUntil ?? '') > service.now
  if (verb === 'bookTime') return bookable && !status.open?.length
  if (verb === 'bookNext' || verb === 'moveTime') return bookable
  if (verb === 'offer') return status.model.scheduling === 'offers'
  if (verb === 'place') return status.model.scheduling === 'slots'
  if (verb === 'recommendations') return status.c.recommendations.length > 0
  return true
}

function titleOf(verb: Verb, { c, side }: Status, t: Messages): string {
  const again = c.session !== null || c.offers.length > 0
  switch (verb) {
    case 'offer':
      return again ? t.buttons.offerAgain : t.buttons.offer
    case 'place':
      return again ? t.buttons.placeAgain : t.buttons.place
    case 'bookTime':
      return t.openTimes.book
    case 'bookNext':
      return t.openTimes.next
    case 'moveTime':
      return t.openTimes.move
    case 'withdrawPermission':
      return c.consent === 'clientPresent' ? t.buttons.clientNotComing : t.buttons.withdrawPermission
    case 'joinLink':
      return c.session?.joinUrl ? t.buttons.joinLinkAgain : t.buttons.joinLink
    case 'hourReminder': {
      const theirs = side === 'requester' ? [c.requester, c.pair] : [c.takenBy]
      return theirs.some((person) => person !== null && c.hourReminder.includes(person))
        ? t.buttons.hourReminderOff
        : t.buttons.hourReminderOn
    }
    default:
      return t.buttons[verb as keyof Messages['buttons']]
  }
}

/** How many letters of titles fit in a row on a phone (400 px), a button's own edges counted as four. */
const rowWidth = 52
const widthOf = (title: string) => Math.max(title.length, 6) + 4

/**
 * Where the calendar file of a scheduled consultation is; it ends 7 days after the session. It is of the consultation's own
 * slot; for the group in a meeting of several, of the whole. The tab gives the same address (api/facts.ts).
 */
export function calendarUrl(service: Service, { c, side, model }: Status): string | null {
  if (c.session === null || service.now > plus(c.session.end, { days: 7 })) return null
  const parts = [c.groupId, c.session.id, c.session.calendarKey].map(encodeURIComponent)
  const address = `${service.publicUrl}/calendar/${parts.join('/')}.ics`
  if (side === 'group' && model.slotsPerMeeting > 1) return address
  return `${address}?${new URLSearchParams({ slot: c.session.start, of: c.id, revision: String(c.revision) })}`
}

/** The links of a scheduled consultation until its session is over: join, and the calendar file. */
function links(status: Status, service: Service, t: Messages): CardAction[] {
  const { c } = status
  if (c.state !== 'scheduled' || c.session === null || service.now >= c.session.end) return []
  const calendar = calendarUrl(service, status)
  return [
    ...(c.session.joinUrl ? [open(t.buttons.join, c.session.joinUrl)] : []),
    ...(calendar ? [open(t.buttons.calendar, calendar)] : []),
  ]
}

/** The first titles that fit beside each other with "Muuta"; at least one. */
function fitting(verbs: Verb[], title: (verb: Verb) => string, before: CardAction[], t: Messages): Verb[] {
  let left = rowWidth - [t.status.more, ...before.map((button) => button.title)].map(widthOf).reduce((a, b) => a + b)
  const count = verbs.findIndex((verb, i) => {
    left -= widthOf(title(verb))
    return left < 0 && (i > 0 || before.length > 0)
  })
  return count < 0 ? verbs : verbs.slice(0, count)
}

/**
 * The buttons of a consultation's card: `before`, the links, the few verbs of its state that fit, the rest behind "Muuta".
 * `without`: verbs that make no sense on this card.
 */
export function caseButtons(
  status: Status,
  service: Service,
  t: Messages,
  { before = [], without = [] }: { before?: CardAction[]; without?: Verb[] } = {},
): CardAction[] {
  const { c, side, actions } = status
  const offered = (Object.entries(verbs[side]) as [Action, Verb][])
    .filter(([action, verb]) => actions.includes(action) && fits(verb, status, service) && !without.includes(verb))
    .map(([, verb]) => verb)
  const all = [...new Set(offered)]
  const title = (verb: Verb) => titleOf(verb, status, t)
  const button = (verb: Verb) => press(title(verb), { verb, groupId: c.groupId, id: c.id, side })
  const first = [...before, ...links(status, service, t)]
  const atOnce = (seen[side][c.state] ?? []).filter((verb) => all.includes(verb))
  const visible = fitting(atOnce, title, first, t)
  const hidden = all.filter((verb) => !visible.includes(verb))
  return [...first, ...visible.map(button), ...more(t.status.more, hidden.map(button))]
}
