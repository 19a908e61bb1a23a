import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { quorumCheckAt, quorumFails } from '../domain/quorum.ts'
import { daysOf, modeOf, needsLink, placeOf, practicalitiesOf } from '../domain/session.ts'
import type { SessionNoticeKind } from '../domain/sessionNotice.ts'
import type { SessionView } from '../domain/sessionView.ts'
import { deadlineOf } from '../domain/slots.ts'
import { moment, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, subheading, text } from './build.ts'
import { byHandLines } from './byHand.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'
import { followUpLines } from './followUpLines.ts'
import { topicName } from './names.ts'
import { sessionButtons } from './sessionButtons.ts'
import { recordLines, recordRows } from './sessionRecord.ts'

/** A session as one person sees it, and why it is shown to them. */
export interface SessionCardData {
  view: SessionView
  notice: SessionNoticeKind | null
  /** Who enrolled, by name, in news of that for its coordinators. */
  enrolled?: string[]
}

/** The headline: what just happened, else what it is. Who comes is asked of those who can answer. */
export function sessionHeadline({ view, notice }: SessionCardData, t: Messages): string {
  if (notice === 'agenda' && !view.actions.includes('reply')) return t.sessions.headlines.near
  if (notice === 'quorum' && !quorumFails(view.quorum)) return t.sessions.headlines.unsure
  if (notice) return t.sessions.headlines[notice]
  if (view.session.record?.held === false) return t.sessions.headlines.notHeld
  return view.session.cancelled ? t.sessions.headlines.cancelled : t.sessions.title
}

/** Where it meets, in words. */
function where({ session }: SessionView, t: Messages): string {
  const place = placeOf(session)
  return place ? `${place} (${t.sessions.modes[modeOf(session)]})` : t.sessions.modes[modeOf(session)]
}

/** The agenda, case by case, each from its own time; what is free as a count. */
function agendaLines({ agenda, model }: SessionView, t: Messages, language: Language): Element[] {
  if (agenda === null) return []
  const free = agenda.filter(({ c }) => c === null).length
  const lines = agenda.flatMap(({ start, end, c }) => {
    if (c === null) return []
    const [code, topic] = [codeText(c.code), topicName(model, c.topic, language)]
    return [
      fact(
        span(start, end, language),
        c.clientComes ? t.sessions.withClient(code, topic) : t.sessions.case(code, topic),
      ),
    ]
  })
  return [
    subheading(t.sessions.facts.agenda),
    ...(lines.length > 0 ? lines : [text(t.sessions.agendaEmpty)]),
    ...(free > 0 ? [fact(t.sessions.facts.free, t.sessions.slots(free))] : []),
  ]
}

/** How many come; who they are is not on the card. */
function people({ agenda, counts, model, session }: SessionView, t: Messages): string | null {
  if (session.present) return t.sessions.presentCount(session.present.length)
  const replies = counts.coming + counts.notComing > 0 ? t.sessions.counts(counts.coming, counts.notComing) : null
  const enrolled = model.enrolment && agenda !== null ? t.sessions.enrolledCount(counts.enrolled) : null
  return [replies, enrolled].filter((part) => part !== null).join(', ') || null
}

/** The quorum, for who runs the session; where it fails, what a coordinator does about it; near it, how sure it is. */
function quorumLines(view: SessionView, { now }: Service, t: Messages, language: Language): Element[] {
  const { quorum, actions, session } = view
  if (!quorum) return []
  const unsaid = quorum.silent > 0 && now >= quorumCheckAt(session.start)
  const fails = quorumFails(quorum)
  const away = quorum.away.map((profession) => profession[language]).join(', ')
  return [
    text(t.sessions.quorum(quorum.there, quorum.needed), fails ? { weight: 'bolder' } : {}),
    ...(fails && away ? [text(t.sessions.quorumAway(away))] : []),
    ...(unsaid ? [text(t.sessions.quorumSilent(quorum.silent, quorum.sure))] : []),
    ...(fails && actions.includes('cancel') ? [text(t.sessions.quorumDo)] : []),
  ]
}

/** For who can move things: that cases are on the agenda after its end (somebody shortened it in Outlook). */
function tooShort({ agenda, actions, session }: SessionView, t: Messages): Element[] {
  const late = actions.includes('move') && (agenda ?? []).some(({ c, end }) => c !== null && end > session.end)
  return late ? [text(t.sessions.tooShort, { weight: 'bolder' })] : []
}

/** What the person has said themselves, or a coordinator for them. */
function own({ enrolled, removed, reply }: SessionView, t: Messages): Element[] {
  if (removed) return [text(t.sessions.removed)]
  const said = enrolled ? t.sessions.enrolled : reply ? t.sessions.reply[reply] : null
  return said === null ? [] : [text(said)]
}

/** What the deadline is for this person: enrolling, or a new case; null: nothing that they could do. */
function deadlineName({ model, person, actions, agenda }: SessionView, t: Messages): string | null {
  const enrols = model.enrolment && (person === null || actions.includes('enrol'))
  if (enrols) return t.sessions.facts.enrolBy
  return person === null || agenda !== null ? t.sessions.facts.deadline : null
}

/**
 * A session's card: when and where, the agenda of codes, topics and times for those of the group, who comes as counts, and
 * what this person can do. Never a text of a case, never who the client is.
 */
export function sessionCard(data: SessionCardData, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { view, enrolled = [] } = data
  const { group, model, session } = view
  const deadline = deadlineOf(session, model)
  const open = !session.cancelled && service.now < deadline
  const by = deadlineName(view, t)
  const count = people(view, t)
  const goodToKnow = practicalitiesOf(session)
  const linkLater = needsLink(session) && !session.joinUrl && service.now < session.end
  const facts = session.cancelled
    ? []
    : [
        fact(t.sessions.facts.where, where(view, t)),
        ...(goodToKnow ? [fact(t.sessions.facts.goodToKnow, goodToKnow)] : []),
        ...(open && by ? [fact(by, moment(deadline, language))] : []),
        ...(count ? [fact(session.present ? t.sessions.facts.present : t.sessions.facts.coming, count)] : []),
        ...(linkLater ? [note(t.sessions.linkLater)] : []),
        ...agendaLines(view, t, language),
        ...(service.now < session.end && !session.record ? followUpLines(view, t, language) : []),
      ]
  return card(
    [
      heading(sessionHeadline(data, t)),
      text(group.name[language], { weight: 'bolder' }),
      ...daysOf(session).map(({ start, end }) => text(span(start, end, language), { weight: 'bolder' })),
      ...recordLines(view, t, language),
      ...recordRows(view, t, language),
      ...quorumLines(view, service, t, language),
      ...tooShort(view, t),
      ...byHandLines(data, service, t),
      ...(session.cancelled ? [] : own(view, t)),
      ...(enrolled.length > 0
        ? [fact(t.sessions.facts.enrolled, enrolled.map((name) => name || t.groups.unknownName).join(', '))]
        : []),
      ...facts,
    ],
    sessionButtons(view, service, t),
  )
}
