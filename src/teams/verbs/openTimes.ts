import { bookable } from '../../app/bookings.ts'
import * as booking from '../../app/bookTime.ts'
import type { Loaded } from '../../app/change.ts'
import * as own from '../../app/openTimes.ts'
import { suggestOpenTimes } from '../../app/suggestTimes.ts'
import { messageCard } from '../../cards/answer.ts'
import { bookTimeCard, moveTimeCard } from '../../cards/bookTimes.ts'
import { withLead } from '../../cards/lead.ts'
import { addTimesCard, addWeeklyCard, ownTimesCard, timeRows } from '../../cards/openTimes.ts'
import type { VerbData } from '../../cards/verbs.ts'
import { codeText } from '../../domain/ids.ts'
import { type Problem, Refusal } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import { moment } from '../../i18n/dates.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { formData } from './forms.ts'
import { decisionsOf, type Handler, nonceOf, openable, refOf } from './handler.ts'
import { suggested } from './suggested.ts'
import { offeredTimes } from './times.ts'

/** What work gives, or what it was refused for when that is one of these kinds. */
async function attempt<T>(work: Promise<T>, ...kinds: Problem['kind'][]): Promise<{ done: T } | { refused: Problem }> {
  try {
    return { done: await work }
  } catch (error) {
    if (error instanceof Refusal && kinds.includes(error.problem.kind)) return { refused: error.problem }
    throw error
  }
}

/** Who keeps no times is told who does, and offered what else there is. */
function notConsultant({ t, service, language }: Turn): Answer {
  const home: VerbData = { verb: 'home' }
  const buttons = [
    { title: t.first.mine, data: { verb: 'mine' } as VerbData },
    { title: t.first.home, data: home },
  ]
  return { card: messageCard({ text: t.openTimes.notConsultant, buttons }, service, t, language) }
}

/** A handler of the consultant's: for nobody else. */
const ofConsultant =
  (handler: Handler): Handler =>
  async (turn, pressed) => {
    const result = await attempt(handler(turn, pressed), 'notAllowed')
    return 'refused' in result ? notConsultant(turn) : result.done
  }

type Said = 'saved' | 'removed' | null

const list = (turn: Turn, times: own.OwnTimes, said: Said, problem: string | null = null): Answer => ({
  card: ownTimesCard({ ...times, said, problem }, turn.service, turn.t, turn.language),
})

/** "Vapaat aikasi". */
export const times = ofConsultant(async (turn) => list(turn, await own.ownTimes(turn.world.deps, turn.actor), null))

function sayProblem(turn: Turn, problem: Problem): string {
  const say = turn.t.openTimes
  if (problem.kind !== 'badInput') return say.timesBad
  if (problem.why === 'missing') return problem.field === 'weekday' ? say.weekdayMissing : say.timesMissing
  return problem.why === 'pastTime' ? say.timesPast : say.timesBad
}

async function timesForm(turn: Turn, values: Record<string, string>, problem: string | null): Promise<Answer> {
  const suggestions = await suggested(turn, suggestOpenTimes(turn.world.deps, turn.actor))
  return { card: addTimesCard({ values, problem, suggestions }, turn.service, turn.t, turn.language) }
}

export const addTimes = ofConsultant((turn) => timesForm(turn, {}, null))

export const saveTimes = ofConsultant(async (turn, { inputs }) => {
  const adding = async () => {
    const starts = [...offeredTimes(inputs, timeRows), ...chosen(inputs, 'suggested')]
    return own.addTimes(turn.world.deps, turn.actor, starts)
  }
  const result = await attempt(adding(), 'badInput')
  if ('refused' in result) return timesForm(turn, inputs, sayProblem(turn, result.refused))
  return list(turn, result.done, 'saved')
})

async function weeklyForm(turn: Turn, values: Record<string, string>, problem: string | null): Promise<Answer> {
  await own.ownTimes(turn.world.deps, turn.actor)
  return { card: addWeeklyCard({ values, problem }, turn.service, turn.t, turn.language) }
}

export const addWeekly = ofConsultant((turn) => weeklyForm(turn, {}, null))

