import type { Deps } from '../app/deps.ts'
import type { Listed, Met } from '../app/lists.ts'
import { turnOf } from '../domain/consultation.ts'
import type { Localised } from '../domain/language.ts'
import type { Option } from '../domain/model.ts'
import { addWorkingDays } from '../domain/time.ts'
import type { Entry, Meeting } from './contract.ts'

type Settings = Pick<Deps, 'models' | 'settings'>

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

/** A consultation as a list shows it: picked field by field, so that nothing new slips out by itself. */
export function entryOf({ c, group }: Listed, { models, settings }: Settings): Entry {
  const model = models[group.modelId]
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
    replyBy: c.state === 'waiting' ? addWorkingDays(c.turnSince, 1) : null,
    scheduling: model?.scheduling ?? 'offers',
    offers: c.offers,
    session: c.session && {
      start: c.session.start,
      end: c.session.end,
      joinUrl: c.session.joinUrl,
      calendarUrl: calendarUrl(settings.publicUrl, c.groupId, c.session, { start: c.session.start, c }),
    },
    followUpAt: c.followUpAt,
    recommendations: c.recommendations.length,
    recommendationsAnswered: c.recommendationsAnsweredAt !== null,
    surveyAnswered: c.surveyAnswered,
    declineHint: c.declineHint,
    textGone: c.textPurgedAt !== null,
    previous: c.previous?.code ?? null,
    next: c.next?.code ?? null,
  }
}

/** A meeting as a list shows it. Where a case has it alone, its calendar file is that of the case. */
export function meetingOf(m: Met, { models, settings }: Settings): Meeting {
  const topics = models[m.group.modelId]?.topics
  const [first, ...rest] = m.slots
  const own = first?.c && rest.length === 0 ? { start: first.start, c: first.c } : null
  return {
    groupId: m.group.id,
    group: m.group.name,
    start: m.start,
    end: m.end,
    joinUrl: m.joinUrl,
    calendarUrl: m.session && calendarUrl(settings.publicUrl, m.group.id, m.session, own),
    cancelled: m.cancelled,
    slots: m.slots.map(({ start, end, free, c }) => ({
      start,
      end,
      free,
      entry: c && { id: c.id, code: c.code, topic: nameOf(topics, c.topic) },
    })),
  }
}

/** A choice's name; a choice that the model does not have any more shows nothing that somebody typed. */
function nameOf(options: readonly Option[] | undefined, id: string): Localised {
  return options?.find((option) => option.id === id)?.name ?? { fi: 'Muu', sv: 'Annat', en: 'Something else' }
}
