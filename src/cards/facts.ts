import { type Consultation, companyOf, type Recommendation, turnOf } from '../domain/consultation.ts'
import { chainOf, toldOf } from '../domain/followUp.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { modeOf, needsLink, placeOf, practicalitiesOf, type Session } from '../domain/session.ts'
import { statementEnds } from '../domain/statement.ts'
import { day, moment, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { fact } from './build.ts'
import type { Element } from './card.ts'
import type { Service, Status } from './data.ts'
import { contentNames, helpNames, topicName, whoAndWhen } from './names.ts'

/** Whose turn it is, in words, as the side of the card says it. */
export function turnName({ c, model, side }: Pick<Status, 'c' | 'model' | 'side'>, t: Messages): string {
  const turn = turnOf(c)
  if (turn === null) return t.status.turn.nobody
  if (turn === 'both') return t.status.turn.both
  if (turn === 'requester') return side === 'requester' ? t.status.turn.you : t.status.turn.requester
  return t.status.turn.coordinator[model.scheduling]
}

function pairFact({ c, side }: Status, t: Messages): string | null {
  if (!c.withPair) return null
  if (c.pair) return (side === 'requester' && c.pairName) || t.status.pairHere
  if (turnOf(c) === null) return null
  return side === 'requester' ? t.status.pairComing(codeText(c.code)) : t.status.pairExpected
}

/** Who else comes along; a pair has its own line. */
function companyFact({ c }: Status, t: Messages): string | null {
  const company = companyOf(c)
  return company === 'alone' || company === 'pair' ? null : t.status.company[company]
}

/** That the client comes, and from when: the case's own start time, not the session's. Never who it is. */
function clientFact({ c }: Status, t: Messages, language: Language): string | null {
  if (!c.clientComes) return null
  if (c.clientHereAt) return t.status.clientHere
  const placed = c.state === 'scheduled' && c.session !== null
  return placed && c.session ? t.status.clientFrom(moment(c.session.start, language)) : t.status.clientComes
}

/** The state in a word; a follow-up that a coordinator ended is not resolved. */
export function stateName(
  { state, closedByGroup }: Pick<Consultation, 'state' | 'closedByGroup'>,
  t: Messages,
): string {
  return closedByGroup ? t.status.ended : t.status.states[state]
}

/** The consultations that follow from each other, by their codes: K-1 → K-5 → K-9. */
function chainFact(c: Consultation): string | null {
  const next = c.state === 'redirected' ? null : c.next
  const codes = [...chainOf(c), ...(next ? [next.code] : [])]
  return codes.length > 1 ? codes.map(codeText).join(' → ') : null
}

/** How it stood at the latest report: a word, for both sides. */
function reportFact({ state, resolution, reportedAt }: Consultation, t: Messages, language: Language): string | null {
  if (!resolution || !reportedAt || state === 'closed') return null
  return t.status.reported(t.status.resolutions[resolution], day(reportedAt, language))
}

/** Where the statement that was asked for stands; its words are never here. */
function statementFact({ c, side }: Status, t: Messages, language: Language): string | null {
  const { statementRecord: record } = c
  if (!c.statement) return null
  if (!record) return t.status.statementAsked
  if (side === 'group') return t.status.statementDelivered(day(record.at, language))
  const ends = statementEnds(c)
  if (!ends) return record.openedAt ? t.status.statementCopied : t.status.statementUnopened
  return record.openedAt ? t.status.statementOpened : t.status.statementReady(day(ends, language))
}

function recommendationFact(c: Consultation, t: Messages): string | null {
  const done = c.recommendations.filter(({ state }) => state === 'done').length
  return c.recommendations.length > 0 ? t.status.recommendationCount(c.recommendations.length, done) : null
}

/** An open recommendation that somebody of the group carries out: who, for the group to read. */
const isOthers = ({ state, responsible = 'requester' }: Recommendation) =>
  state === 'open' && responsible !== 'requester' && responsible !== 'pair'

/** Whose turn it is and since when: what a coordinator looks for first. */
function turnFact(status: Status, t: Messages, language: Language): string | null {
  const turn = turnOf(status.c)
  if (turn === null || turn === 'both') return null
  return t.status.turnSince(turnName(status, t), moment(status.c.turnSince, language))
}

/** When the session is and how to join, as people say it; null when there is none ahead. */
export function timeLine({ c }: Status, service: Service, t: Messages, language: Language): string | null {
  if (c.state !== 'scheduled' || c.session === null) return null
  const when = span(c.session.start, c.session.end, language)
  const ready = c.session.joinUrl || !needsLink(c.session) || service.now >= c.session.end
  return ready ? when : t.status.timeWithoutLink(when)
}

/** What the worker should look at again; null when the coordinator named nothing. */
function reasonsOf({ returnedFor }: Status['c'], t: Messages): string | null {
  return returnedFor.map((reason) => t.forms.returnChoices[reason].toLowerCase()).join(', ') || null
}

/** Where one goes. */
function placeFact({ c }: Status, t: Messages): string | null {
  return c.state === 'scheduled' && c.session ? placeName(c.session, t) : null
}

/** A place in words; null where all meet in Teams. */
export function placeName(session: Pick<Session, 'mode' | 'place'>, t: Messages): string | null {
  if (modeOf(session) === 'remote') return null
  const mode = t.sessions.modes[modeOf(session)]
  return placeOf(session) ? `${placeOf(session)} (${mode})` : mode
}

/** The facts of a consultation, a line each: never a text. Waiting is said as since when, because a card stays as it was sent. */
export function factLines(status: Status, service: Service, t: Messages, language: Language): Element[] {
  const { c, group, model, notice } = status
  const names = t.status.facts
  const told = toldOf(c)
  const wished = c.wishedTimes.map((wish) => t.asking.wished[wish].toLowerCase()).join(', ')
  const rows: [string, string | null][] = [
    [names.code, codeText(c.code)],
    [names.topic, topicName(model, c.topic, language)],
    [names.group, group.name[language]],
    [names.help, helpNames(model, c, language) || null],
    [names.consent, t.status.consents[c.consent]],
    [names.written, c.writtenWithClient ? t.status.writtenTogether : null],
    [names.wishedTimes, c.session === null ? wished || null : null],
    [names.pair, pairFact(status, t)],
    [names.company, companyFact(status, t)],
    [t.sessions.facts.where, placeFact(status, t)],
    [t.sessions.facts.goodToKnow, c.state === 'scheduled' && c.session ? practicalitiesOf(c.session) || null : null],
    [names.client, clientFact(status, t, language)],
    [names.statement, statementFact(status, t, language)],
    [names.chain, chainFact(c)],
    [names.state, notice === null ? null : stateName(c, t)],
    [names.returnedFor, c.state === 'returned' ? reasonsOf(c, t) : null],
    [names.turn, turnFact(status, t, language)],
    [names.held, c.state === 'followUp' && c.session ? day(c.session.start, language) : null],
    [t.guide.record.content, contentNames(model, c, language) || null],
    [names.recommendations, recommendationFact(c, t)],
    ...c.recommendations.map((one, i): [string, string | null] => [
      t.afterwards.recommendation(i + 1),
      c.state === 'followUp' && isOthers(one) ? whoAndWhen(one, model, service.now, t, language) : null,
    ]),
    [names.told, told ? t.status.told[told] : null],
    [names.report, reportFact(c, t, language)],
    [names.followUp, c.state === 'followUp' && c.followUpAt ? day(c.followUpAt, language) : null],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [fact(label, value)]))
}
