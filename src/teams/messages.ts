import { findIdentifiers } from '../anonymity/findIdentifiers.ts'
import { joinAsPair } from '../app/requesterActions.ts'
import { supportsFor } from '../app/supports.ts'
import { messageCard } from '../cards/answer.ts'
import { channelHintCard, identifiersCard } from '../cards/info.ts'
import { type Answer, shows } from './answer.ts'
import { type Command, normal, readCommand } from './commands.ts'
import type { Turn } from './turn.ts'
import { begin, botLink } from './verbs/ask.ts'
import * as first from './verbs/first.ts'
import * as group from './verbs/group.ts'
import * as groupSetUp from './verbs/groupSetUp.ts'
import { times } from './verbs/openTimes.ts'
import { list as sessions } from './verbs/session.ts'

const nothing = { verb: 'home' as const, inputs: {} }

/** What is identified without a doubt in a message typed straight into the chat. */
function identifiers(turn: Turn, text: string): number {
  return findIdentifiers(text, turn.language).filter((f) => f.severity === 'block' && f.certainty !== 'uncertain')
    .length
}

/** The group of that name in any language, as far as it can be asked; null: there is none, it was something else that was said. */
async function groupNamed({ world, actor }: Turn, name: string): Promise<string | null> {
  const supports = await supportsFor(world.deps, actor)
  const found = supports.find(({ group }) => Object.values(group.name).some((each) => normal(each) === name))
  return found?.group.id ?? null
}

async function run(turn: Turn, command: Exclude<Command, { kind: 'unknown' | 'beginIn' }>): Promise<Answer> {
  switch (command.kind) {
    case 'greeting':
      return first.welcome(turn, 'back')
    case 'begin':
      return begin(turn, nothing)
    case 'mine':
      return first.mine(turn, nothing)
    case 'sessions':
      return sessions(turn, nothing)
    case 'times':
      return times(turn, nothing)
    case 'queue':
      return first.queue(turn, nothing)
    case 'group':
      return group.open(turn, nothing)
    case 'groups':
      return group.list(turn, nothing)
    case 'bringGroup':
      return groupSetUp.bring(turn, nothing)
    case 'help':
      return first.help(turn, nothing)
    case 'language':
      return first.language(turn, nothing)
    case 'privacy':
      return first.privacy(turn, nothing)
    case 'setLanguage':
      return first.speak(turn, command.language)
    case 'join': {
      if (command.code === null) {
        return { card: messageCard({ text: turn.t.first.helpPair }, turn.service, turn.t, turn.language) }
      }
      return shows(turn, await joinAsPair(turn.world.deps, turn.actor, command.code), 'requester', 'pairJoined')
    }
  }
}

/**
 * Answers a message typed in the chat. Nothing of it is stored. In a channel or group chat the bot points to the personal
 * chat; what identifies somebody is answered with how to delete it; what is not understood gets the same help as a greeting.
 */
export async function answerMessage(turn: Turn, text: string): Promise<Answer> {
  const said = readCommand(text).kind
  // For everybody in the channel: the greeting, whose buttons answer each for themselves.
  if (turn.where === 'channel' && (said === 'group' || said === 'groups' || said === 'bringGroup'))
    return { card: await groupSetUp.greeting(turn.world, turn.place.conversationId, turn.language) }
  if (turn.where !== 'personal')
    return { card: channelHintCard({ botLink: botLink(turn) }, turn.service, turn.t, turn.language) }
  const command = readCommand(text)
  const named = command.kind === 'beginIn' ? await groupNamed(turn, command.group) : null
  if (named) return begin(turn, { ...nothing, pick: named })
  if (command.kind !== 'unknown' && command.kind !== 'beginIn') return run(turn, command)
  const count = identifiers(turn, text)
  if (count > 0) return { card: identifiersCard({ count }, turn.service, turn.t, turn.language) }
  return first.welcome(turn, 'notUnderstood')
}
