import type { Consultation } from '../domain/consultation.ts'
import type { DueRow } from '../domain/due.ts'
import { expectedOf, expectedOfPoll, expectedOfSession } from '../domain/expected.ts'
import type { Group } from '../domain/group.ts'
import { draftEnds } from '../domain/person.ts'
import { pollAudience, sessionAudience } from '../domain/sessionNotice.ts'
import { batchRow, endOfWords } from '../domain/survey.ts'
import { addWorkingDays, plus } from '../domain/time.ts'
import { audienceOf } from './audience.ts'
import { fadingRow } from './lookForFading.ts'
import { type Wanted, wanted } from './missing.ts'
import { firstPlan, nightPlan } from './planSessions.ts'
import { tidyRow } from './tidy.ts'
import type { TimerDeps } from './timerDeps.ts'

/** So far back and ahead sessions are looked at. */
const sessionDays = { back: 60, months: 12 }

/** What should be due of a group's consultations. */
export function wantedOfCases(deps: TimerDeps, group: Group, cases: Consultation[]): Wanted[] {
  const { models, settings, administrators = [], now } = deps
  return cases.flatMap((c) =>
    expectedOf(c, settings.retention, now()).map((each) => {
      const to = each.notice?.to
      const told = to ? audienceOf(to, c, group, models[group.modelId], administrators) : []
      const audience = told.map(({ person }) => person)
      return wanted(group.id, c.id, each, audience)
    }),
  )
}

/** What should be due of a group's sessions and polls: dozens at most, whatever their number of consultations. */
export async function wantedOfGroup(deps: TimerDeps, group: Group): Promise<Wanted[]> {
  const { store, models, settings, administrators = [] } = deps
  const now = deps.now()
  const model = models[group.modelId]
  if (!model) return []
  const [sessions, polls, open] = await Promise.all([
    store.sessions(group.id, plus(now, { days: -sessionDays.back }), plus(now, { months: sessionDays.months })),
    store.polls(group.id),
    store.queue(group.id),
  ])
  const ofSessions = sessions.flatMap(({ value: session }) =>
    expectedOfSession(session, model, open, now).map((each) => {
      const kind = each.sessionNotice
      return wanted(group.id, session.id, each, kind ? sessionAudience(kind, group, session, administrators) : [])
    }),
  )
  const ofPolls = await Promise.all(
    polls.map(async ({ value: poll }) => {
      const answers = await store.pollAnswers(group.id, poll.id)
      return expectedOfPoll(poll, answers.length > 0, settings.retention, now).map((each) => {
        const kind = each.pollNotice
        return wanted(group.id, poll.id, each, kind ? pollAudience(kind, group, poll, answers, administrators) : [])
      })
    }),
  )
  return [...ofSessions, ...ofPolls.flat()]
}

/** What should be due of a page of half-written requests. */
export function wantedOfDrafts(drafts: { person: string; groupId: string; savedAt: string }[]): Wanted[] {
  return drafts.map((draft) =>
    wanted(draft.groupId, draft.person, { at: draftEnds(draft), duty: 'expireDraft', stamp: draft.savedAt }, []),
  )
}

/**
 * The daily looks of the service, each with the rows of which one is enough: today's, or the next one. Answers to the
 * survey that wait have their weekly batch, this week's or the next; its free words their end.
 */
export async function wantedOfService(deps: TimerDeps, tenantId: string): Promise<DueRow[][]> {
  const { store, now, settings } = deps
  const [today, tomorrow, weekAgo] = [now(), plus(now(), { days: 1 }), plus(now(), { weeks: -1 })]
  const [waiting, months] = await Promise.all([store.upkeep.surveysWaiting(), store.upkeep.monthsOfWords()])
  return [
    [tidyRow(today), tidyRow(tomorrow)],
    [fadingRow(today, tenantId), fadingRow(addWorkingDays(today, 1), tenantId)],
    [firstPlan(today, tenantId), nightPlan(today, tenantId), nightPlan(tomorrow, tenantId)],
    ...waiting.map((model) => [batchRow(model, weekAgo), batchRow(model, today)]),
    ...months.map((month) => [endOfWords(month, settings.retention.maxMonths)]),
  ]
}
