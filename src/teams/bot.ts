import { Application, type TurnState } from '@microsoft/teams-ai'
import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import { remember, update } from '../app/people.ts'
import { type Answer, answered, logFault } from './answer.ts'
import { readPress } from './inputs.ts'
import { answerMessage } from './messages.ts'
import { cardMessage } from './send.ts'
import { nowShown } from './shown.ts'
import { actorOf, placeOf, readTurn, type Turn, whereOf } from './turn.ts'
import { welcome } from './verbs/first.ts'
import { handlers } from './verbs/table.ts'
import type { World } from './world.ts'

const cardType = 'application/vnd.microsoft.card.adaptive'

/** The bot: three kinds of things reach it. A press of a card, a message, and news of where it has been installed. */
export function createBot(world: World): Application<TurnState> {
  const app = new Application<TurnState>({
    startTypingTimer: false,
    removeRecipientMention: true,
    longRunningMessages: false,
  })
  app.addRoute(
    async (context) => context.activity.name === 'adaptiveCard/action',
    (context) => onPress(context, world),
    true,
  )
  app.addRoute(
    async (context) => context.activity.type === ActivityTypes.Message,
    (context) => onMessage(context, world),
  )
  app.addRoute(
    async (context) => isArrival(context),
    (context) => onArrival(context, world),
  )
  return app
}

/** Speaks to one person at a time about where they can be reached: a client sends several arrivals at once. */
const arriving = new Map<string, Promise<void>>()

/** Remembers where this person can be reached. In a channel only the channel itself is remembered. */
async function reach(turn: Turn): Promise<void> {
  const { world, place, person, actor } = turn
  if (turn.where !== 'personal') {
    if (turn.where === 'channel') await world.deps.store.saveChannelPlace(place.conversationId, place)
    return
  }
  const { person: known, appeared } = await remember(world.deps, person, actor.name, place)
  turn.person = known
  if (appeared) world.appeared(person.id)
}

/** The message that was pressed is brought up to date once the answer is on its way. */
function follow(turn: Turn, messageId: string | null, answer: Answer): void {
  const { shows } = answer
  if (!shows || !messageId) return
  turn.world.track(nowShown(turn, messageId, shows).catch((error) => logFault(turn.world, error, 'shown')))
}

async function onPress(context: TurnContext, world: World): Promise<void> {
  const actor = actorOf(context, world)
  const pressed = readPress(context.activity.value)
  const card = actor ? await press(context, world, actor, pressed) : null
  const body = card
    ? { statusCode: 200, type: cardType, value: card }
    : {
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'Forbidden', message: 'This service is for another organisation.' },
      }
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}

async function press(
  context: TurnContext,
  world: World,
  actor: NonNullable<ReturnType<typeof actorOf>>,
  pressed: ReturnType<typeof readPress>,
) {
  const turn = await readTurn(context, world, actor)
  const handler = pressed ? handlers[pressed.verb] : null
  const answer = await answered(turn, pressed?.verb ?? 'press', pressed, () =>
    handler && pressed ? handler(turn, pressed) : welcome(turn, 'back'),
  )
  world.track(reach(turn))
  follow(turn, turn.messageId, answer)
  return answer.card
}

async function onMessage(context: TurnContext, world: World): Promise<void> {
  const actor = actorOf(context, world)
  if (!actor) return
  const turn = await readTurn(context, world, actor)
  // A Submit instead of an Execute (an old client): the same press, answered with a new message.
  const pressed = context.activity.value ? readPress(context.activity.value) : null
  const answer = await answered(turn, pressed?.verb ?? 'message', pressed, () =>
    pressed ? handlers[pressed.verb](turn, pressed) : answerMessage(turn, context.activity.text ?? ''),
  )
  const sent = await context.sendActivity(cardMessage(answer.card, 'Rinnalla'))
  world.track(reach(turn))
  follow(turn, sent?.id ?? null, answer)
}

function isArrival(context: TurnContext): boolean {
  const { type, action } = context.activity
  return type === ActivityTypes.ConversationUpdate || (type === ActivityTypes.InstallationUpdate && action !== 'remove')
}

/** Installed, or opened for the first time: the person is welcomed once, and what waited for them comes. */
async function onArrival(context: TurnContext, world: World): Promise<void> {
  if (whereOf(context) === 'channel') {
    const place = placeOf(context, world)
    await world.deps.store.saveChannelPlace(place.conversationId, place)
    return
  }
  const actor = actorOf(context, world)
  if (!actor || whereOf(context) !== 'personal') return
  const before = arriving.get(actor.id) ?? Promise.resolve()
  const mine = before
    .then(() => greet(context, world, actor))
    .finally(() => {
      if (arriving.get(actor.id) === mine) arriving.delete(actor.id)
    })
  arriving.set(actor.id, mine)
  await mine
}

async function greet(
  context: TurnContext,
  world: World,
  actor: NonNullable<ReturnType<typeof actorOf>>,
): Promise<void> {
  const turn = await readTurn(context, world, actor)
  if (!turn.person.welcomedAt) {
    const answer = await answered(turn, 'arrival', null, () => welcome(turn, 'welcome'))
    await context.sendActivity(cardMessage(answer.card, 'Rinnalla'))
    turn.person = await update(world.deps, turn.person, { welcomedAt: world.deps.now() })
  }
  await reach(turn)
}
