import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import { codeText, type Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { NoticeKind } from '../domain/notice.ts'
import { type Wishes, wishDays } from '../domain/reminding.ts'
import type { Session } from '../domain/session.ts'
import { plus } from '../domain/time.ts'
import { day, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, row, subheading, submit, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'
import { daysAhead } from './days.ts'
import { oneOf } from './inputs.ts'
import { topicName } from './names.ts'
import type { VerbData } from './verbs.ts'

/** One of several reminders. */
export type Line =
  | { kind: 'consultation'; notice: NoticeKind; c: Consultation; group: Group; side: 'requester' | 'group' }
  | { kind: 'session'; group: Group; session: Session }
  | { kind: 'poll'; group: Group; poll: { id: string } }

/** The rest has its place in the lists, which these clients' cards have room for. */
const most = 12

function lineOf(line: Line, models: Record<string, OperatingModel>, t: Messages, language: Language): Element[] {
  const say = t.reminders
  const name = line.group.name[language]
  if (line.kind === 'consultation') {
    const { c, side, notice } = line
    const model = models[c.modelId]
    const code = codeText(c.code)
    const when = c.state === 'scheduled' && c.session ? span(c.session.start, c.session.end, language) : null
    return [
      { ...subheading(t.status.headlines[notice][side]), separator: true },
      note(model ? say.line(code, topicName(model, c.topic, language)) : code),
      ...(when ? [note(when)] : []),
      row(press(say.open(code), { verb: 'show', groupId: c.groupId, id: c.id, side })),
    ]
  }
  if (line.kind === 'session') {
    const { id, groupId, start, end } = line.session
    return [
      { ...subheading(say.session(name)), separator: true },
      note(span(start, end, language)),
      row(press(say.openSession, { verb: 'session', groupId, id })),
    ]
  }
  return [
    { ...subheading(say.poll(name)), separator: true },
    row(press(say.openPoll, { verb: 'poll', groupId: line.group.id, id: line.poll.id })),
  ]
}

/** The buttons that put reminders off; of one consultation, or of all that a message reminded of. */
export function snoozeButtons(about: Pick<VerbData, 'groupId' | 'id' | 'side'>, t: Messages): CardAction[] {
  return [
    press(t.reminders.tomorrow, { verb: 'snooze', ...about, pick: 'tomorrow' }),
    press(t.reminders.nextWeek, { verb: 'snooze', ...about, pick: 'nextWeek' }),
  ]
}

/** Several reminders that fell together, in one message: what, when, a button each. */
export function remindersCard(
  data: { lines: Line[]; models: Record<string, OperatingModel> },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { lines, models } = data
  const hidden = lines.length - most
  return card(
    [
      heading(t.reminders.several(String(lines.length))),
      ...lines.slice(0, most).flatMap((line) => lineOf(line, models, t, language)),
      hidden > 0 ? note(t.lists.more(hidden)) : null,
    ],
    snoozeButtons({}, t),
  )
}

/** The last day of a holiday that ends on the morning when the pause does. */
const lastDay = (pausedUntil: Instant, language: Language) => day(plus(pausedUntil, { days: -1 }), language)

/** What one wishes of reminders: the usual or fewer, and none while on holiday. `lead`: what was just done. */
export function wishesCard(
  data: { wishes: Wishes; lead: string | null; problem: string | null },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { wishes, lead, problem } = data
  const say = t.reminders
  const paused = wishes.pausedUntil !== null && wishes.pausedUntil > service.now ? wishes.pausedUntil : null
  const thin = wishes.fewer ? 'usual' : 'fewer'
  const quick = wishDays(service.now).map((until) =>
    row(press(say.until(lastDay(until, language)), { verb: 'saveReminders', pick: `until|${until}` })),
  )
  const other = daysAhead(service.now, 60, language)
  return card(
    [
      heading(say.title),
      lead ? text(lead, { weight: 'bolder' }) : null,
      problem ? text(problem, { color: 'attention' }) : null,
      text(wishes.fewer ? say.fewerNow : say.usualNow),
      row(press(say[thin], { verb: 'saveReminders', pick: thin })),
      ...(paused
        ? [
            { ...text(say.paused(lastDay(paused, language))), separator: true },
            row(press(say.resume, { verb: 'saveReminders', pick: 'resume' })),
          ]
        : [
            { ...subheading(say.holidayTitle), separator: true },
            note(say.holidayHint),
            ...quick,
            oneOf('until', say.otherDay, other, undefined, { style: 'compact' as const }),
            row(submit(say.pause, { verb: 'saveReminders', pick: 'pause' })),
          ]),
    ],
    [press(t.first.home, { verb: 'home' })],
  )
}
