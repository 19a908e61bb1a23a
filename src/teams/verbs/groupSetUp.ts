import { peopleOf } from '../../app/groupPeople.ts'
import { modelsToChoose, setUpGroup } from '../../app/groupSetUp.ts'
import { groupsOf, moveChannel } from '../../app/groups.ts'
import { doubtsIn } from '../../app/groupWords.ts'
import { messageCard } from '../../cards/answer.ts'
import type { AdaptiveCard } from '../../cards/card.ts'
import {
  bringGroupCard,
  greetingCard,
  groupCreatedCard,
  groupDetailsCard,
  groupModelCard,
} from '../../cards/groupSetUp.ts'
import { explainGroup } from '../../cards/groupWords.ts'
import type { Language } from '../../domain/language.ts'
import { Refusal, refuse } from '../../domain/problem.ts'
import { messagesIn } from '../../i18n/messages.ts'
import { logFault } from '../answer.ts'
import { groupWordInputs } from '../inputs.ts'
import { cardMessage, updateAt } from '../send.ts'
import { serviceAt, type Turn } from '../turn.ts'
import { within } from '../within.ts'
import type { World } from '../world.ts'
import { botLink } from './ask.ts'
import { groupRefused } from './group.ts'
import { basicsOf } from './groupChanges.ts'
import { type Handler, nonceOf } from './handler.ts'

/** What everybody in a channel sees: the groups that work there, and the offer to set one up or bring one. */
export async function greeting(world: World, channelId: string, language: Language): Promise<AdaptiveCard> {
  const { deps, tenantId } = world
  const here = (await deps.store.groups(tenantId)).filter((group) => group.channelId === channelId)
  const named = await Promise.all(
    here.map(async (group) => {
      const people = await peopleOf(deps, group)
      return { group, coordinator: people.find(({ id }) => id === group.coordinators[0])?.name ?? '' }
    }),
  )
  return greetingCard({ groups: named }, serviceAt(world), messagesIn(language), language)
}

const greetMs = 3_000

/**
 * The pressed greeting says from now on which groups work here, to everybody. Waited for, though not for long: an update
 * that came after the answer would take from whoever pressed what comes next.
 */
async function greetAnew(turn: Turn, language: Language): Promise<void> {
  const { world, place, messageId } = turn
  if (!messageId) return
  const anew = async () => {
    const card = await greeting(world, place.conversationId, language)
    await updateAt(world, place, messageId, cardMessage(card, messagesIn(language).groups.greetingTitle))
  }
  await within(greetMs, anew()).catch((error) => logFault(world, error, 'greeting'))
}

/** Setting up happens in the channel itself: the form comes as the answer to one's own press, and holds no case. */
const inChannel =
  (handler: Handler): Handler =>
  async (turn, pressed) => {
    const { service, t, language } = turn
    if (turn.where !== 'channel') return { card: messageCard({ text: t.groups.onlyInChannel }, service, t, language) }
    try {
      return await handler(turn, pressed)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return groupRefused(turn, error.problem, undefined)
    }
  }

function models(turn: Turn, chosen: string | null, problem: string | null) {
  const data = { models: modelsToChoose(turn.world.deps), chosen, problem }
  return { card: groupModelCard(data, turn.service, turn.t, turn.language) }
}

export const setUp = inChannel(async (turn) => models(turn, null, null))

/** The model is chosen: what the group is called comes next. */
export const chooseModel = inChannel(async (turn, pressed) => {
  const model = modelsToChoose(turn.world.deps).find(({ id }) => id === pressed.inputs.model)
  if (!model) return models(turn, null, turn.t.groups.wrong.model)
  const data = { model, values: {}, nonce: nonceOf(turn, pressed), problem: null, doubts: [] }
  return { card: groupDetailsCard(data, turn.service, turn.t, turn.language) }
})

/** The group comes about; a name that cannot be brings the form back with what was typed. */
export const create = inChannel(async (turn, pressed) => {
  const { deps } = turn.world
  const { service, t, language } = turn
  const model = modelsToChoose(deps).find(({ id }) => id === pressed.pick)
  if (!model) return models(turn, null, t.groups.wrong.model)
  const nonce = nonceOf(turn, pressed)
  try {
    const input = { modelId: model.id, ...basicsOf(pressed, language) }
    const { group } = await setUpGroup(deps, turn.actor, turn.place, input, nonce)
    await greetAnew(turn, group.language)
    const url = botLink(turn)
    const link = url ? { title: t.first.channelOpen, url } : null
    return { card: groupCreatedCard({ group, botLink: link }, service, t, language) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'badInput') throw error
    const problem = explainGroup(error.problem, t, language)
    const doubts = doubtsIn(groupWordInputs.map((id) => pressed.inputs[id]))
    return { card: groupDetailsCard({ model, values: pressed.inputs, nonce, problem, doubts }, service, t, language) }
  }
})

/** "Tuo ryhmä tähän kanavaan": which of the groups that one coordinates elsewhere. */
export const bring = inChannel(async (turn) => {
  const { place, service, t, language } = turn
  const own = await groupsOf(turn.world.deps, turn.actor, false)
  const elsewhere = own.map(({ group }) => group).filter(({ channelId }) => channelId !== place.conversationId)
  return { card: bringGroupCard({ groups: elsewhere }, service, t, language) }
})

export const saveBring = inChannel(async (turn, pressed) => {
  const { deps } = turn.world
  const { actor, place, service, t, language } = turn
  const groupId = pressed.inputs.group ?? refuse({ kind: 'notFound' })
  const { group } = await moveChannel(deps, actor, { groupId }, place)
  await greetAnew(turn, group.language)
  return { card: messageCard({ text: t.groups.brought(group.name[language]) }, service, t, language) }
})
