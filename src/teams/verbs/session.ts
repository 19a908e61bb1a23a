import { attendees, enrol as enrolIn, markPresent, replyTo, unenrol as unenrolFrom } from '../../app/attending.ts'
import { loadGroup } from '../../app/groupChange.ts'
import { doubtsIn } from '../../app/groupWords.ts'
import { moveSession } from '../../app/moveSession.ts'
import { type LoadedSession, type SessionRef, viewOf } from '../../app/sessionChange.ts'
import { addSession as add, cancelSession as cancel, mySessions, seeSession } from '../../app/sessions.ts'
import { attendanceCard } from '../../cards/attendance.ts'
import { withLead } from '../../cards/lead.ts'
import { sessionCard } from '../../cards/session.ts'
import {
  addSessionCard,
  cancelSessionCard,
  changeSessionCard,
  type GroupSessionForm,
} from '../../cards/sessionForms.ts'
import { chatHintCard, sessionProblemCard, sessionsCard } from '../../cards/sessionList.ts'
import { explainSession } from '../../cards/sessionWords.ts'
import { type Problem, Refusal, refuse } from '../../domain/problem.ts'
import { presentIn } from '../../domain/session.ts'
import { entitled, maySession, type SessionAction } from '../../domain/sessionAccess.ts'
import { instantOf } from '../../domain/time.ts'
import type { Answer } from '../answer.ts'
import { chosen, type Pressed, tickedNames } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { botLink } from './ask.ts'
import type { Handler } from './handler.ts'

export const refOf = ({ groupId, pick }: Pressed): SessionRef => {
  if (!groupId || !pick) refuse({ kind: 'notFound' })
  return { groupId, id: pick }
}

