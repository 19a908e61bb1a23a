import type { Actor } from '../domain/access.ts'
import { memberKey, membersByEmail } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import { answerable, type Poll, type PollAnswer, type Suits, suits } from '../domain/poll.ts'
import { refuse } from '../domain/problem.ts'
import type { PollView } from '../domain/sessionView.ts'
import type { Deps } from './deps.ts'
import { type LoadedPoll, loadPoll, type PollRef, pollRow, seenBy } from './pollChange.ts'

/** What was chosen for each date; refuses a date without one. */
function chosenOf(poll: Poll, given: Record<Instant, string>): PollAnswer['suits'] {
  const chosen = poll.dates.flatMap(({ start }): [Instant, Suits][] => {
    const what = suits.find((each) => each === given[start])
    return what ? [[start, what]] : []
  })
  if (chosen.length < poll.dates.length) refuse({ kind: 'badInput', field: 'suits', why: 'missing' })
  return Object.fromEntries(chosen)
}

async function save(deps: Deps, actor: Actor, loaded: LoadedPoll, answer: PollAnswer): Promise<PollView> {
  const { poll } = loaded
  await deps.store.savePollAnswer(poll.groupId, answer)
  const due = [pollRow(deps, poll, deps.now())]
  await deps.store.due.write(due)
  deps.wake(due)
  const answers = [...loaded.answers.filter(({ person }) => person !== answer.person), answer]
  return seenBy(deps, actor, { ...loaded, answers })
}

/** One's own answer, which can be changed until the deadline; a date without a word counts as none. */
export async function answerPoll(
  deps: Deps,
  actor: Actor,
  ref: PollRef,
  given: Record<Instant, string>,
): Promise<PollView> {
  const loaded = await loadPoll(deps, actor, ref, 'answerPoll')
  const { poll } = loaded
  if (!answerable(poll, deps.now())) refuse({ kind: 'over' })
  const answer = { pollId: poll.id, person: actor.id, at: deps.now(), suits: chosenOf(poll, given) }
  return save(deps, actor, loaded, answer)
}

/**
 * A coordinator notes what a member without the app has answered by e-mail or by phone (`key`: memberKey), as long as no
 * date is chosen: the answer may have come late. Refuses everybody who can answer themselves.
 */
export async function noteAnswer(
  deps: Deps,
  actor: Actor,
  ref: PollRef,
  key: string,
  given: Record<Instant, string>,
): Promise<PollView> {
  const loaded = await loadPoll(deps, actor, ref, 'noteAnswer')
  const { poll, group } = loaded
  if (poll.state !== 'open') refuse({ kind: 'over' })
  if (!membersByEmail(group).some((member) => memberKey(member) === key))
    refuse({ kind: 'badInput', field: 'member', why: 'missing' })
  const by = { notedBy: actor.id, at: deps.now() }
  return save(deps, actor, loaded, { pollId: poll.id, person: key, ...by, suits: chosenOf(poll, given) })
}
