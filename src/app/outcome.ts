import type { Actor } from '../domain/access.ts'
import { termsOf } from '../domain/consent.ts'
import type { Consultation, RecommendationState, Resolution, ToldToClient } from '../domain/consultation.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import { refuse } from '../domain/problem.ts'
import { freeSlots, nextSession } from '../domain/slots.ts'
import type { SurveyAnswers } from '../domain/survey.ts'
import { local, plus } from '../domain/time.ts'
import { releasePlace, sessionsAhead, takeSlot } from './agenda.ts'
import { change, type Loaded, load, newText, type Patch, type Ref, unlessRefused } from './change.ts'
import type { Deps } from './deps.ts'
import { newConsultation, type Outcome } from './requestConsultation.ts'
import { type Clean, type Decisions, screen } from './screen.ts'

/** At most this many recommendations a session; more would not be followed. */
export const recommendationLimit = 5

/** The start of the group's next session, of its rhythm or agreed besides it; null where there is none yet. `known`: those ahead. */
export function nextSessionStart({ group, model }: Loaded, known: Known, after: Instant): Instant | null {
  const sessions = known.map(({ value }) => value)
  return nextSession(group, model, sessions, after)
}

/**
 * Records that the session took place, with the recommendations as separate items. The follow-up is due at the group's
 * next session, or where there is none on the agreed date, which must lie ahead.
 */
export async function recordOutcome(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: { recommendations: string[]; followUpAt: Instant | null },
  decisions: Decisions,
): Promise<Outcome> {
  const items = input.recommendations.slice(0, recommendationLimit)
  const checked = screen(Object.fromEntries(items.map((text, i) => [`recommendation${i + 1}`, text])), decisions)
  if ('review' in checked) return checked
  const { clean } = checked
  const ahead = () => sessionsAhead(deps, ref.groupId)
  const recording = (before: Loaded, known: Known): Patch => {
    const next = before.model.followUp === 'nextSession' ? nextSessionStart(before, known, deps.now()) : null
    const followUpAt = next ?? input.followUpAt
    if (!followUpAt || followUpAt <= deps.now())
      refuse({ kind: 'badInput', field: 'followUpDay', why: followUpAt ? 'pastTime' : 'missing' })
    return {
      set: {
        state: 'followUp',
        followUpAt,
        recommendations: Object.keys(clean.fields).map((id) => ({ id, state: 'open' as const })),
      },
      texts: newText(deps, actor, before.c.id, 'recommendations', clean),
    }
  }
  const loaded = await change(deps, actor, ref, 'recordOutcome', recording, ahead)
  return { loaded }
}

/** The session did not take place: the request goes back to the coordinator, who finds a new time. */
export function recordNotHeld(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  return change(deps, actor, ref, 'recordNotHeld', async (loaded) => ({
    set: { state: 'taken', session: null },
    sessions: await releasePlace(deps, loaded),
  }))
}

/** Whether an id is one of a recommendation's: ids come with a press and are nobody's words. */
const isItem = (id: string) => /^recommendation[1-9]$/.test(id)

/** What became of each recommendation, why one was not possible, and whether the client has been told. */
export interface RecommendationAnswers {
  states: Record<string, RecommendationState>
  why: Record<string, string>
  told: ToldToClient
}

export async function answerRecommendations(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: RecommendationAnswers,
  decisions: Decisions,
): Promise<Outcome> {
  const required = Object.entries(input.states).flatMap(([id, state]) =>
    state === 'notPossible' && isItem(id) ? [id] : [],
  )
  const why = Object.entries(input.why).filter(([id]) => isItem(id))
  const checked = screen(Object.fromEntries([...required.map((id) => [id, '']), ...why]), decisions, required)
  if ('review' in checked) return checked
  const { fields, dismissed } = checked.clean
  const loaded = await change(deps, actor, ref, 'answerRecommendations', ({ c }) => {
    const known = Object.fromEntries(
      Object.entries(fields).filter(([id]) => c.recommendations.some((r) => r.id === id)),
    )
    return {
      set: {
        recommendations: c.recommendations.map((r) => ({ ...r, state: input.states[r.id] ?? r.state })),
        toldToClient: input.told,
        recommendationsAnsweredAt: deps.now(),
      },
      texts: newText(deps, actor, c.id, 'notPossible', { fields: known, dismissed }),
    }
  })
  return { loaded }
}

/**
 * The worker's report. Resolved: it is closed. Not resolved: it goes on as a further consultation linked to the first,
 * with the same consultant (M2) or on the agenda of the group's next session that has room (M3).
 */
