import { membersByEmail } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { answerable, hasLapsed, type PollDate, suits } from '../domain/poll.ts'
import type { PollNoticeKind } from '../domain/sessionNotice.ts'
import type { PollView } from '../domain/sessionView.ts'
import { daysFrom } from '../domain/slots.ts'
import { moment, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, more, note, press, row, subheading, submit, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'
import { oneOf } from './inputs.ts'
import { snoozeButtons } from './reminders.ts'

/** A poll as one person sees it, and why it is shown to them. */
export interface PollCardData {
  view: PollView
  notice: PollNoticeKind | null
}

/** The headline: what just happened, else how it stands. */
export function pollHeadline({ view, notice }: PollCardData, service: Service, t: Messages): string {
  const { poll } = view
  if (notice) return t.sessions.poll.headlines[notice]
  if (hasLapsed(poll)) return t.sessions.poll.headlines.lapsed
  if (poll.state !== 'open') return t.sessions.poll.states[poll.state]
  return answerable(poll, service.now) ? t.sessions.poll.states.open : t.sessions.poll.states.over
}

/** A date as people say it: one day, or two. */
function dateName({ start, days }: PollDate, model: OperatingModel, t: Messages, language: Language): string {
  const [first, second] = daysFrom(model, start, days).map((each) => span(each.start, each.end, language))
  return second ? t.sessions.poll.and(first ?? '', second) : (first ?? '')
}

/** The dates with their counts, or the one that was chosen. */
function dates({ poll, model, tally }: PollView, t: Messages, language: Language): Element[] {
  const chosen = poll.dates.find(({ start }) => start === poll.chosen)
  if (chosen) return [text(t.sessions.poll.chosen(dateName(chosen, model, t, language)), { weight: 'bolder' })]
  return tally.map((date) => ({
    ...fact(dateName(date, model, t, language), t.sessions.poll.tally(date.yes, date.ifNeedBe, date.no)),
    spacing: 'small' as const,
  }))
}

/** A button for each date, for who may choose: one press and the session comes about. */
function choices({ poll, group, model, actions }: PollView, t: Messages, language: Language): Element[] {
  if (!actions.includes('decidePoll') || poll.state !== 'open') return []
  return [
    subheading(t.sessions.poll.choose),
    note(t.sessions.poll.chooseNote),
    ...poll.dates.map((date) =>
      row(
        press(dateName(date, model, t, language), {
          verb: 'choosePollDate',
          groupId: group.id,
          pick: `${poll.id}|${date.start}`,
        }),
      ),
    ),
  ]
}

function buttons({ view, notice }: PollCardData, service: Service, t: Messages): CardAction[] {
  const { poll, group, actions, person, own } = view
  const about = { groupId: group.id, pick: poll.id }
  const open = answerable(poll, service.now)
  const answering = open && (person === null || actions.includes('answerPoll'))
  const title = own ? t.sessions.poll.answerAgain : t.sessions.poll.answer
  const met = poll.session ?? poll.chosen
  const session = met ? [press(t.buttons.show, { verb: 'session', groupId: group.id, pick: met })] : []
  const notes = poll.state === 'open' && actions.includes('noteAnswer') && membersByEmail(group).length > 0
  const withdraw = poll.state === 'open' && actions.includes('decidePoll')
  return [
    ...(answering ? [press(title, { verb: 'answerPoll', ...about })] : []),
    ...session,
    ...more(t.status.more, [
      ...(notice === 'remind' ? snoozeButtons({}, t) : []),
      ...(notes ? [press(t.sessions.noted.button, { verb: 'notePollAnswer', ...about })] : []),
      ...(withdraw ? [press(t.sessions.poll.withdraw, { verb: 'withdrawPoll', ...about })] : []),
    ]),
  ]
}

/** A poll's card: the dates with how many said what, until when one answers; for a coordinator a button each. No names. */
export function pollCard(data: PollCardData, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { view } = data
  const { poll, group, answered, own } = view
  const open = answerable(poll, service.now)
  return card(
    [
      heading(pollHeadline(data, service, t)),
      text(group.name[language], { weight: 'bolder' }),
      ...(poll.state === 'cancelled' ? [] : dates(view, t, language)),
      ...(poll.place && poll.state !== 'cancelled' ? [fact(t.sessions.facts.where, poll.place)] : []),
      ...(open ? [fact(t.sessions.facts.answerBy, moment(poll.closesAt, language))] : []),
      ...(poll.state === 'open' ? [fact(t.sessions.facts.answered, String(answered))] : []),
      ...(open && own ? [note(t.sessions.poll.answered)] : []),
      ...choices(view, t, language),
    ],
    buttons(data, service, t),
  )
}

/** A choice for each date: inputs suits1 … in the order of the dates. */
export function answerInputs(
  { poll, model }: PollView,
  value: (date: PollDate, i: number) => string | undefined,
  t: Messages,
  language: Language,
): Element[] {
  const each = suits.map((id) => ({ id, title: t.sessions.poll.suits[id] }))
  const missing = { missing: t.sessions.poll.answerMissing }
  return poll.dates.map((date, i) =>
    oneOf(`suits${i + 1}`, dateName(date, model, t, language), each, value(date, i), missing),
  )
}

/** One's own answer, a choice for each date. Inputs suits1 … in the order of the dates. */
export function pollAnswerCard(
  { view, problem }: { view: PollView; problem: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { poll, group, own } = view
  const about = { groupId: group.id, pick: poll.id }
  return card(
    [
      heading(t.sessions.poll.answerTitle),
      text(group.name[language], { weight: 'bolder' }),
      problem ? text(problem, { weight: 'bolder' }) : null,
      ...answerInputs(view, ({ start }) => own?.[start], t, language),
    ],
    [
      submit(t.sessions.poll.answerSave, { verb: 'savePollAnswer', ...about }),
      press(t.buttons.back, { verb: 'poll', ...about }),
    ],
  )
}
