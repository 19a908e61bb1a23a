import { Application, type TurnState } from '@microsoft/teams-ai'
import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import { actedOn } from '../app/deliveries.ts'
import { remember, rememberChannel, update } from '../app/people.ts'
import { type Answer, answered, logFault } from './answer.ts'
import { foreignBody, type PressBody, pressBody } from './body.ts'
import { isTeamNews, onTeamNews } from './channelNews.ts'
import { readPress } from './inputs.ts'
import { isMeetingEnd, onMeetingEnd } from './meetingNews.ts'
import { answerMessage } from './messages.ts'
import { cardMessage } from './send.ts'
import { nowShown } from './shown.ts'
import { actorOf, beginTurn, recalled, type Turn, whereOf } from './turn.ts'
import { welcome } from './verbs/first.ts'
import { handlers } from './verbs/table.ts'
import { within } from './within.ts'
import type { World } from './world.ts'

/** A turn never takes longer, whatever hangs: the store, or the connector that is to take the answer. */
const turnLimitMs = 9_500

/** The bot: three kinds of things reach it. A press of a card, a message, and news of where it has been installed. */
export function createBot(world: World): Application<TurnState> {
  const app = new Application<TurnState>({ removeRecipientMention: true, longRunningMessages: false })
  // teams-ai 1.7.4 starts it whatever its option says; and an answer that waits for a "typing" that was refused is lost.
  app.startTypingTimer = () => undefined
  app.addRoute(
    async (context) => context.activity.name === 'adaptiveCard/action',
    (context) => onPress(context, world),
    true,
  )
  app.addRoute(
    async () => true,
    async (context) => respond(context, 404),
    true,
  )
  app.addRoute(
    async (context) => context.activity.type === ActivityTypes.Message,
    (context) => within(world.turnLimitMs ?? turnLimitMs, onMessage(context, world)),
  )
  app.addRoute(
    async (context) => isMeetingEnd(context),
    (context) => within(world.turnLimitMs ?? turnLimitMs, onMeetingEnd(context, world)),
  )
  app.addRoute(
    async (context) => isTeamNews(context),
    (context) => within(world.turnLimitMs ?? turnLimitMs, onTeamNews(context, world)),
  )
  app.addRoute(
    async (context) => isArrival(context),
    (context) => within(world.turnLimitMs ?? turnLimitMs, onArrival(context, world)),
  )
  return app
}

/** Speaks to one person at a time about where they can be reached: a client sends several arrivals at once. */
const arriving = new Map<string, Promise<void>>()

/** Remembers where this person can be reached. In a channel only the channel itself is remembered. */
async function reach(turn: Turn): Promise<void> {
  const { world, place, person, actor } = turn
  if (turn.where !== 'personal') {
    if (turn.where === 'channel') await rememberChannel(world.deps, place)
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

/** The answer to an invoke. Without one the adapter would say 501. */
function respond(context: TurnContext, status: number, body?: PressBody): void {
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: ActivityTypes.InvokeResponse, value: { status, body } })
}

async function onPress(context: TurnContext, world: World): Promise<void> {
  const actor = actorOf(context, world)
  if (!actor) return respond(context, 200, foreignBody(world))
  const pressed = readPress(context.activity.value)
  const { turn, answer } = await answered(
    beginTurn(context, world, actor),
    pressed?.verb ?? 'press',
    pressed,
    (turn) => (pressed ? handlers[pressed.verb](turn, pressed) : welcome(turn, 'back')),
  )
  world.track(reach(turn))
  if (turn.messageId)
    world.track(actedOn(world.deps, actor, { placeKey: turn.place.key, activityId: turn.messageId }, world.deps.now()))
  if (turn.messageId && !answer.instead) world.forms.shows(turn.messageId, answer.card)
  follow(turn, turn.messageId, answer)
  respond(context, 200, pressBody(turn, answer, pressed))
}

/**
 * A message typed in the chat. A Submit, which none of our cards has, is one without words: a press is never answered with
 * a message, since a message is for all who are in the conversation and an answer can hold a text.
 */
async function onMessage(context: TurnContext, world: World): Promise<void> {
  const actor = actorOf(context, world)
  if (!actor) return
  const { turn, answer } = await answered(beginTurn(context, world, actor), 'message', null, (turn) =>
    answerMessage(turn, context.activity.text ?? ''),
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
  const actor = actorOf(context, world)
  if (!actor || whereOf(context) !== 'personal') return
  const before = arriving.get(actor.id) ?? Promise.resolve()
  const mine = before
    .catch(() => undefined)
    .then(() => within(world.turnLimitMs ?? turnLimitMs, greet(context, world, actor)))
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
  const turn = await recalled(beginTurn(context, world, actor))
  if (!turn.person.welcomedAt) {
    const { card } = await welcome(turn, 'welcome')
    await context.sendActivity(cardMessage(card, 'Rinnalla'))
    turn.person = await update(world.deps, turn.person, { welcomedAt: world.deps.now() })
  }
  await reach(turn)
}
