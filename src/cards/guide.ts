import { type GuideNow, type GuideStep, guideNow } from '../domain/guide.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { daysOf } from '../domain/session.ts'
import type { AgendaCase, SessionView } from '../domain/sessionView.ts'
import { clock, span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, more, note, press, row, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { Service } from './data.ts'
import { followUpLines } from './followUpLines.ts'
import { topicName } from './names.ts'
import type { Verb } from './verbs.ts'

function caseOf(view: SessionView, step: GuideStep | null): AgendaCase | null {
  return view.agenda?.find(({ c }) => c !== null && c.id === step?.consultationId)?.c ?? null
}

/**
 * What the chair reminds of before a case is spoken of: what the client has agreed to, and who listens without the client's
 * permission (domain rules 1.5; KHO:2021:13).
 */
function consentLines({ group }: SessionView, c: AgendaCase, t: Messages, language: Language): Element[] {
  const here = c.consent === 'clientPresent' && c.clientHereAt
  const outsiders = group.members.filter(({ outsideSocialWelfare }) => outsideSocialWelfare)
  const who = [...new Set(outsiders.map(({ profession }) => profession[language]))].join(', ')
  const unspoken = outsiders.length > 0 && c.consent !== 'permission' && c.consent !== 'general'
  return [
    text(t.guide.consents[here ? 'clientHere' : c.consent], { weight: 'bolder' }),
    ...(unspoken ? [text(t.guide.outsiders(who), { weight: 'bolder' })] : []),
  ]
}

function stepName(view: SessionView, step: GuideStep, t: Messages): string {
  const c = caseOf(view, step)
  return c ? t.sessions.case(codeText(c.code), t.guide.phases[step.phase]) : t.guide.phases[step.phase]
}

/** The step one is at: what is done in it, how long it takes, what the client has agreed to, what comes next. */
function stepLines(view: SessionView, now: GuideNow, t: Messages, language: Language): Element[] {
  const { step, until, next, number, of, endsAt, movedBy } = now
  if (step === null) return [text(t.guide.done)]
  const c = caseOf(view, step)
  const ends = endsAt > view.session.end && daysOf(view.session).length === 1
  return [
    note(t.guide.step(number, of)),
    ...(c ? [text(topicName(view.model, c.topic, language), { weight: 'bolder' })] : []),
    text(t.guide.says[step.phase]),
    text(
      now.minutesLeft > 0
        ? t.guide.until(clock(until, language), now.minutesLeft)
        : t.guide.overTime(clock(until, language)),
      { weight: 'bolder' },
    ),
    ...(ends ? [text(t.guide.ends(clock(endsAt, language)), { color: 'attention' })] : []),
    ...(c ? [...consentLines(view, c, t, language), ...awaitedRow(view, c, t)] : []),
    ...(step.phase === 'followUps'
      ? (view.followUps?.length ?? 0) > 0
        ? followUpLines(view, t, language)
        : [text(t.guide.noFollowUps)]
      : []),
    ...(next ? [fact(t.guide.nextUp, stepName(view, next, t))] : []),
    ...(movedBy ? [note(t.guide.movedBy(movedBy))] : []),
  ]
}

/** Whether the client is there, asked where the text waits for it; the guide comes back as the answer. */
function awaitedRow({ group, session }: SessionView, c: AgendaCase, t: Messages): Element[] {
  if (c.consent !== 'clientPresent' || c.state !== 'scheduled' || c.clientHereAt) return []
  const about = { groupId: group.id, id: c.id, side: 'group' as const }
  return [
    row(press(t.buttons.clientHere, { verb: 'clientHere', ...about, pick: session.id })),
    row(press(t.buttons.clientAbsent, { verb: 'clientAbsent', ...about })),
  ]
}

function buttons(view: SessionView, now: GuideNow | null, t: Messages): CardAction[] {
  const { group, session, actions } = view
  const about = { groupId: group.id, pick: session.id }
  const move = (title: string, verb: Verb) => press(title, { verb, ...about, seen: now?.key ?? '' })
  const c = caseOf(view, now?.step ?? null)
  const forward = now === null ? t.guide.begin : now.next ? t.guide.next : t.guide.finish
  const over = now !== null && now.step === null
  return [
    ...(over ? [] : [move(forward, 'guideNext')]),
    ...(over && actions.includes('record') ? [press(t.guide.record.open, { verb: 'recordSession', ...about })] : []),
    ...(now && !now.first ? [move(t.guide.back, 'guideBack')] : []),
    ...more(t.status.more, [
      ...(c
        ? [press(t.lists.open(codeText(c.code)), { verb: 'show', groupId: group.id, id: c.id, side: 'group' })]
        : []),
      press(t.sessions.title, { verb: 'session', ...about }),
    ]),
  ]
}

/** The guide's headline, which is the notification's too: that it begins, the step, that it is over. */
export function guideHeadline(view: SessionView, now: GuideNow | null, t: Messages): string {
  if (now === null) return t.guide.title
  return now.step ? stepName(view, now.step, t) : t.guide.doneTitle
}

/**
 * The guide of a session for who runs it: one step at a time, moved on by hand, the same for everybody. Codes, topics and
 * status words only; what the client has agreed to is said before a case is spoken of.
 */
export function guideCard(view: SessionView, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { group, model, session } = view
  const now = model.guide && guideNow(session, model.guide, service.now)
  const day = daysOf(session).find(({ end }) => service.now < end) ?? session
  const lines = now ? stepLines(view, now, t, language) : [text(t.guide.ready), ...followUpLines(view, t, language)]
  const head = [heading(guideHeadline(view, now, t)), text(group.name[language], { weight: 'bolder' as const })]
  return card([...head, note(span(day.start, day.end, language)), ...lines], buttons(view, now, t))
}
