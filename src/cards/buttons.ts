import { dayBeforeAt, reminders } from '../domain/reminding.ts'
import { placeOf } from '../domain/tabLink.ts'
import { plus } from '../domain/time.ts'
import type { Messages } from '../i18n/messages.ts'
import { more, open, press } from './build.ts'
import type { CardAction } from './card.ts'
import { caseVerbs } from './caseVerbs.ts'
import type { Service, Status } from './data.ts'
import { snoozeButtons } from './reminders.ts'
import { tabButton } from './tabButton.ts'
import { buttonTitle, type Titled } from './titles.ts'
import type { Verb } from './verbs.ts'

function titled({ c, side }: Status): Titled {
  const theirs = side === 'requester' ? [c.requester, c.pair] : [c.takenBy]
  return {
    placed: c.session !== null || c.offers.length > 0,
    joinUrl: Boolean(c.session?.joinUrl),
    clientPresent: c.consent === 'clientPresent',
    reminded: theirs.some((person) => person !== null && c.hourReminder.includes(person)),
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

/** From the day before on, whoever tells of a follow-up at a session joins it, too. */
function joinToTell({ c, side }: Status, { now }: Service, t: Messages): CardAction[] {
  const session = side === 'requester' && c.state === 'followUp' ? c.followUpSession : null
  if (!session?.joinUrl || now < dayBeforeAt(session.start) || now >= session.end) return []
  return [open(t.buttons.join, session.joinUrl)]
}

/** The links of a scheduled consultation until its session is over: join, and the calendar file. */
function links(status: Status, service: Service, t: Messages): CardAction[] {
  const { c } = status
  if (c.state === 'followUp') return joinToTell(status, service, t)
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

/** A reminder can be put off; one of the day before cannot, tomorrow is too late. */
function putOff({ c, side, notice }: Status, t: Messages): CardAction[] {
  const reminder = notice && reminders[notice]
  return reminder && !reminder.dayBefore ? snoozeButtons({ groupId: c.groupId, id: c.id, side }, t) : []
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
  const { c, side } = status
  const verbs = caseVerbs(status, service.now)
  const kept = (some: Verb[]) => some.filter((verb) => !without.includes(verb))
  const [all, shown] = [kept(verbs.all), kept(verbs.atOnce)]
  const about = titled(status)
  const title = (verb: Verb) => buttonTitle(verb, about, t)
  const button = (verb: Verb) => press(title(verb), { verb, groupId: c.groupId, id: c.id, side })
  const first = [...before, ...links(status, service, t)]
  const visible = fitting(shown, title, first, t)
  const hidden = all.filter((verb) => !visible.includes(verb))
  return [
    ...first,
    ...visible.map(button),
    ...more(t.status.more, [...hidden.map(button), ...putOff(status, t), ...tabButton(placeOf(c, side), service, t)]),
  ]
}
