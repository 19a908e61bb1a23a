import type { Instant, PersonId } from './ids.ts'
import type { Session } from './session.ts'
import { plus } from './time.ts'

/** What a session opens with, and what each case goes through. The words of each are in i18n. */
export const openingPhases = ['welcome', 'followUps'] as const
export const casePhases = ['presentation', 'questions', 'consultation', 'recommendations', 'summary'] as const
export type OpeningPhase = (typeof openingPhases)[number]
export type CasePhase = (typeof casePhases)[number]

/** How a model's sessions run, in order (issue 5, "During"); minutes. */
export interface GuidePlan {
  opening: { phase: OpeningPhase; minutes: number }[]
  perCase: { phase: CasePhase; minutes: number }[]
}

/** One step of a session: a phase, of the whole or of the case in a slot. */
export interface GuideStep {
  /** What the step is known by: it stays the same whatever becomes of other slots. */
  key: string
  phase: OpeningPhase | CasePhase
  minutes: number
  slot: Instant | null
  consultationId: string | null
}

/** Where a session stands, kept with it: everybody of it sees the same. `step`: a step's key, or `over`. */
export interface GuideMark {
  step: string
  since: Instant
  by: PersonId
  /** Who moved it, by name: for whoever presses at the same time. */
  byName: string
}

export const over = 'over'

/** All steps of a session as its agenda now stands. */
export function stepsOf(session: Pick<Session, 'slots'>, plan: GuidePlan): GuideStep[] {
  const cases = session.slots.filter(({ consultationId }) => consultationId !== null)
  return [
    ...plan.opening.map((each) => ({ key: each.phase, ...each, slot: null, consultationId: null })),
    ...cases.flatMap(({ start, consultationId }) =>
      plan.perCase.map((each) => ({ key: `${each.phase} ${start}`, ...each, slot: start, consultationId })),
    ),
  ]
}

/** Where among the steps a mark is. Its case has left the agenda: the next case; past the last step: over. */
function indexOf(steps: GuideStep[], { step }: GuideMark): number {
  if (step === over) return steps.length
  const found = steps.findIndex(({ key }) => key === step)
  if (found >= 0) return found
  const [, slot = ''] = step.split(' ')
  const later = steps.findIndex((each) => each.slot !== null && each.slot > slot)
  return later < 0 ? steps.length : later
}

/** Where a session is at this moment, and how its time goes. */
export interface GuideNow {
  /** Null: all steps are done. */
  step: GuideStep | null
  /** What a press must have seen to move it on. */
  key: string
  number: number
  of: number
  since: Instant
  /** When the step's minutes are used up. */
  until: Instant
  /** Whole minutes left of the step, counted up; negative when it has run over. */
  minutesLeft: number
  /** When all is done, if every step from here takes its own minutes. */
  endsAt: Instant
  movedBy: string
  next: GuideStep | null
  first: boolean
}

/** The guide of a session at an instant; null while nobody has begun it. The timer of every client is made of this. */
export function guideNow(session: Pick<Session, 'slots' | 'guide'>, plan: GuidePlan, now: Instant): GuideNow | null {
  const mark = session.guide
  if (!mark) return null
  const steps = stepsOf(session, plan)
  const index = indexOf(steps, mark)
  const step = steps[index] ?? null
  const until = plus(mark.since, { minutes: step?.minutes ?? 0 })
  const rest = steps.slice(index + 1).reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    step,
    key: step?.key ?? over,
    number: Math.min(index + 1, steps.length),
    of: steps.length,
    since: mark.since,
    until,
    minutesLeft: Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000),
    endsAt: plus(until > now ? until : now, { minutes: rest }),
    movedBy: mark.byName,
    next: steps[index + 1] ?? null,
    first: index === 0,
  }
}

/**
 * The mark after a press of "next" or "back" by somebody who saw the step `seen` (`''`: that nobody had begun). Null where
 * somebody has moved it meanwhile, so that two who press at once move it by one; and where there is nowhere to go.
 */
export function movedGuide(
  session: Pick<Session, 'slots' | 'guide'>,
  plan: GuidePlan,
  press: { way: 'next' | 'back'; seen: string; at: Instant; by: PersonId; byName: string },
): GuideMark | null {
  const { way, seen, at, by, byName } = press
  const steps = stepsOf(session, plan)
  const here = guideNow(session, plan, at)
  if (seen !== (here?.key ?? '')) return null
  const index = here && session.guide ? indexOf(steps, session.guide) : -1
  const to = index + (way === 'next' ? 1 : -1)
  if (to < 0 || to > steps.length || steps.length === 0) return null
  return { step: steps[to]?.key ?? over, since: at, by, byName }
}
