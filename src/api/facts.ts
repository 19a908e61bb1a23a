import type { Deps } from '../app/deps.ts'
import type { Listed, Met } from '../app/lists.ts'
import { entryVerbs } from '../cards/caseVerbs.ts'
import { stepOf } from '../cards/next.ts'
import type { Verb } from '../cards/verbs.ts'
import { type Actor, may } from '../domain/access.ts'
import { type Consultation, turnOf } from '../domain/consultation.ts'
import { isLate } from '../domain/escalation.ts'
import { chainOf, overdue } from '../domain/followUp.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { Option } from '../domain/model.ts'
import { offeredActions, type Side } from '../domain/offered.ts'
import { modeOf, placeOf } from '../domain/session.ts'
import { maySession } from '../domain/sessionAccess.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Entry, Meeting } from './contract.ts'
import type { Parts } from './server.ts'

/** What facts are made by. */
type Known = Pick<Deps, 'models' | 'settings' | 'now'>
type By = { deps: Known } & Pick<Parts, 'emergency'>

/**
 * The address of an iCalendar file: whoever holds it may take the file. With `own` it is of the consultation's slot that
 * starts then (calendarRoute.ts), else of the whole session. The cards give the same address (cards/buttons.ts).
 */
export function calendarUrl(
  publicUrl: string,
  groupId: string,
  session: { id: string; calendarKey: string },
  own: { start: string; c: { id: string; revision: number } } | null,
): string {
  const parts = [groupId, session.id, session.calendarKey].map(encodeURIComponent)
  const address = `${publicUrl.replace(/\/$/, '')}/calendar/${parts.join('/')}.ics`
  if (!own) return address
  return `${address}?${new URLSearchParams({ slot: own.start, of: own.c.id, revision: String(own.c.revision) })}`
}

/** A consultation's version as an entity tag: what `If-Match` of a press is compared with. */
export const tagOf = (c: Consultation): string => `"${c.revision}"`

/** What the actor may do from this side now, as the cards would offer it. */
export function verbsFor(
  { c, group }: Listed,
  deps: Known,
  actor: Actor,
  side: Side,
): { verbs: Verb[]; atOnce: number } {
  const model = deps.models[group.modelId]
  if (!model) return { verbs: [], atOnce: 0 }
  const now = deps.now()
  const actions = offeredActions(c, model, side, now).filter((action) => may(actor, action, c, group, now))
  return entryVerbs({ c, group, model, side, notice: null, actions }, now)
}

/** What happens next, as the card says it. Open times are offered where the card's button for them is. */
function stepFor({ c, group }: Listed, { deps, emergency }: By, side: Side, verbs: Verb[]): Localised {
  const scheduling = deps.models[group.modelId]?.scheduling ?? 'offers'
  const canBook = verbs.includes('bookTime') && (c.state === 'waiting' || c.state === 'taken')
  const service = { now: deps.now(), socialEmergencyNumber: emergency.socialEmergencyNumber }
  const say = (language: Language) =>
    stepOf({ c, side, model: { scheduling }, canBook }, service, messagesIn(language), language)
  return { fi: say('fi'), sv: say('sv'), en: say('en') }
}

/** A consultation as a list shows it to somebody: picked field by field, so that nothing new slips out by itself. */
export function entryOf(listed: Listed, by: By, actor: Actor, side: Side): Entry {
  const { c, group } = listed
  const { deps } = by
  const { models, settings } = deps
  const model = models[group.modelId]
  const { verbs, atOnce } = verbsFor(listed, deps, actor, side)
  return {
    id: c.id,
    groupId: c.groupId,
    group: group.name,
    code: c.code,
    topic: nameOf(model?.topics, c.topic),
    help: c.help.map((id) => nameOf(model?.helps, id)),
    subject: c.subject,
    consent: c.consent,
    state: c.state,
    turn: turnOf(c),
    turnSince: c.turnSince,
    sentAt: c.sentAt,
    nextStep: stepFor(listed, by, side, verbs),
    scheduling: model?.scheduling ?? 'offers',
    offers: c.offers,
    session: c.session && {
      start: c.session.start,
      end: c.session.end,
      joinUrl: c.session.joinUrl,
      mode: modeOf(c.session),
      place: placeOf(c.session),
      calendarUrl: calendarUrl(settings.publicUrl, c.groupId, c.session, { start: c.session.start, c }),
    },
    followUpAt: c.followUpAt,
    overdue: overdue(c, deps.now()),
    reported: c.resolution && c.reportedAt ? { how: c.resolution, at: c.reportedAt } : null,
    recommendations: c.recommendations.length,
    recommendationsAnswered: c.recommendationsAnsweredAt !== null,
    surveyAnswered: c.surveyAnswered,
    ...(c.closedByGroup ? { closedByGroup: true } : {}),
    declineHint: c.declineHint,
    textGone: c.textPurgedAt !== null,
    late: isLate(c, deps.now()),
    chain: chainOf(c),
    previous: c.previous?.code ?? null,
    next: c.next?.code ?? null,
    reminded: c.hourReminder.includes(actor.id),
    tag: tagOf(c),
    actions: verbs,
    atOnce,
  }
}

/** Whether the actor may open the card of the group's sessions; a requester has their own slot alone. */
function seesSessions(actor: Actor, { group }: Met, { models, now }: Known): boolean {
  const model = models[group.modelId]
  return model?.scheduling === 'slots' && maySession(actor, 'see', group, model, null, now())
}

/** A meeting as a list shows it. Where a case has it alone, its calendar file is that of the case. */
export function meetingOf(m: Met, deps: Known, actor: Actor): Meeting {
  const { models, settings } = deps
  const topics = models[m.group.modelId]?.topics
  const [first, ...rest] = m.slots
  const own = first?.c && rest.length === 0 ? { start: first.start, c: first.c } : null
  return {
    groupId: m.group.id,
    group: m.group.name,
    start: m.start,
    end: m.end,
    joinUrl: m.joinUrl,
    mode: m.mode,
    place: m.place,
    calendarUrl: m.session && calendarUrl(settings.publicUrl, m.group.id, m.session, own),
    cancelled: m.cancelled,
    sessionId: seesSessions(actor, m, deps) ? (m.session?.id ?? m.start) : null,
    slots: m.slots.map(({ start, end, free, c }) => ({
      start,
      end,
      free,
      entry: c && { id: c.id, code: c.code, topic: nameOf(topics, c.topic) },
    })),
  }
}

/** A choice's name; a choice that the model does not have any more shows nothing that somebody typed. */
export function nameOf(options: readonly Option[] | undefined, id: string): Localised {
  return options?.find((option) => option.id === id)?.name ?? { fi: 'Muu', sv: 'Annat', en: 'Something else' }
}
