import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { createServer as createHttp } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { carryOver } from '../../src/app/carryOver.ts'
import type { Deps } from '../../src/app/deps.ts'
import { releaseOffers } from '../../src/app/releaseOffers.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { demoTenantId } from '../../src/local/people.ts'
import { models } from '../../src/models/index.ts'
import { seedEmptyStore } from '../../src/seed.ts'
import { longestChain, type Trip } from '../../src/store/count.ts'
import { createStore } from '../../src/store/createStore.ts'
import { createAdapter } from '../../src/teams/adapter.ts'
import { startBackground } from '../../src/teams/background.ts'
import { createBot } from '../../src/teams/bot.ts'
import { createNotifier } from '../../src/teams/notifier.ts'
import { openForms } from '../../src/teams/openForms.ts'
import { startTimers } from '../../src/timers/sweep.ts'
import type { Activity } from './activities.ts'

/** What one turn cost the store: round trips before its answer, the longest chain of them, and those that came after. */
export interface Cost {
  trips: number
  chain: number
  after: number
}

/** What a turn brought: the card of a press (null for a message, whose card was sent), and what it cost. */
export interface Turned {
  card: AdaptiveCard | null
  cost: Cost
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Sent {
  id: string
  card: AdaptiveCard
}

/** What stands for Teams. Keeps the newest message of each conversation as it stands now. */
function startConnector(newest: Map<string, Sent>): Server {
  let count = 0
  return createHttp((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const [conversation = '', updated] = (
        /conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(req.url ?? '') ?? []
      )
        .slice(1)
        .map((part) => part && decodeURIComponent(part))
      const { attachments } = JSON.parse(Buffer.concat(chunks).toString()) as {
        attachments?: { content: AdaptiveCard }[]
      }
      const card = attachments?.[0]?.content
      const update = req.method === 'PUT' && updated !== undefined
      const id = update ? updated : `sent-${++count}`
      if (card && (!update || newest.get(conversation)?.id === id)) newest.set(conversation, { id, card })
      res.writeHead(200, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify({ id }))
    })
  })
}

/**
 * The bot in this process, composed as index.ts does, on a store that tells of each round trip. A round trip is a turn's
 * own when it was asked for in the turn's asynchronous context and had ended when the answer was written; what ended
 * later went on after the answer. The timers that a turn wakes work in a context of their own, so that nothing of theirs
 * is counted. The clock is set by the caller.
 */
export async function startWatchedBot(connectionString: string) {
  const context = new AsyncLocalStorage<Trip[]>()
  const outside =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) =>
      context.exit(() => work(...args))
  const store = await createStore({ connectionString, onRequest: (trip) => context.getStore()?.push(trip) })
  const clock = { now: new Date().toISOString() }
  const newest = new Map<string, Sent>()
  const connector = startConnector(newest)
  const serviceUrl = await listen(connector)
  const faults: string[] = []
  const log = (event: string) => void (/fault|failed/i.test(event) && faults.push(event))
  const settings = {
    publicUrl: 'http://127.0.0.1',
    emergencyNumber: '112',
    socialEmergencyNumber: '016 000 0000',
    controller: 'Esimerkki',
    contact: 'tietosuoja@example.fi',
    retention: { afterClosingDays: 90, maxMonths: 12 },
    defaultLanguage: 'fi' as const,
  }
  const deps: Deps = {
    now: () => clock.now,
    newId: randomUUID,
    store,
    models,
    roster: { members: async () => [], address: async () => null },
    settings,
    wake: outside((rows) => timers.wake(rows)),
  }
  await seedEmptyStore(store, clock.now)
  const adapter = createAdapter({ kind: 'local' })
  const background = startBackground(() => faults.push('background'))
  const speaking = { adminIds: [] as string[], forms: openForms(deps.now), adapter, appId: '', deps, settings }
  const notifier = createNotifier(speaking)
  const timers = startTimers(
    {
      ...deps,
      carryOver: (ref) => carryOver(deps, ref),
      releaseOffers: (ref, turnSince) => releaseOffers(deps, ref, turnSince),
      notifier,
      log,
    },
    { everyMs: 3_600_000 },
  )
  const appeared = outside((person: string) => timers.appeared(person))
  const tenant = { tenantId: demoTenantId, adminIds: [], local: true }
  const bot = createBot({ ...speaking, ...tenant, notifier, track: background.track, appeared, log })

  const settle = async () => {
    await background.idle()
    timers.sweep()
    await timers.idle()
  }
  /** One activity, and everything that follows from it. */
  async function turn(activity: Activity): Promise<Turned> {
    const trips: Trip[] = []
    let answeredAt = Number.NaN
    let body: { value?: AdaptiveCard } | undefined
    const res = {
      status() {
        return res
      },
      header() {},
      send(sent?: typeof body) {
        body = sent
      },
      end() {
        answeredAt = performance.now()
      },
    }
    const req = { method: 'POST', headers: {}, body: activity }
    await context.run(trips, () =>
      adapter.process(req as never, res as never, (each) => bot.run(each).then(() => undefined)),
    )
    await settle()
    if (faults.length > 0) throw new Error(`faults: ${faults.join(', ')}`)
    const before = trips.filter(({ to }) => to <= answeredAt)
    return {
      card: body?.value ?? null,
      cost: { trips: before.length, chain: longestChain(before), after: trips.length - before.length },
    }
  }
  return {
    serviceUrl,
    turn,
    newest: (conversation: string) => newest.get(conversation)?.card ?? null,
    /** Lets time pass, and what is due come. */
    async pass(days: number) {
      clock.now = new Date(Date.parse(clock.now) + days * 86_400_000).toISOString()
      for (let i = 0; i < 3; i++) await settle()
    },
    async stop() {
      await settle()
      await timers.stop()
      connector.close()
    },
  }
}

export type WatchedBot = Awaited<ReturnType<typeof startWatchedBot>>
