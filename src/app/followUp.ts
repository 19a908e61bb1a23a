import type { Actor } from '../domain/access.ts'
import type { Consultation, Resolution } from '../domain/consultation.ts'
import { countsForDays } from '../domain/followUp.ts'
import type { Instant } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Audience, Notice, NoticeKind } from '../domain/notice.ts'
import { refuse } from '../domain/problem.ts'
import { isAnswered } from '../domain/survey.ts'
import { plus } from '../domain/time.ts'
import { type Known, sessionsAhead } from './agenda.ts'
import { change, type Loaded, newText, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import { furtherConsultation } from './furtherConsultation.ts'
import { nextFollowUp } from './outcome.ts'
import { answered, type RecommendationAnswers, whyFields } from './recommendations.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'
import { type Survey, withSurvey } from './survey.ts'

/** What the worker tells in the closing card: how it stands, and as much of the rest as they like. */
export interface Report {
  resolution: Resolution
  words: string
  /** Not resolved: it goes on the agenda again, or to a new time, rather than being told of once more. */
  again?: boolean
  /** Where no session follows: when the worker is asked again. */
  followUpAt?: Instant | null
  recommendations?: RecommendationAnswers
  survey?: Survey
  /** "Kiitos, tämä auttoi": a word to those who helped, without a text. */
  thanks?: boolean
}

const agreedWeeks = 2

/** Who is thanked: the group that consulted, in its channel; where two met, the consultant alone. */
const thankedOf = ({ scheduling }: OperatingModel): Audience => (scheduling === 'offers' ? 'coordinators' : 'group')

/** Until when it is followed further: the group's next session (M1, M3, M6), else the agreed day. Refuses a past one. */
function askedAgain(deps: Deps, before: Loaded, known: Known, wished: Instant | null | undefined) {
  const now = deps.now()
  const session = nextFollowUp(before, known, plus(now, { days: countsForDays }))
  if (session) return session
  const followUpAt = wished ?? plus(now, { weeks: agreedWeeks })
  if (followUpAt <= now) refuse({ kind: 'badInput', field: 'followUpDay', why: 'pastTime' })
  return { followUpAt, followUpSession: null }
}

/** Whether the next talk is agreed already ("varaa seuraava") and still stands: then there is no other to begin. */
async function goesOn(deps: Deps, c: Consultation): Promise<boolean> {
  const next = c.next && (await deps.store.consultation(c.next.groupId, c.next.id))
  return next !== null && !['withdrawn', 'declined'].includes(next.value.state)
}

/**
 * The worker's report, with what became of the recommendations, the survey and a thank-you in one press. Resolved: it is
 * closed. Not resolved: it is followed to the group's next session or an agreed day, the group seeing in a word how it
 * stands; or it goes on as a further consultation, linked to the first (furtherConsultation.ts), whose text the words become.
 */
export async function reportFollowUp(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  report: Report,
  decisions: Decisions,
): Promise<Outcome> {
  const { resolution, recommendations, survey, thanks } = report
  const why = recommendations ? whyFields(recommendations) : { fields: {}, required: [] }
  const typed = { ...why.fields, words: report.words, word: survey?.word ?? '' }
  const checked = screen<string>(typed, decisions, why.required)
  if ('review' in checked) return checked
  const { clean } = checked
  const { word = null } = clean.fields
  const given = survey && isAnswered(survey.answers, clean.fields.word) ? { answers: survey.answers, word } : null
  const dismissed = clean.dismissed.filter(({ field }) => field === 'words')

  const build = async (before: Loaded, known: Known, counts: boolean): Promise<Patch> => {
    const { c } = before
    const now = deps.now()
    const answers = recommendations ? answered(deps, actor, c, recommendations, clean) : { set: {}, texts: [] }
    const set: Partial<Consultation> = {
      ...answers.set,
      resolution,
      reportedAt: now,
      ...(counts ? { surveyAnswered: true } : {}),
      ...(thanks ? { thankedAt: c.thankedAt ?? now } : {}),
    }
    const words = newText(deps, actor, c.id, 'followUp', { fields: { words: clean.fields.words }, dismissed })
    // Who is thanked sees on the same card how it stands: one message, not two.
    const thanked = thanks && !c.thankedAt ? [{ kind: 'thanks' as const, to: thankedOf(before.model) }] : null
    const told = (kind: NoticeKind): Notice[] => thanked ?? [{ kind, to: 'group' }]
    const base = { texts: [...answers.texts, ...words] }
    if (resolution === 'resolved')
      return { ...base, set: { ...set, state: 'closed', closedAt: now }, notices: told('resolved') }
    if (await goesOn(deps, c))
      return { ...base, set: { ...set, state: 'continued', closedAt: now }, notices: told('furtherConsultation') }
    // The next talk was agreed, and is off: a new one is what was wished for.
    if (!report.again && !c.next) {
      const due = askedAgain(deps, before, known, report.followUpAt)
      return { ...base, set: { ...set, ...due }, notices: told('followUpReported') }
    }
    const text = { text: clean.fields.words, dismissed }
    const { next, patch } = await furtherConsultation(deps, actor, before, text, known)
    return {
      ...patch,
      set: { ...set, state: 'continued', closedAt: now, next },
      texts: [...answers.texts, ...patch.texts],
      notices: thanked ?? [],
    }
  }
  const loaded = await withSurvey(deps, given, (counted) =>
    change(
      deps,
      actor,
      ref,
      'reportFollowUp',
      async (before, known) => build(before, known, await counted(before.c)),
      () => sessionsAhead(deps, ref.groupId),
    ),
  )
  return { loaded }
}
