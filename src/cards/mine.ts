import { type Consultation, endStates, turnOf } from '../domain/consultation.ts'
import { overdue } from '../domain/followUp.ts'
import type { Group } from '../domain/group.ts'
import { codeText, type Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { span, waiting } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service, Status } from './data.ts'
import { undeliveredButtons } from './deliveries.ts'
import { stateName, turnName } from './facts.ts'
import { topicName } from './names.ts'
import { nextStep } from './next.ts'
import { tabButton } from './tabButton.ts'

const most = 10

/** Own turn first, for the coordinator also what is overdue; then what is open, then what has ended; within each as given. */
function ordered(items: Consultation[], turn: 'requester' | 'coordinator', now: Instant): Consultation[] {
  const first = (c: Consultation) => turnOf(c) === turn || (turn === 'coordinator' && overdue(c, now))
  const rank = (c: Consultation) => (first(c) ? 0 : endStates.includes(c.state) ? 2 : 1)
  return items.toSorted((a, b) => rank(a) - rank(b))
}

/** One consultation of a list: what, in which state, whose turn, what next, and a button that opens it. */
function entry(status: Status, service: Service, t: Messages, language: Language): Element[] {
  const { c, model, side } = status
  const state = stateName(c, t)
  const turn = turnOf(c)
  const lines = [
    c.session && c.state === 'scheduled' ? text(span(c.session.start, c.session.end, language)) : null,
    turn === null || turn === 'both' ? null : note(t.lists.turn(turnName(status, t))),
    side === 'group' && turn === 'coordinator'
      ? note(t.status.waited(waiting(c.turnSince, service.now, language)))
      : note(nextStep(status, service, t, language)),
  ]
  return [
    { ...subheading(t.lists.entry(codeText(c.code), topicName(model, c.topic, language), state)), separator: true },
    ...lines.filter((line) => line !== null),
    row(press(t.lists.open(codeText(c.code)), { verb: 'show', groupId: c.groupId, id: c.id, side })),
  ]
}

/** A list card: at most ten entries, and how many more there are. */
function list(
  title: string,
  statuses: Status[],
  service: Service,
  t: Messages,
  language: Language,
): (Element | null)[] {
  const hidden = statuses.length - most
  return [
    heading(title),
    ...statuses.slice(0, most).flatMap((status) => entry(status, service, t, language)),
    hidden > 0 ? note(t.lists.more(hidden)) : null,
  ]
}

/** A person's own requests: state, whose turn, next step. Those whose group or model is gone are left out. */
export function mineCard(
  data: { items: Consultation[]; models: Record<string, OperatingModel>; groups: Group[] },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const statuses = ordered(data.items, 'requester', service.now).flatMap((c): Status[] => {
    const group = data.groups.find(({ id }) => id === c.groupId)
    const model = data.models[c.modelId]
    return group && model ? [{ c, group, model, side: 'requester', notice: null, actions: [] }] : []
  })
  const body = list(t.lists.mineTitle, statuses, service, t, language)
  const empty = statuses.length === 0 ? [text(t.lists.mineEmpty)] : []
  return card(
    [...body, ...empty],
    [press(t.first.begin, { verb: 'begin' }), ...tabButton('mine', service, t), press(t.first.home, { verb: 'home' })],
  )
}

/** A group's queue, as its coordinator sees it. */
export function queueCard(
  data: { group: Group; items: Consultation[]; models: Record<string, OperatingModel>; undelivered?: number },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { group, items, models, undelivered = 0 } = data
  const statuses = ordered(items, 'coordinator', service.now).flatMap((c): Status[] => {
    const model = models[c.modelId]
    return model ? [{ c, group, model, side: 'group', notice: null, actions: [] }] : []
  })
  const body = list(t.lists.queueTitle, statuses, service, t, language)
  const named = text(group.name[language], { weight: 'bolder' })
  const empty = statuses.length === 0 ? [text(t.lists.queueEmpty)] : []
  const times = models[group.modelId]?.scheduling === 'offers' ? [press(t.openTimes.own, { verb: 'times' })] : []
  const lost = undeliveredButtons(group, undelivered, t).map(row)
  return card(
    [...body.slice(0, 1), named, ...lost, ...body.slice(1), ...empty],
    [
      ...times,
      ...tabButton(`queue/${encodeURIComponent(group.id)}`, service, t),
      press(t.first.home, { verb: 'home' }),
    ],
  )
}
