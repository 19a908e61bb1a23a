import * as client from '../../app/client.ts'
import { showEntry } from '../../app/reading.ts'
import * as requester from '../../app/requesterActions.ts'
import type { AdaptiveCard } from '../../cards/card.ts'
import { clientAbsentCard, inviteCard, removePairCard, withdrawPermissionCard } from '../../cards/clientForms.ts'
import type { CaseForm } from '../../cards/data.ts'
import { may } from '../../domain/access.ts'
import { languages } from '../../domain/language.ts'
import { offeredActions } from '../../domain/offered.ts'
import { refuse } from '../../domain/problem.ts'
import type { ChangeAction } from '../../domain/transition.ts'
import { shows } from '../answer.ts'
import { guideAfter } from './guide.ts'
import { type Handler, nonceOf, openable, refOf } from './handler.ts'

type Card = typeof clientAbsentCard

/** A small form about a consultation, for those who may send it. */
const opens =
  (action: ChangeAction, makeCard: Card): Handler =>
  async (turn, pressed): Promise<{ card: AdaptiveCard }> => {
    const { c, group, model } = await openable(turn, pressed, action)
    const side = pressed.side ?? 'requester'
    const form: CaseForm = { c, group, model, side, values: {}, nonce: nonceOf(turn, pressed), review: null }
    return { card: makeCard(form, turn.service, turn.t, turn.language) }
  }

export const withdrawPermission = opens('withdrawPermission', withdrawPermissionCard)
export const removePair = opens('removePair', removePairCard)
export const clientAbsent = opens('clientAbsent', clientAbsentCard)

export const saveWithdrawPermission: Handler = async (turn, pressed) =>
  shows(turn, await client.withdrawPermission(turn.world.deps, turn.actor, refOf(pressed)), 'requester')

export const saveRemovePair: Handler = async (turn, pressed) =>
  shows(turn, await requester.removePair(turn.world.deps, turn.actor, refOf(pressed)), 'requester')

export const clientHere: Handler = async (turn, pressed) => {
  const loaded = await client.clientHere(turn.world.deps, turn.actor, refOf(pressed))
  const guide = pressed.pick ? await guideAfter(turn, { groupId: loaded.c.groupId, id: pressed.pick }) : null
  return guide ?? shows(turn, loaded, 'group')
}

export const saveClientAbsent: Handler = async (turn, pressed) => {
  const ways: client.WithoutClient[] = ['consulteeCentred', 'nextSession']
  const way = ways.find((one) => one === pressed.inputs.absent)
  if (!way) refuse({ kind: 'badInput', field: 'absent', why: 'missing' })
  return shows(turn, await client.clientAbsent(turn.world.deps, turn.actor, refOf(pressed), way), 'group')
}

/** The words for the client, in a language to choose; the worker's own to begin with. */
export const invite: Handler = async (turn, pressed) => {
  const { c, group, model } = await showEntry(turn.world.deps, turn.actor, refOf(pressed))
  const { now } = turn.service
  const offered = offeredActions(c, model, 'requester', now).includes('inviteClient')
  if (!offered || !may(turn.actor, 'inviteClient', c, group, now)) refuse({ kind: 'notAllowed' })
  const language = languages.find((one) => one === pressed.pick) ?? turn.language
  return { card: inviteCard({ c, group, model, language }, turn.service, turn.t, turn.language) }
}
