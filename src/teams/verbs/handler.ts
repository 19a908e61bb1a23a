import type { Loaded, Ref } from '../../app/change.ts'
import { showEntry } from '../../app/reading.ts'
import type { Decisions } from '../../app/screen.ts'
import { may } from '../../domain/access.ts'
import { refuse } from '../../domain/problem.ts'
import { type ChangeAction, check } from '../../domain/transition.ts'
import type { Answer } from '../answer.ts'
import { isTicked, type Pressed, tickedNames } from '../inputs.ts'
import type { Turn } from '../turn.ts'

/** What a button does. */
export type Handler = (turn: Turn, pressed: Pressed) => Promise<Answer>

/** The consultation that a press is about; a card without one is none of ours. */
export function refOf(pressed: Pressed): Ref {
  if (!pressed.groupId || !pressed.id) refuse({ kind: 'notFound' })
  return { groupId: pressed.groupId, id: pressed.id }
}

/** The consultation, for a form about it: one that its reader could not send is not opened. Rights first, then the state. */
export async function openable(turn: Turn, pressed: Pressed, action: ChangeAction): Promise<Loaded> {
  const loaded = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  const { now } = turn.service
  if (!may(turn.actor, action, loaded.c, loaded.group, now)) refuse({ kind: 'notAllowed' })
  check(loaded.c, action, now)
  return loaded
}

/** What the author has decided about a review of this form. */
export function decisionsOf(turn: Turn, pressed: Pressed): Decisions {
  return {
    language: turn.language,
    nonce: nonceOf(turn, pressed),
    ticked: tickedNames(pressed.inputs),
    confirmed: Object.keys(pressed.inputs).filter((id) => id.startsWith('confirm_') && isTicked(pressed.inputs, id)),
    accept: pressed.accept === true,
  }
}

/** The form's own key, kept through its rounds. */
export function nonceOf(turn: Turn, pressed: Pressed): string {
  return pressed.nonce ?? turn.world.deps.newId()
}
