import type { Consultation } from './consultation.ts'
import type { Group } from './group.ts'
import type { Instant, PersonId } from './ids.ts'
import type { OperatingModel } from './model.ts'
import { counted, type Poll, type PollAnswer, type Suits, type Tally, tally } from './poll.ts'
import { type Quorum, quorumOf } from './quorum.ts'
import { enrolledIn, type Reply, removedFrom, repliesOf, type Session, type Slot } from './session.ts'
import { entitled, maySession, type SessionAction, sessionActions } from './sessionAccess.ts'
import { followUpsDue, unrecorded } from './sessionEnd.ts'

/** A case as an agenda shows it: code, topic, whether the client comes; never a text, nobody's name. */
export type AgendaCase = Pick<
  Consultation,
  'id' | 'code' | 'topic' | 'state' | 'clientComes' | 'consent' | 'clientHereAt'
>

/** A follow-up that is due: code, topic, status words; never a text. */
export type DueFollowUp = Pick<Consultation, 'id' | 'code' | 'topic' | 'followUpAt' | 'resolution'>

/** A session as one person sees it; `person` null: a channel, where nobody has any rights. */
export interface SessionView {
  group: Group
  model: OperatingModel
  session: Session
  person: PersonId | null
  actions: SessionAction[]
  /** Null: not for this person to see. */
  agenda: (Omit<Slot, 'consultationId'> & { c: AgendaCase | null })[] | null
  enrolled: boolean
  /** A coordinator took the person's enrolment back. */
  removed: boolean
  reply: Reply | null
  /** For who runs it or looks after it; null for everybody else. */
  quorum: Quorum | null
  /** The follow-ups of earlier cases that are due at it, for those too. */
  followUps: DueFollowUp[] | null
  counts: { coming: number; notComing: number; enrolled: number }
}

function agendaOf(session: Session, cases: Consultation[]): NonNullable<SessionView['agenda']> {
  return session.slots.map(({ start, end, consultationId }) => {
    const found = cases.find(({ id }) => id === consultationId)
    if (!found) return { start, end, c: null }
    const { id, code, topic, state, clientComes, consent, clientHereAt } = found
    return { start, end, c: { id, code, topic, state, clientComes: clientComes ?? false, consent, clientHereAt } }
  })
}

const facts = ({ id, code, topic, followUpAt, resolution }: Consultation): DueFollowUp => {
  return { id, code, topic, followUpAt, resolution }
}

/** The session as this person sees it. `cases`: the consultations on its agenda; `open`: those of the group that are open. */
export function sessionView(
  person: PersonId | null,
  thing: { group: Group; model: OperatingModel; session: Session },
  cases: Consultation[],
  now: Instant,
  open: Consultation[] = [],
): SessionView {
  const { group, model, session } = thing
  const who = person && { id: person, tenantId: group.tenantId }
  const actions = who ? sessionActions.filter((action) => maySession(who, action, group, model, session, now)) : []
  const leads = who && entitled(who, 'guide', group, model, session)
  const replies = Object.values(repliesOf(session))
  return {
    ...thing,
    person,
    actions,
    agenda: actions.includes('seeAgenda') ? agendaOf(session, cases) : null,
    enrolled: person !== null && enrolledIn(session).includes(person),
    removed: person !== null && removedFrom(session).includes(person),
    reply: person === null ? null : (repliesOf(session)[person] ?? null),
    quorum: leads && !session.cancelled && now < session.start ? quorumOf(group, model, session) : null,
    followUps: leads ? followUpsDue(session, open).map(facts) : null,
    counts: {
      coming: replies.filter((reply) => reply === 'coming').length,
      notComing: replies.filter((reply) => reply === 'notComing').length,
      enrolled: enrolledIn(session).length,
    },
  }
}

/** The cases on a session's agenda that nothing is recorded of yet. */
export function leftIn({ session, agenda }: Pick<SessionView, 'session' | 'agenda'>): AgendaCase[] {
  return unrecorded(
    session,
    (agenda ?? []).flatMap(({ c }) => c ?? []),
  )
}

/** A poll as one person sees it: the counts, and their own answer. */
export interface PollView {
  group: Group
  model: OperatingModel
  poll: Poll
  person: PersonId | null
  actions: SessionAction[]
  tally: Tally[]
  answered: number
  own: Record<Instant, Suits> | null
}

export function pollView(
  person: PersonId | null,
  thing: { group: Group; model: OperatingModel; poll: Poll },
  answers: PollAnswer[],
  now: Instant,
): PollView {
  const { group, model, poll } = thing
  const who = person && { id: person, tenantId: group.tenantId }
  const actions = who ? sessionActions.filter((action) => maySession(who, action, group, model, null, now)) : []
  const valid = counted(poll, group, model, answers)
  const own = valid.find((answer) => answer.person === person)?.suits ?? null
  return { ...thing, person, actions, tally: tally(poll, valid), answered: valid.length, own }
}