export const saveWeekly = ofConsultant(async (turn, { inputs }) => {
  const { weekday = '', clock = '', from = '', until = '' } = inputs
  const input = { weekday: Number(weekday), time: clock, from, until }
  const result = await attempt(own.addWeekly(turn.world.deps, turn.actor, input), 'badInput')
  if ('refused' in result) return weeklyForm(turn, inputs, sayProblem(turn, result.refused))
  return list(turn, result.done, 'saved')
})

export const removeTimes = ofConsultant(async (turn, { inputs }) => {
  const { deps } = turn.world
  const result = await attempt(own.removeTimes(deps, turn.actor, chosen(inputs, 'starts')), 'badInput')
  if ('done' in result) return list(turn, result.done, 'removed')
  return list(turn, await own.ownTimes(deps, turn.actor), null, turn.t.openTimes.removeMissing)
})

export const removeSeries = ofConsultant(async (turn, { pick = '' }) =>
  list(turn, await own.removeSeries(turn.world.deps, turn.actor, pick), 'removed'),
)

/** The open times of a request, to book one; `next`: for a further talk. */
async function book(turn: Turn, pressed: Pressed, next: boolean, gone: boolean): Promise<Answer> {
  const loaded = await openable(turn, pressed, next ? 'bookNext' : 'bookTime')
  const starts = await bookable(turn.world.deps, loaded)
  const page = gone ? 0 : Math.max(0, Math.trunc(Number(pressed.pick)) || 0)
  const form = { ...loaded, side: 'requester' as const, starts, page, gone, next }
  return { card: bookTimeCard(form, turn.service, turn.t, turn.language) }
}

export const bookTime: Handler = (turn, pressed) => book(turn, pressed, false, false)

export const bookNext: Handler = (turn, pressed) => book(turn, pressed, true, false)

/** Books; a time that went meanwhile brings the list back with what is left. */
async function booked(
  turn: Turn,
  pressed: Pressed,
  work: Promise<Loaded>,
  next: boolean,
  then: (loaded: Loaded) => Answer,
): Promise<Answer> {
  const result = await attempt(work, 'conflict')
  return 'refused' in result ? book(turn, pressed, next, true) : then(result.done)
}

export const saveBookTime: Handler = (turn, pressed) =>
  booked(
    turn,
    pressed,
    booking.bookTime(turn.world.deps, turn.actor, refOf(pressed), pressed.pick ?? ''),
    false,
    (loaded) => shows(turn, loaded, 'requester', 'scheduled'),
  )

export const saveBookNext: Handler = (turn, pressed) =>
  booked(
    turn,
    pressed,
    booking.bookNext(turn.world.deps, turn.actor, refOf(pressed), pressed.pick ?? ''),
    true,
    (loaded) => {
      const answer = shows(turn, loaded, 'requester')
      const code = codeText(loaded.c.next?.code ?? 0)
      const said = turn.t.openTimes.nextBooked(code, moment(pressed.pick ?? '', turn.language))
      return { ...answer, card: withLead(answer.card, said) }
    },
  )

async function move(turn: Turn, pressed: Pressed, review: Review | null, gone: boolean): Promise<Answer> {
  const values = review ? { ...pressed.inputs, ...review.values } : gone ? pressed.inputs : {}
  const data = await formData(turn, pressed, 'moveTime', values, review)
  const starts = await bookable(turn.world.deps, data)
  return { card: moveTimeCard({ ...data, starts, gone }, turn.service, turn.t, turn.language) }
}

export const moveTime: Handler = (turn, pressed) => move(turn, pressed, null, false)

export const saveMoveTime: Handler = async (turn, pressed) => {
  const { start = '', reason = '' } = pressed.inputs
  const nonce = nonceOf(turn, pressed)
  const decisions = { ...decisionsOf(turn, pressed), nonce }
  const result = await attempt(
    booking.moveTime(turn.world.deps, turn.actor, refOf(pressed), start, reason, decisions),
    'conflict',
  )
  if ('refused' in result) return move(turn, { ...pressed, nonce }, null, true)
  if ('review' in result.done) return move(turn, { ...pressed, nonce }, result.done.review, false)
  return shows(turn, result.done.loaded, pressed.side ?? 'requester', 'timeChanged')
}
