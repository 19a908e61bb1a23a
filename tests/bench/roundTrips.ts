import type { AdaptiveCard, Execute } from '../../src/cards/card.ts'
import { demoPeople, demoTeam } from '../../src/local/people.ts'
import { inputs, presses } from '../cards/walk.ts'
import { type Activity, fullSummary, inChannel, message, press, type Speaker } from './activities.ts'
import { type Cost, startWatchedBot, type Turned, type WatchedBot } from './watchedBot.ts'

/** What each kind of turn cost, in the order in which the walks come to it; of several the dearest. */
export type Costs = Map<string, Cost>

/** A choice's first value. */
function first(card: AdaptiveCard, id: string): string {
  const input = inputs(card).find((each) => each.id === id) as { choices?: { value: string }[] } | undefined
  return input?.choices?.[0]?.value ?? ''
}

/** What the client sends with a press: the inputs as they stand, then what the person changed. */
function typed(card: AdaptiveCard, { associatedInputs }: Execute, changed: Record<string, string>) {
  if (associatedInputs === 'none') return {}
  const standing = inputs(card).flatMap(({ id, value }) => (value ? [[String(id), String(value)]] : []))
  return { ...Object.fromEntries(standing), ...changed }
}

/** People who say and press; every turn's cost is noted under its name. */
function walker(bot: WatchedBot, costs: Costs) {
  const { serviceUrl } = bot
  async function noted(name: string, activity: Activity): Promise<Turned> {
    const turned = await bot.turn(activity)
    const known = costs.get(name)
    if (!known || turned.cost.chain > known.chain) costs.set(name, turned.cost)
    return turned
  }
  const newest = (who: Speaker | 'channel'): AdaptiveCard => {
    const card = bot.newest(who === 'channel' ? demoTeam.channel.id : `a:${who.aadObjectId}`)
    return card ?? raise('nothing was sent')
  }
  return {
    newest,
    async say(who: Speaker, words: string, name: string) {
      await noted(name, message(serviceUrl, who, words))
      return newest(who)
    },
    /** Presses the first button of that verb; `note` tells apart turns of one verb that do different things. */
    async click(who: Speaker, card: AdaptiveCard, verb: string, changed: Record<string, string> = {}, note = '') {
      const button = presses(card).find((each) => each.verb === verb) ?? raise(`no button ${verb}`)
      const name = note ? `${verb} (${note})` : verb
      const turned = await noted(
        name,
        press(serviceUrl, who, verb, { ...button.data, ...typed(card, button, changed) }),
      )
      return turned.card ?? raise(`no card for ${verb}`)
    },
  }
}

function raise(why: string): never {
  throw new Error(why)
}

const { worker, coordinator } = demoPeople
const clean = { situation: fullSummary(), question: 'Miten tukea lasta?' }
const recommended = { recommendation1: 'Kuulkaa lasta vielä kerran koulussa.' }

async function ask({ say, click }: ReturnType<typeof walker>, group: RegExp, consent: string): Promise<AdaptiveCard> {
  const choose = await say(worker, 'konsultaatio', 'begin')
  const groups = inputs(choose).find(({ id }) => id === 'groupId') as { choices: { title: string; value: string }[] }
  const groupId = groups.choices.find(({ title }) => group.test(title))?.value ?? raise('no such group')
  const consents = await click(worker, choose, 'chooseSupport', { groupId, subject: 'case', topic: 'other' })
  const form = await click(worker, consents, 'chooseConsent', { consent })
  await click(worker, form, 'later', clean)
  return click(worker, form, 'send', clean)
}

async function oneToOne(walk: ReturnType<typeof walker>, bot: WatchedBot): Promise<void> {
  const { say, click, newest } = walk
  const sent = await ask(walk, /konsultaatiotuki/, 'anonymous')
  await click(worker, sent, 'text', {}, 'by its author')
  await click(coordinator, newest(coordinator), 'text', {}, 'by the consultant')
  const taken = await click(coordinator, newest(coordinator), 'take')
  const offer = await click(coordinator, taken, 'offer')
  await click(coordinator, offer, 'saveOffer', {
    day1: inputs(offer).find(({ id }) => id === 'day1') ? first(offer, 'day1') : '',
    time1: '09:00',
  })
  await click(worker, newest(worker), 'pickTime')
  await say(worker, 'omat', 'mine')
  await say(coordinator, 'jono', 'queue')
  await bot.pass(7)
  const outcome = await click(coordinator, newest(coordinator), 'outcome')
  await click(coordinator, outcome, 'saveOutcome', recommended)
  await bot.pass(21)
  const followUp = await click(worker, newest(worker), 'followUp')
  const told = { resolution: 'resolved', words: 'Apua oli.' }
  const closed = await click(worker, followUp, 'saveFollowUp', told, 'resolved')
  const survey = await click(worker, closed, 'survey')
  await click(worker, survey, 'saveSurvey', { competence: '4' })
}

async function group(walk: ReturnType<typeof walker>, bot: WatchedBot): Promise<void> {
  const { click, newest } = walk
  await ask(walk, /erot/, 'clientAware')
  const taken = await click(coordinator, newest('channel'), 'take')
  const place = await click(coordinator, taken, 'place')
  await click(coordinator, place, 'savePlace', { slot: first(place, 'slot') })
  await bot.pass(60)
  const outcome = await click(coordinator, newest(coordinator), 'outcome')
  await click(coordinator, outcome, 'saveOutcome', recommended)
  await bot.pass(60)
  const followUp = await click(worker, newest(worker), 'followUp')
  await click(
    worker,
    followUp,
    'saveFollowUp',
    { resolution: 'stuck', goingOn: 'again', words: 'Ei auttanut.' },
    'goes on',
  )
}

/** Both models from greeting to follow-up on a store of their own; every turn by itself. */
export async function roundTrips(connectionString: string): Promise<Costs> {
  const bot = await startWatchedBot(connectionString)
  const costs: Costs = new Map()
  const walk = walker(bot, costs)
  try {
    await bot.turn(inChannel(bot.serviceUrl, coordinator, demoTeam.channel.id))
    for (const who of [worker, coordinator]) await bot.turn(message(bot.serviceUrl, who, 'hei'))
    // The first request after a start looks up the highest code; those that follow know it.
    await ask(walker(bot, new Map()), /konsultaatiotuki/, 'anonymous')
    await walk.say(worker, 'hei', 'greeting')
    await oneToOne(walk, bot)
    await group(walk, bot)
    return costs
  } finally {
    await bot.stop()
  }
}
