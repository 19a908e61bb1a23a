import * as attending from '../../app/attending.ts'
import { noteAnswer } from '../../app/pollAnswers.ts'
import { seePoll } from '../../app/polls.ts'
import { notePollAnswerCard, noteReplyCard } from '../../cards/onBehalf.ts'
import { removeEnrolledCard } from '../../cards/sessionForms.ts'
import { explainSession } from '../../cards/sessionWords.ts'
import { type Problem, refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'
import { refOf as pollRefOf, refused as pollRefused, shows as showsPoll, suitsIn } from './poll.ts'
import { inChat, openable, refOf, refused, shows } from './session.ts'

/** A coordinator's form about somebody else; `problem`: what was missing, in a sentence. */
type Form = (turn: Turn, pressed: Pressed, problem: string | null) => Promise<Answer>

/** A form, and the press that saves it: what is missing brings it back with what was chosen; any other refusal is as of `or`. */
function formAndSave(form: Form, save: Handler, or: typeof refused): { open: Handler; save: Handler } {
  const again = async (turn: Turn, problem: Problem, pressed: Pressed) =>
    problem.kind === 'badInput'
      ? form(turn, pressed, explainSession(problem, turn.t, turn.language))
      : or(turn, problem, pressed)
  return { open: inChat((turn, pressed) => form(turn, pressed, null), or), save: inChat(save, again) }
}

const removing = formAndSave(
  async (turn, pressed, problem) => {
    const view = await openable(turn, pressed, 'removeEnrolled')
    const people = await attending.enrolledPeople(turn.world.deps, view.session)
    return { card: removeEnrolledCard({ view, people, problem }, turn.service, turn.t, turn.language) }
  },
  async (turn, pressed) => {
    const { member = '' } = pressed.inputs
    return shows(turn, await attending.removeEnrolled(turn.world.deps, turn.actor, refOf(pressed), member))
  },
  refused,
)
export const removeEnrolled = removing.open
export const saveRemoveEnrolled = removing.save

const replying = formAndSave(
  async (turn, pressed, problem) => {
    const view = await openable(turn, pressed, 'noteReply')
    return { card: noteReplyCard({ view, values: pressed.inputs, problem }, turn.service, turn.t, turn.language) }
  },
  async (turn, pressed) => {
    const { member = '', reply = '' } = pressed.inputs
    return shows(turn, await attending.noteReply(turn.world.deps, turn.actor, refOf(pressed), member, reply))
  },
  refused,
)
export const noteReply = replying.open
export const saveNoteReply = replying.save

const answering = formAndSave(
  async (turn, pressed, problem) => {
    const view = await seePoll(turn.world.deps, turn.actor, pollRefOf(pressed))
    if (!view.actions.includes('noteAnswer')) refuse({ kind: 'notAllowed' })
    if (view.poll.state !== 'open') refuse({ kind: 'over' })
    return { card: notePollAnswerCard({ view, values: pressed.inputs, problem }, turn.service, turn.t, turn.language) }
  },
  async (turn, pressed) => {
    const ref = pollRefOf(pressed)
    const { poll } = await seePoll(turn.world.deps, turn.actor, ref)
    const { member = '' } = pressed.inputs
    return showsPoll(turn, await noteAnswer(turn.world.deps, turn.actor, ref, member, suitsIn(poll, pressed)))
  },
  pollRefused,
)
export const notePollAnswer = answering.open
export const saveNotePollAnswer = answering.save
