import type { Actor } from '../domain/access.ts'
import type { Recommendation, Responsible } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import type { Audience, Notice } from '../domain/notice.ts'
import { refuse } from '../domain/problem.ts'
import { type Known, releasePlace, sessionsAhead, takeFirstSlot } from './agenda.ts'
import { change, type Loaded, newText, type Patch, type Ref, unlessRefused } from './change.ts'
import type { Deps } from './deps.ts'
import { followUpIn, nextMeeting } from './followSessions.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

/** At most this many recommendations a session; more would not be followed. */
export const recommendationLimit = 5

/** A recommendation as it is recorded: its words, who carries it out, by when as a wish. Words alone: the requester, no day. */
export type NewRecommendation = string | (Pick<Recommendation, 'responsible' | 'by'> & { text: string })

const wordsOf = (one: NewRecommendation) => (typeof one === 'string' ? one : one.text)

/** The facts of a recommendation under its id. */
function factsOf(id: string, one: NewRecommendation | undefined): Recommendation {
  const { responsible = 'requester', by = null } = typeof one === 'object' ? one : {}
  return { id, state: 'open', responsible, by }
}

const rolesToTell: Partial<Record<Responsible, Audience>> = {
  coordinator: 'coordinators',
  chair: 'chairs',
  secretary: 'recorders',
  member: 'group',
}

/** Who hears of the outcome: who asked; and whoever of the group carries a recommendation out, each once. */
function toTell(items: Recommendation[]): Notice[] {
  const roles = items.flatMap(({ responsible }) => (responsible && rolesToTell[responsible]) ?? [])
  return [...new Set<Audience>(['requesters', ...roles])].map((to) => ({ kind: 'outcome', to }))
}

/**
 * When a follow-up is due by the group's sessions: at the next one after an instant, where the model follows up there and
 * there is one; else null, and a day is to be agreed. `known`: those ahead.
 */
export function nextFollowUp(
  { group, model }: Loaded,
  known: Known,
  after: Instant,
): ReturnType<typeof followUpIn> | null {
  if (model.followUp !== 'nextSession') return null
  const next = nextMeeting(
    { group, model },
    known.map(({ value }) => value),
    after,
  )
  return next && followUpIn(next)
}

/**
 * Records that the session took place, with the recommendations as separate items and what it held, of the model's contents. The follow-up is due at the group's
 * next session, or where there is none on the agreed date, which must lie ahead.
 */
export async function recordOutcome(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: { recommendations: NewRecommendation[]; followUpAt: Instant | null; contents?: string[] },
  decisions: Decisions,
): Promise<Outcome> {
  const items = input.recommendations.slice(0, recommendationLimit)
  const byId = Object.fromEntries(items.map((one, i) => [`recommendation${i + 1}`, one]))
  const words = Object.fromEntries(Object.entries(byId).map(([id, one]) => [id, wordsOf(one)]))
  const checked = screen(words, decisions)
  if ('review' in checked) return checked
  const { clean } = checked
  const ahead = () => sessionsAhead(deps, ref.groupId)
  const recording = (before: Loaded, known: Known): Patch => {
    const next = nextFollowUp(before, known, deps.now())
    const followUpAt = next?.followUpAt ?? input.followUpAt
    if (!followUpAt || followUpAt <= deps.now())
      refuse({ kind: 'badInput', field: 'followUpDay', why: followUpAt ? 'pastTime' : 'missing' })
    return {
      set: {
        state: 'followUp',
        followUpAt,
        followUpSession: next?.followUpSession ?? null,
        recommendations: Object.keys(clean.fields).map((id) => factsOf(id, byId[id])),
        contents: before.model.contents.flatMap(({ id }) => (input.contents?.includes(id) ? [id] : [])),
      },
      texts: newText(deps, actor, before.c.id, 'recommendations', clean),
      notices: toTell(Object.keys(clean.fields).map((id) => factsOf(id, byId[id]))),
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

/**
 * The session was held, and there was no time for this case: it takes the first place of the next session that has one (past
 * its deadline, too: it has waited already), or goes back to the coordinators where there is none. Its people and the
 * coordinators are told.
 */
export function recordNotReached(deps: Deps, actor: Actor, ref: Ref): Promise<Loaded> {
  const notices: Notice[] = (['requesters', 'coordinators'] as const).map((to) => ({ kind: 'notReached', to }))
  const moving = async (loaded: Loaded, known: Known): Promise<Patch> => {
    const freed = await releasePlace(deps, loaded)
    const placed = await unlessRefused(async () => takeFirstSlot(deps, loaded, known, true))
    if (!placed) return { set: { state: 'taken', session: null, clientHereAt: null }, sessions: freed, notices }
    const set = { session: placed.place, clientHereAt: null }
    return { set, sessions: [...freed, placed.write], due: placed.due, notices }
  }
  return change(deps, actor, ref, 'recordNotHeld', moving, () => sessionsAhead(deps, ref.groupId))
}