export async function reportFollowUp(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: { resolution: Resolution; words: string },
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ words: input.words }, decisions)
  if ('review' in checked) return checked
  const { clean } = checked
  const loaded = await change(
    deps,
    actor,
    ref,
    'reportFollowUp',
    async (before, known): Promise<Patch> => {
      const { c } = before
      const set = { resolution: input.resolution, closedAt: deps.now() }
      if (input.resolution === 'resolved') {
        return {
          set: { ...set, state: 'closed' },
          texts: newText(deps, actor, c.id, 'followUp', clean),
          notices: [{ kind: 'resolved', to: 'group' }],
        }
      }
      if (await goesOn(deps, c)) {
        const texts = newText(deps, actor, c.id, 'followUp', clean)
        return { set: { ...set, state: 'continued' }, texts, notices: [{ kind: 'furtherConsultation', to: 'group' }] }
      }
      const { child, texts, sessions, due } = await further(deps, actor, before, clean, known)
      const next = { groupId: child.groupId, id: child.id, code: 0 }
      const filling = deps.store.takeCode(child.groupId, child.id).then((code) => {
        next.code = code
        child.code = code
      })
      return {
        set: { ...set, state: 'continued', next },
        filling,
        notices: [],
        texts,
        sessions,
        due,
        others: [
          {
            value: child,
            version: null,
            notices: [
              { kind: 'furtherConsultation', to: 'group' },
              { kind: child.state === 'scheduled' ? 'scheduled' : 'furtherConsultation', to: 'requesters' },
            ],
          },
        ],
      }
    },
    () => sessionsAhead(deps, ref.groupId),
  )
  return { loaded }
}

/** Whether the next talk is agreed already ("varaa seuraava") and still stands: then there is no other to begin. */
async function goesOn(deps: Deps, c: Consultation): Promise<boolean> {
  const next = c.next && (await deps.store.consultation(c.next.groupId, c.next.id))
  return next !== null && !['withdrawn', 'declined'].includes(next.value.state)
}

type Known = Awaited<ReturnType<typeof sessionsAhead>>

/** The further consultation (jatkokonsultaatio): child of the first, already taken, on an agenda where the model has one. */
async function further(deps: Deps, actor: Actor, before: Loaded, { fields, dismissed }: Clean<'words'>, known: Known) {
  const { c, group, model } = before
  const child: Consultation = newConsultation(deps, group, actor, {
    ...termsOf(c),
    topic: c.topic,
    help: c.help,
    requester: c.requester,
    pair: c.pair,
    state: 'taken',
    takenBy: c.takenBy,
    previous: { groupId: c.groupId, id: c.id, code: c.code, how: 'continued' },
  })
  const note = { fields: { note: fields.words }, dismissed: dismissed.map((one) => ({ ...one, field: 'note' })) }
  const texts = newText(deps, actor, child.id, 'summary', note)
  child.textKeys = texts.map((t) => t.key)
  if (model.scheduling !== 'slots') return { child, texts, sessions: [], due: [] }
  const placed = await unlessRefused(async () => firstFreeSlot(deps, { ...before, c: child }, known))
  if (!placed) return { child, texts, sessions: [], due: [] }
  return {
    child: { ...child, state: 'scheduled' as const, session: placed.place },
    texts,
    sessions: [placed.write],
    due: placed.due,
  }
}

function firstFreeSlot(deps: Deps, loaded: Loaded, known: Known) {
  const sessions = known.map(({ value }) => value)
  const free = freeSlots(loaded.group, loaded.model, sessions, deps.now())[0]
  if (!free) refuse({ kind: 'conflict', by: null, freeStarts: [] })
  return takeSlot(deps, loaded, free.sessionId, free.start, known)
}

/** The closing survey, once; stored apart from the person and the consultation, by month only. The free word is screened. */
export async function answerSurvey(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  answers: SurveyAnswers,
  word: string,
  decisions: Decisions,
): Promise<Outcome> {
  const checked = screen({ word }, decisions)
  if ('review' in checked) return checked
  const words = checked.clean.fields.word ?? null
  const month = local(deps.now()).toFormat('yyyy-MM')
  const loaded = await change(deps, actor, ref, 'survey', ({ c }) => ({
    set: { surveyAnswered: true },
    notices: [],
    due: words === null ? [] : [endOfWords(deps, c.groupId, month)],
  }))
  try {
    await deps.store.saveSurvey(loaded.c.modelId, month, answers, words)
  } catch (error) {
    await unmark(deps, ref)
    throw error
  }
  return { loaded }
}

/** The answers could not be stored: they may be given again. */
async function unmark(deps: Deps, ref: Ref): Promise<void> {
  const { c, version } = await load(deps, ref)
  const value = { ...c, surveyAnswered: false, revision: c.revision + 1 }
  const nothing = { sessions: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await deps.store.commit({ groupId: c.groupId, consultations: [{ value, version }], ...nothing })
}

/** The end of a month's free words, at the latest so many months after they were written: one row a group and month. */
function endOfWords(deps: Deps, groupId: string, month: string): DueRow {
  const at = plus(`${month}-01T00:00:00.000Z`, { months: deps.settings.retention.maxMonths })
  const none = { stamp: '', notice: null, only: null, except: null, attempts: 0, leaseUntil: null, change: null }
  return { id: `words-${groupId}-${month}`, at, duty: 'purgeWords', groupId, thingId: month, ...none }
}
