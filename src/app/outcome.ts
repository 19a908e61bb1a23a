import type { Actor } from '../domain/access.ts'
import type { RecommendationState, ToldToClient } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import { refuse } from '../domain/problem.ts'
import { nextSession } from '../domain/slots.ts'
import { type Known, releasePlace, sessionsAhead } from './agenda.ts'
import { change, type Loaded, newText, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Decisions, screen } from './screen.ts'

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
