import { type Support, supportsFor } from '../../app/supports.ts'
import { chooseSupportCard } from '../../cards/choose.ts'
import { channelHintCard } from '../../cards/info.ts'
import { consentCard } from '../../cards/terms.ts'
import type { Group } from '../../domain/group.ts'
import type { OperatingModel } from '../../domain/model.ts'
import { refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import type { Turn } from '../turn.ts'
import type { Handler } from './handler.ts'
import { form } from './requestForm.ts'

/** First step: which support, general or a case, which topic. Forms open in the personal chat only. */
export const begin: Handler = async (turn, { pick }) => {
  if (turn.where !== 'personal')
    return { card: channelHintCard({ botLink: botLink(turn) }, turn.service, turn.t, turn.language) }
  const supports = await supportsFor(turn.world.deps, turn.actor)
  return chooseAgain(turn, supports, pick ? { groupId: pick, subject: 'case', topic: '' } : turn.person.last, null)
}

function chooseAgain(
  turn: Turn,
  supports: Support[],
  chosen: { groupId: string; subject: string; topic: string } | null,
  problem: string | null,
): Answer {
  return {
    card: chooseSupportCard(
      {
        supports,
        chosen: chosen ? { ...chosen, subject: chosen.subject === 'general' ? 'general' : 'case' } : null,
        problem,
      },
      turn.service,
      turn.t,
      turn.language,
    ),
  }
}

/** A link that opens the personal chat with the bot; none in local mode. */
export function botLink(turn: Turn): string | null {
  return turn.world.appId ? `https://teams.microsoft.com/l/chat/0/0?users=28:${turn.world.appId}` : null
}

/** The group and its model, for a form; of the person's own tenant alone. */
export async function supportOf(turn: Turn, groupId: string): Promise<{ group: Group; model: OperatingModel }> {
  const group = (await turn.world.deps.store.group(groupId))?.value
  const model = group && turn.world.deps.models[group.modelId]
  if (!group || !model || group.tenantId !== turn.actor.tenantId) refuse({ kind: 'notFound' })
  return { group, model }
}

/** Second step: a general matter goes straight to its short form, a case to what has been agreed with the client. */
export const chooseSupport: Handler = async (turn, pressed) => {
  const { inputs } = pressed
  if (turn.where !== 'personal') return begin(turn, pressed)
  const { groupId = '', topic = 'other' } = inputs
  const subject = inputs.subject === 'general' ? ('general' as const) : ('case' as const)
  const { group, model } = await supportOf(turn, groupId)
  const steps = { groupId, subject, topic }
  if (group.pausedAt || model.hidden) {
    const supports = await supportsFor(turn.world.deps, turn.actor)
    return chooseAgain(turn, supports, steps, turn.t.groups.pausedNow(group.name[turn.language]))
  }
  if (!model.topics.some((o) => o.id === topic)) {
    const supports = await supportsFor(turn.world.deps, turn.actor)
    return chooseAgain(turn, supports, steps, turn.t.asking.topicElsewhere(group.name[turn.language]))
  }
  if (subject === 'general' && !model.generalAllowed) {
    const supports = await supportsFor(turn.world.deps, turn.actor)
    return chooseAgain(turn, supports, steps, turn.t.asking.caseOnly(group.name[turn.language]))
  }
  if (subject === 'general')
    return form(turn, { group, model, steps: { ...steps, consent: 'general' }, nonce: turn.world.deps.newId() })
  const { last } = turn.person
  const chosen =
    last?.groupId === groupId && last.consent !== 'general'
      ? {
          consent: last.consent,
          clientComes: last.consent === 'clientPresent',
          statement: false,
          company: 'alone' as const,
        }
      : null
  const data = { steps, group, model, chosen, problem: null, existing: null }
  return { card: consentCard(data, turn.service, turn.t, turn.language) }
}