/** A refusal over the session as it now is, where the person may see it; else alone. */
export async function refused(turn: Turn, problem: Problem, pressed: Pressed): Promise<Answer> {
  const { service, t, language } = turn
  const lead = explainSession(problem, t, language)
  try {
    const view = await seeSession(turn.world.deps, turn.actor, refOf(pressed))
    return { card: withLead(sessionCard({ view, notice: null }, service, t, language), lead) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { card: sessionProblemCard({ text: lead }, service, t, language) }
  }
}

/** Sessions are for the personal chat, and their refusals are said in their own words. */
export const inChat =
  (handler: Handler, again = refused): Handler =>
  async (turn, pressed) => {
    if (turn.where !== 'personal')
      return { card: chatHintCard({ botLink: botLink(turn) }, turn.service, turn.t, turn.language) }
    try {
      return await handler(turn, pressed)
    } catch (error) {
      if (error instanceof Refusal) return again(turn, error.problem, pressed)
      throw error
    }
  }

/** A changed session: its card as the answer, and the pressed message brought up to date. */
export async function shows(turn: Turn, loaded: LoadedSession): Promise<Answer> {
  const { world, service, t, language, place, messageId } = turn
  const view = await viewOf(world.deps, turn.actor, loaded)
  if (messageId) {
    const message = { place, activityId: messageId, language }
    world.track(world.notifier.updateMeeting(message, { kind: 'session', view, notice: null }))
  }
  return { card: sessionCard({ view, notice: null }, service, t, language) }
}

export const list: Handler = inChat(async (turn) => {
  const groups = await mySessions(turn.world.deps, turn.actor)
  return { card: sessionsCard({ groups }, turn.service, turn.t, turn.language) }
})

export const open: Handler = inChat(async (turn, pressed) => {
  const view = await seeSession(turn.world.deps, turn.actor, refOf(pressed))
  return { card: sessionCard({ view, notice: null }, turn.service, turn.t, turn.language) }
})

type Act = (turn: Turn, ref: SessionRef, pressed: Pressed) => Promise<LoadedSession>
export const acting = (act: Act): Handler =>
  inChat(async (turn, pressed) => shows(turn, await act(turn, refOf(pressed), pressed)))

export const coming = acting(({ world, actor }, ref) => replyTo(world.deps, actor, ref, 'coming'))
export const notComing = acting(({ world, actor }, ref) => replyTo(world.deps, actor, ref, 'notComing'))
export const enrol = acting(({ world, actor }, ref) => enrolIn(world.deps, actor, ref))
export const unenrol = acting(({ world, actor }, ref) => unenrolFrom(world.deps, actor, ref))
export const saveCancelSession = acting(({ world, actor }, ref) => cancel(world.deps, actor, ref))
export const saveAttendance = acting(({ world, actor }, ref, { inputs }) =>
  markPresent(world.deps, actor, ref, chosen(inputs, 'present')),
)

/** The session for a form about it: one that its reader could not send is not opened. */
export async function openable(turn: Turn, pressed: Pressed, action: SessionAction) {
  const { deps } = turn.world
  const view = await seeSession(deps, turn.actor, refOf(pressed))
  const { group, model, session } = view
  if (!entitled(turn.actor, action, group, model, session)) refuse({ kind: 'notAllowed' })
  if (!maySession(turn.actor, action, group, model, session, deps.now())) refuse({ kind: 'over' })
  return view
}

export const cancelSession: Handler = inChat(async (turn, pressed) => {
  const view = await openable(turn, pressed, 'cancel')
  return { card: cancelSessionCard({ view }, turn.service, turn.t, turn.language) }
})

export const attendance: Handler = inChat(async (turn, pressed) => {
  const view = await openable(turn, pressed, 'mark')
  const people = await attendees(turn.world.deps, view.group, view.session)
  const form = { view, people, chosen: presentIn(view.session) }
  return { card: attendanceCard(form, turn.service, turn.t, turn.language) }
})

/** What a coordinator's form about a group's sessions is made of; refuses everybody else. */
export async function groupForm(
  turn: Turn,
  { groupId, inputs }: Pressed,
  action: SessionAction,
  problem: string | null,
): Promise<GroupSessionForm> {
  const { deps } = turn.world
  const { group, model } = await loadGroup(deps, turn.actor.tenantId, groupId ?? '')
  if (!maySession(turn.actor, action, group, model, null, deps.now())) refuse({ kind: 'notAllowed' })
  const cadence = group.cadence ?? model.cadence
  const days = cadence.kind === 'agreed' ? cadence.days : 1
  const doubts = problem === null ? [] : doubtsIn([inputs.place, inputs.practicalities])
  return { group, values: problem === null ? {} : inputs, problem, doubts, days, mode: group.mode ?? model.mode }
}

async function addForm(turn: Turn, pressed: Pressed, problem: string | null): Promise<Answer> {
  const form = await groupForm(turn, pressed, 'add', problem)
  return { card: addSessionCard(form, turn.service, turn.t, turn.language) }
}

/** The form again with what could not be taken; what was chosen is kept. Any other refusal is said alone. */
export const formAgain =
  (form: (turn: Turn, pressed: Pressed, problem: string | null) => Promise<Answer>) =>
  async (turn: Turn, problem: Problem, pressed: Pressed): Promise<Answer> => {
    const { service, t, language } = turn
    const lead = explainSession(problem, t, language)
    if (problem.kind === 'badInput') return form(turn, pressed, lead)
    return { card: sessionProblemCard({ text: lead }, service, t, language) }
  }

export const addSession: Handler = inChat((turn, pressed) => addForm(turn, pressed, null), formAgain(addForm))

/** The start and the place of a form. */
function placedAt({ inputs }: Pressed) {
  const { day = '', time = '', mode = '', place = '', practicalities = '' } = inputs
  const start = instantOf(day, time) ?? refuse({ kind: 'badInput', field: 'day', why: 'badTime' })
  return { start, mode, place, practicalities, notNames: tickedNames(inputs) }
}

export const saveAddSession: Handler = inChat(async (turn, pressed) => {
  const { days = '1' } = pressed.inputs
  const input = { ...placedAt(pressed), days: days === '2' ? 2 : 1 }
  return shows(turn, await add(turn.world.deps, turn.actor, pressed.groupId ?? '', input))
}, formAgain(addForm))

async function changeForm(turn: Turn, pressed: Pressed, problem: string | null): Promise<Answer> {
  const view = await openable(turn, pressed, 'move')
  const { place, practicalities } = pressed.inputs
  const again =
    problem === null
      ? { values: {}, doubts: [] }
      : { values: pressed.inputs, doubts: doubtsIn([place, practicalities]) }
  return { card: changeSessionCard({ view, problem, ...again }, turn.service, turn.t, turn.language) }
}

/** A whole session at another time or place. */
export const changeSession: Handler = inChat((turn, pressed) => changeForm(turn, pressed, null))

export const saveChangeSession: Handler = inChat(async (turn, pressed) => {
  const { world, actor } = turn
  return shows(
    turn,
    await moveSession(world.deps, actor, refOf(pressed), {
      ...placedAt(pressed),
      ...(pressed.seen ? { seen: pressed.seen } : {}),
    }),
  )
}, changeAgain)

/** The form with what could not be taken; any other refusal over the session as it now is. */
async function changeAgain(turn: Turn, problem: Problem, pressed: Pressed): Promise<Answer> {
  if (problem.kind !== 'badInput') return refused(turn, problem, pressed)
  return changeForm(turn, pressed, explainSession(problem, turn.t, turn.language))
}
