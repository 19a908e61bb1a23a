import { cancelPoll, chooseDate } from '../../app/endPoll.ts'
import * as answers from '../../app/pollAnswers.ts'
import type { PollRef } from '../../app/pollChange.ts'
import * as polls from '../../app/polls.ts'
import { withLead } from '../../cards/lead.ts'
import { pollAnswerCard, pollCard } from '../../cards/poll.ts'
import { pollFormCard } from '../../cards/pollForm.ts'
import { sessionProblemCard } from '../../cards/sessionList.ts'
import { explainSession } from '../../cards/sessionWords.ts'
import type { Instant } from '../../domain/ids.ts'
import { answerable, type Poll, type PollDate, pollDates } from '../../domain/poll.ts'
import { type Problem, Refusal, refuse } from '../../domain/problem.ts'
import type { PollView } from '../../domain/sessionView.ts'
import { instantOf } from '../../domain/time.ts'
import type { Answer } from '../answer.ts'
import { type Pressed, tickedNames } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'
import { formAgain, groupForm, inChat } from './session.ts'

/** The poll that a press is about; its choice may carry a date too. */
export function refOf({ groupId, pick }: Pressed): PollRef & { date: string } {
  const [id = '', date = ''] = (pick ?? '').split('|')
  if (!groupId || !id) refuse({ kind: 'notFound' })
  return { groupId, id, date }
}

const show = (turn: Turn, view: PollView): Answer => ({
  card: pollCard({ view, notice: null }, turn.service, turn.t, turn.language),
})

/** A changed poll: its card as the answer, and the pressed message brought up to date. */
export function shows(turn: Turn, view: PollView): Answer {
  const { world, place, messageId, language } = turn
  if (messageId) {
    const message = { place, activityId: messageId, language }
    world.track(world.notifier.updateMeeting(message, { kind: 'poll', view, notice: null }))
  }
  return show(turn, view)
}

/** A refusal over the poll as it now is, where the person may see it; else alone. */
export async function refused(turn: Turn, problem: Problem, pressed: Pressed): Promise<Answer> {
  const { service, t, language } = turn
  const lead = explainSession(problem, t, language)
  try {
    const view = await polls.seePoll(turn.world.deps, turn.actor, refOf(pressed))
    if (problem.kind === 'badInput' && problem.field === 'suits')
      return { card: pollAnswerCard({ view, problem: lead }, service, t, language) }
    return { card: withLead(pollCard({ view, notice: null }, service, t, language), lead) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { card: sessionProblemCard({ text: lead }, service, t, language) }
  }
}

export const poll: Handler = inChat(
  async (turn, pressed) => show(turn, await polls.seePoll(turn.world.deps, turn.actor, refOf(pressed))),
  refused,
)

export const answerPoll: Handler = inChat(async (turn, pressed) => {
  const view = await polls.seePoll(turn.world.deps, turn.actor, refOf(pressed))
  if (!view.actions.includes('answerPoll')) refuse({ kind: 'notAllowed' })
  if (!answerable(view.poll, turn.service.now)) refuse({ kind: 'over' })
  return { card: pollAnswerCard({ view, problem: null }, turn.service, turn.t, turn.language) }
}, refused)

/** What was chosen for each of a poll's dates. */
export function suitsIn({ dates }: Poll, { inputs }: Pressed): Record<Instant, string> {
  return Object.fromEntries(dates.map(({ start }, i) => [start, inputs[`suits${i + 1}`] ?? '']))
}

export const savePollAnswer: Handler = inChat(async (turn, pressed) => {
  const ref = refOf(pressed)
  const { poll } = await polls.seePoll(turn.world.deps, turn.actor, ref)
  return shows(turn, await answers.answerPoll(turn.world.deps, turn.actor, ref, suitsIn(poll, pressed)))
}, refused)

export const choosePollDate: Handler = inChat(async (turn, pressed) => {
  const { date, ...ref } = refOf(pressed)
  return shows(turn, await chooseDate(turn.world.deps, turn.actor, ref, date))
}, refused)

export const withdrawPoll: Handler = inChat(
  async (turn, pressed) => shows(turn, await cancelPoll(turn.world.deps, turn.actor, refOf(pressed))),
  refused,
)

async function startForm(turn: Turn, pressed: Pressed, problem: string | null): Promise<Answer> {
  const form = await groupForm(turn, pressed, 'startPoll', problem)
  return { card: pollFormCard(form, turn.service, turn.t, turn.language) }
}

export const startPoll: Handler = inChat((turn, pressed) => startForm(turn, pressed, null), formAgain(startForm))

/** The rows of day and time that are filled in; refuses a row that is no time. */
function datesOf({ inputs }: Pressed): PollDate[] {
  const days = inputs.days === '2' ? 2 : 1
  return Array.from({ length: pollDates.most }, (_, i) => i + 1).flatMap((number) => {
    const day = inputs[`day${number}`]
    if (!day) return []
    const start = instantOf(day, inputs[`time${number}`] ?? '')
    return [{ start: start ?? refuse({ kind: 'badInput', field: 'day', why: 'badTime' }), days }]
  })
}

/** Answers are taken until four in the afternoon of the day chosen. */
export const saveStartPoll: Handler = inChat(async (turn, pressed) => {
  const closesAt = instantOf(pressed.inputs.closesDay ?? '', '16:00')
  const input = {
    dates: datesOf(pressed),
    closesAt: closesAt ?? refuse({ kind: 'badInput', field: 'closesDay', why: 'missing' }),
    place: pressed.inputs.place ?? '',
    notNames: tickedNames(pressed.inputs),
  }
  return shows(turn, await polls.startPoll(turn.world.deps, turn.actor, pressed.groupId ?? '', input))
}, formAgain(startForm))
