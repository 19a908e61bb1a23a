import type { Actor } from '../domain/access.ts'
import type { Consultation, Recommendation, RecommendationState, ToldToClient } from '../domain/consultation.ts'
import { toldOf } from '../domain/followUp.ts'
import type { Instant } from '../domain/ids.ts'
import { change, newText, type Patch, type Ref } from './change.ts'
import type { Deps } from './deps.ts'
import type { Outcome } from './requestConsultation.ts'
import { type Clean, type Decisions, screen } from './screen.ts'

/** What became of each recommendation, why one was not possible, and whether the client has been told; by their ids. */
export interface RecommendationAnswers {
  states: Record<string, RecommendationState>
  why: Record<string, string>
  told: Record<string, { told: ToldToClient; toldOn: Instant | null }>
}

const prefix = 'why.'

/** Whether an id is one of a recommendation's: ids come with a press and are nobody's words. */
const isItem = (id: string) => /^recommendation[1-9]$/.test(id)

/** The words of the answers for the check, by the ids of their fields; where one was not possible they must be there. */
export function whyFields({ states, why }: RecommendationAnswers): {
  fields: Record<string, string>
  required: string[]
} {
  const required = Object.keys(states).filter((id) => isItem(id) && states[id] === 'notPossible')
  const written = Object.entries(why).filter(([id]) => isItem(id))
  const all = [...required.map((id): [string, string] => [id, '']), ...written]
  return {
    fields: Object.fromEntries(all.map(([id, words]) => [prefix + id, words])),
    required: required.map((id) => prefix + id),
  }
}

/** The checked words again by the ids of their recommendations; those of no recommendation are left out. */
function wordsOf({ fields, dismissed }: Clean, items: Recommendation[]): Clean {
  const known = items.map(({ id }) => id)
  const words = known.flatMap((id) => (fields[prefix + id] ? [[id, fields[prefix + id]]] : []))
  const ours = dismissed.filter(({ field }) => known.includes(field.slice(prefix.length)))
  return {
    fields: Object.fromEntries(words),
    dismissed: ours.map((one) => ({ ...one, field: one.field.slice(prefix.length) })),
  }
}

/** What the answers change in their consultation. */
export function answered(deps: Deps, actor: Actor, c: Consultation, input: RecommendationAnswers, clean: Clean) {
  const recommendations = c.recommendations.map((item) => ({
    ...item,
    state: input.states[item.id] ?? item.state,
    ...input.told[item.id],
  }))
  const set: Partial<Consultation> = {
    recommendations,
    toldToClient: toldOf({ ...c, recommendations }),
    recommendationsAnsweredAt: deps.now(),
  }
  return { set, texts: newText(deps, actor, c.id, 'notPossible', wordsOf(clean, c.recommendations)) } satisfies Patch
}

/** The worker answers each recommendation. Refuses one that was not possible without a word why. */
export async function answerRecommendations(
  deps: Deps,
  actor: Actor,
  ref: Ref,
  input: RecommendationAnswers,
  decisions: Decisions,
): Promise<Outcome> {
  const { fields, required } = whyFields(input)
  const checked = screen(fields, decisions, required)
  if ('review' in checked) return checked
  const loaded = await change(deps, actor, ref, 'answerRecommendations', ({ c }) =>
    answered(deps, actor, c, input, checked.clean),
  )
  return { loaded }
}
