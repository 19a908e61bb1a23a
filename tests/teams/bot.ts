import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { DurationLike } from 'luxon'
import { localAuthenticate } from '../../src/api/auth.ts'
import type { Pressed as Tabbed } from '../../src/api/caseContract.ts'
import type { ProblemBody } from '../../src/api/contract.ts'
import { createServer } from '../../src/api/server.ts'
import { carryOver } from '../../src/app/carryOver.ts'
import type { Ref } from '../../src/app/change.ts'
import type { Deps, Store } from '../../src/app/deps.ts'
import { releaseOffers } from '../../src/app/releaseOffers.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import type { Actor } from '../../src/domain/access.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { createStore } from '../../src/store/createStore.ts'
import { createAdapter } from '../../src/teams/adapter.ts'
import { startBackground } from '../../src/teams/background.ts'
import { createBot } from '../../src/teams/bot.ts'
import { createNotifier } from '../../src/teams/notifier.ts'
import { openForms } from '../../src/teams/openForms.ts'
import { createPress } from '../../src/teams/press.ts'
import { createRoster } from '../../src/teams/roster.ts'
import type { World } from '../../src/teams/world.ts'
import { startTimers } from '../../src/timers/sweep.ts'
import { monday, multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { inputs, nodes, presses, visible } from '../cards/walk.ts'
import { startConnector } from './connector.ts'

const { tenantId } = people.worker

/** Where something is said; the personal chat unless a test says otherwise. */
export type Where = 'personal' | 'groupChat' | 'channel'

/** What comes back from a press, as the client gets it. */
export interface Pressed {
  status: number
  /** The answer's own code, type and card. */
  code: number
  type: string
  card: AdaptiveCard
  /** The whole answer as it came. */
  raw: string
}

export interface Options {
  groups?: Group[]
  /** The operating models, when not the service's own. */
  models?: typeof models
  /** Nobody has met the bot yet. */
  fresh?: boolean
  world?: Partial<World>
  /** Where the tables are, when not straight at the test's own. */
  storage?: string
  /** What is due waits until a test lets it come: for tests of many presses. */
  quiet?: boolean
  /** A call to Teams that takes longer is broken off. */
  callMs?: number
  /** The store as the bot has it: to let it fail. */
  store?: (store: Store) => Store
}

/** The one team there is, and its people unless a test says otherwise. */
export const teamId = '19:team@thread.tacv2'
const chatOf = (who: Actor) => `chat-${who.tenantId.slice(0, 4)}-${who.name}`

/** What the client adds to a press of a card: each input as it stands, then what the person changed. */
export function filledIn(card: AdaptiveCard, typed: Record<string, string>): Record<string, string> {
  const standing = inputs(card).map((input): [string, string] => [String(input.id), String(input.value ?? '')])
  return { ...Object.fromEntries(standing), ...typed }
}

/** Every word of a card that is seen, in one string: fields too. */
export function wordsOf(card: AdaptiveCard): string {
  return [...visible(card), ...inputs(card).map((input) => String(input.value ?? ''))].join('\n')
}

/** The verbs of a card's buttons. */
export const verbsOf = (card: AdaptiveCard) => presses(card).map((press) => press.verb)

/**
 * The real bot behind its real server, on the real store, with a clock that a test sets, real timers, and a connector
 * that remembers what it is sent. Everything goes over sockets with the fields that the client sends.
 */
export async function startBot(options: Options = {}) {
  const prefix = `bot${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const connector = await startConnector()
  // Limits of time are tested where they are meant; elsewhere a slow machine is no fault of the bot's.
  const connectionString = options.storage ?? process.env.TEST_STORAGE ?? ''
  const store = await createStore({ connectionString, ...(options.storage ? {} : { deadlineMs: 60_000 }) }, prefix)
  const lines: { event: string; fields: Record<string, string | number> }[] = []
  const log = (event: string, fields: Record<string, string | number>) => void lines.push({ event, fields })
  let now = monday

  const deps: Deps = {
    now: () => now,
    newId: randomUUID,
    store: options.store?.(store) ?? store,
    models: options.models ?? models,
    roster: {
      members: (channel) => roster.members(channel),
      address: (person, chat) => roster.address(person, chat),
      channels: async (channel) => (await roster.channels?.(channel)) ?? [],
    },
    settings: {
      retention: { afterClosingDays: 90, maxMonths: 12 },
      defaultLanguage: 'fi',
      publicUrl: 'http://127.0.0.1',
    },
    wake: (rows) => options.quiet || timers.wake(rows),
  }
  const adapter = createAdapter({ kind: 'local' })
  const roster = createRoster({ adapter, appId: '' }, tenantId)
  const background = startBackground((error) => log('backgroundFault', { name: String(error).slice(0, 60) }))
  const settings = {
    publicUrl: 'http://127.0.0.1',
    emergencyNumber: '112',
    socialEmergencyNumber: '016 000 0000',
    controller: 'Hyvinvointialue',
    contact: 'tietosuoja@example.fi',
    retention: deps.settings.retention,
    defaultLanguage: 'fi' as const,
  }
  const speaking = { adminIds: [people.admin.id], forms: openForms(deps.now), adapter, appId: '', deps, settings }
  const notifier = createNotifier({ ...speaking, ...(options.callMs ? { callMs: options.callMs } : {}) })
  const timers = startTimers(
    {
      ...deps,
      carryOver: (ref) => carryOver(deps, ref),
      releaseOffers: (ref, turnSince) => releaseOffers(deps, ref, turnSince),
      notifier,
      log,
      administrators: [people.admin.id],
    },
    { everyMs: 3_600_000 },
  )
  const world: World = {
    ...speaking,
    notifier,
    tenantId,
    adminIds: [people.admin.id],
    local: true,
    ...(options.storage ? {} : { turnLimitMs: 60_000 }),
    track: background.track,
    appeared: (person) => timers.appeared(person),
    log,
    ...options.world,
  }
  const members = Object.values(people).filter((who) => who.tenantId === tenantId)
  connector.team(
    teamId,
    members.map((who, i) => ({
      id: `29:${who.name}`,
      name: who.name,
      [i % 2 === 0 ? 'aadObjectId' : 'objectId']: who.id.split(':')[1],
      tenantId,
      userRole: 'user',
    })),
  )
  const choices = members.map((who) => ({ key: who.name, name: who.name, aadObjectId: who.id.split(':')[1] ?? '' }))
  const bot = createBot(world)
  adapter.onTurnError = async (_context, error) => log('turnFault', { name: error.constructor.name })
  const server = createServer({
    deps,
    auth: localAuthenticate({ tenantId, people: choices, adminIds: [people.admin.id] }),
    press: createPress(world),
    rates: { read: { burst: 9999, perMinute: 9999 }, press: { burst: 9999, perMinute: 9999 } },
    handleActivity: (req, res) => adapter.process(req, res, (context) => bot.run(context).then(() => undefined)),
    log,
    local: choices,
    tabFolder: 'tests/api/builtTab',
    tenantId,
    emergency: world.settings,
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`

  const groups = options.groups ?? [oneToOne, multiProfessional, neighbour]
  const place = (conversationId: string) => ({
    key: `${connector.url}|${conversationId}`,
    serviceUrl: connector.url,
    conversationId,
    tenantId,
    botId: '28:bot',
  })
  await Promise.all([
    ...groups.map((group) => store.saveGroup(group, null)),
    ...(options.fresh
      ? []
      : Object.values(people).map((who) =>
          store.savePerson(
            { id: who.id, name: who.name, language: null, place: place(chatOf(who)), welcomedAt: now, last: null },
            null,
          ),
        )),
    ...groups.flatMap(({ channelId }) =>
      channelId && !options.fresh ? [store.saveChannelPlace(channelId, { ...place(channelId), teamId })] : [],
    ),
  ])

  const activity = (who: Actor, where: Where, locale: string, conversationId?: string) => ({
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    timestamp: now,
    locale,
    from: { id: `29:${who.name}`, name: who.name, aadObjectId: who.id.split(':')[1] },
    recipient: { id: '28:bot', name: 'Rinnalla' },
    conversation: {
      id: conversationId ?? (where === 'personal' ? chatOf(who) : `${where}-1;messageid=17`),
      tenantId: who.tenantId,
      conversationType: where,
      ...(where === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: who.tenantId }, ...(where === 'channel' ? { team: { id: teamId } } : {}) },
    entities: [{ type: 'clientInfo', locale, country: 'FI', platform: 'Web', timezone: 'Europe/Helsinki' }],
  })
  const post = async (body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: answer.status, raw: await answer.text() }
  }
  const since = async (work: Promise<unknown>, conversation: string) => {
    const from = connector.received.length
    await work
    return connector.received.slice(from).filter((r) => r.kind === 'send' && r.conversation === conversation)
  }
  const settle = async () => {
    await background.idle()
    timers.sweep()
    await timers.idle()
    await background.idle()
  }

  const it = {
    url,
    prefix,
    store,
    deps,
    connector,
    lines,
    activity,
    post,
    settle,
    idle: background.idle,
    at: () => now,
    setClock(at: string) {
      now = at
    },
    /** Lets time pass, and what is due come. */
    async pass(duration: DurationLike) {
      await settle()
      now = plus(now, duration)
      await settle()
      await settle()
    },
    /** Says something; the cards that come back in the same chat. */
    async say(who: Actor, text: string, { where = 'personal' as Where, locale = 'en-US', more = {} } = {}) {
      const message = { ...activity(who, where, locale), type: 'message', text, textFormat: 'plain', ...more }
      const conversation = message.conversation.id
      const sent = await since(post(message), conversation)
      return sent.map(({ card }) => card)
    },
    /** News of a team: the parts that differ from one piece to the next. */
    async teamNews(news: {
      type?: 'conversationUpdate' | 'installationUpdate'
      action?: string
      channel?: string
      data?: object
      added?: object[]
      removed?: object[]
      tenant?: string
    }) {
      const { type = 'conversationUpdate', action, channel = teamId, data = {}, added, removed } = news
      const base = activity(people.worker, 'channel', 'en-US', channel)
      const tenant = { id: news.tenant ?? tenantId }
      const { status } = await post({
        ...base,
        type,
        conversation: { ...base.conversation, tenantId: tenant.id },
        channelData: { tenant, team: { id: teamId, name: 'Tiimi' }, ...data },
        ...(action ? { action } : {}),
        ...(added ? { membersAdded: added } : {}),
        ...(removed ? { membersRemoved: removed } : {}),
      })
      if (status !== 200) throw new Error(`news was answered ${status}`)
    },
    /** The client is installed or opened: the two arrivals it sends. */
    async arrive(who: Actor) {
      const from = connector.received.length
      const base = activity(who, 'personal', 'en-US')
      const bot = { id: '28:bot', name: 'Rinnalla' }
      const answers = await Promise.all([
        post({ ...base, type: 'installationUpdate', action: 'add' }),
        post({ ...base, id: randomUUID(), type: 'conversationUpdate', membersAdded: [bot, base.from] }),
      ])
      if (answers.some(({ status }) => status !== 200)) throw new Error('an arrival was refused')
      return connector.received.slice(from).filter((r) => r.kind === 'send')
    },
    /** Presses a button by hand: the verb, the card's data and the inputs, merged as the client merges them. */
    async press(
      who: Actor,
      verb: string,
      data: object = {},
      typed: object = {},
      { replyToId = 'm-card', where = 'personal' as Where, locale = 'en-US' } = {},
    ): Promise<Pressed> {
      const action = { type: 'Action.Execute', id: '', title: '', verb, data: { verb, ...data, ...typed } }
      const base = activity(who, where, locale)
      connector.has(base.conversation.id, replyToId)
      connector.has(base.conversation.id.split(';')[0] ?? '', replyToId)
      const body = {
        ...base,
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId,
        value: { action, trigger: 'manual' },
      }
      const { status, raw } = await post(body)
      if (raw === '') return { status, code: 0, type: '', card: { body: [] } as unknown as AdaptiveCard, raw }
      const { statusCode, type, value } = JSON.parse(raw) as { statusCode: number; type: string; value: AdaptiveCard }
      return { status, code: statusCode, type, card: value, raw }
    },
    /** The same press from the tab: POST /api/press. */
    async pressInTab(who: Actor, press: object, headers: Record<string, string> = {}) {
      const answer = await fetch(new URL('/api/press', url), {
        method: 'POST',
        body: JSON.stringify(press),
        headers: { 'content-type': 'application/json', 'x-demo-person': encodeURIComponent(who.name), ...headers },
      })
      return { status: answer.status, body: (await answer.json()) as Tabbed & ProblemBody, raw: answer }
    },
    /** Presses the first button of that verb on a card, with the form filled in; fails when there is none. */
    async click(
      who: Actor,
      card: AdaptiveCard,
      verb: string,
      typed: Record<string, string> = {},
    ): Promise<AdaptiveCard> {
      const button = presses(card).find((each) => each.verb === verb && each.data.accept !== true)
      if (!button) throw new Error(`no button ${verb} among ${verbsOf(card).join(', ')}`)
      const answer = await it.press(
        who,
        verb,
        button.data,
        button.associatedInputs === 'auto' ? filledIn(card, typed) : {},
      )
      if (answer.status !== 200 || answer.code !== 200) throw new Error(`answered ${answer.status} ${answer.raw}`)
      return answer.card
    },
    /** The newest card in somebody's chat (or in a channel), as it stands now. */
    newest(to: Actor | string): AdaptiveCard {
      const conversation = typeof to === 'string' ? to : chatOf(to)
      const sent = connector.received.filter((r) => r.kind === 'send' && r.conversation === conversation).at(-1)
      const now = connector.received.filter((r) => r.conversation === conversation && r.id === sent?.id).at(-1)
      if (!now) throw new Error(`nothing was sent to ${conversation}`)
      return now.card
    },
    async read(ref: Ref): Promise<Consultation> {
      const found = await store.consultation(ref.groupId, ref.id)
      if (!found) throw new Error('no such consultation')
      return found.value
    },
    /** The ids that a card's buttons carry. */
    refIn(card: AdaptiveCard): Ref {
      const { groupId, id } = presses(card).find(({ data }) => data.id !== undefined)?.data ?? {}
      if (!groupId || !id) throw new Error('no consultation on this card')
      return { groupId, id }
    },
    async stop() {
      await new Promise<void>((done) => server.close(() => done()))
      await connector.stop()
      await background.idle()
      await timers.stop()
    },
  }
  return it
}

export type Bot = Awaited<ReturnType<typeof startBot>>

/** Whether any object of a card has this property. */
export const hasProperty = (card: unknown, name: string) => nodes(card).some((node) => name in node)
