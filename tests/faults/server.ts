import { randomUUID } from 'node:crypto'
import type { Deps, Notifier } from '../../src/app/deps.ts'
import type { Place } from '../../src/domain/person.ts'
import { models } from '../../src/models/index.ts'
import { createStore } from '../../src/store/createStore.ts'
import { createNotifier } from '../../src/teams/notifier.ts'
import { openForms } from '../../src/teams/openForms.ts'
import { createPace } from '../../src/teams/pace.ts'
import { startTimers } from '../../src/timers/sweep.ts'
import { type Clock, timeOf } from './clock.ts'
import { chatOf } from './due.ts'
import { slimAdapter } from './slimAdapter.ts'

/** What a server to be killed is told, as JSON in its environment (FAULTS). */
export interface Told {
  storage: string
  prefix: string
  clock: Clock
  /** Where it reaches the connector: an address of its own, so that each message says who sent it. */
  connector: string
  /** Without Bot Framework, whose loading is more than half of a start. */
  slim: boolean
}

const warmUps = 20

/**
 * The server as `src/index.ts` makes it, as far as it does what is due: the real store, timers, notifier and pace, and
 * the real adapter where it is not to be slim; without the tab, the bot's turns and a door. Says on standard output when it is ready and, at
 * once, which delivery it has recorded.
 */
const { storage, prefix, clock, connector, slim } = JSON.parse(process.env.FAULTS ?? '{}') as Told
const say = (...words: string[]) => process.stdout.write(`${JSON.stringify(words)}\n`)

const retention = { afterClosingDays: 90, maxMonths: 12 }
const settings = { retention, defaultLanguage: 'fi' as const, publicUrl: 'http://127.0.0.1' }
const contacts = { emergencyNumber: '112', socialEmergencyNumber: '016 000 0000', controller: '', contact: '' }
const store = await createStore({ connectionString: storage }, prefix)
const deps: Deps = {
  now: () => timeOf(clock),
  newId: randomUUID,
  store: {
    ...store,
    due: {
      ...store.due,
      async recordDelivery(key, recipient, ...more) {
        await store.due.recordDelivery(key, recipient, ...more)
        say('recorded', key, recipient)
      },
    },
  },
  models,
  roster: { members: async () => [], address: async () => null },
  settings,
  wake: () => undefined,
}
const adapter = slim ? slimAdapter() : (await import('../../src/teams/adapter.ts')).createAdapter({ kind: 'local' })
const real = createNotifier({
  adapter,
  appId: '',
  adminIds: [],
  deps,
  settings: { ...settings, ...contacts },
  forms: openForms(deps.now),
  pace: createPace({ now: () => performance.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) }),
})
const from = <T extends { place: Place }>(to: T): T => ({ ...to, place: { ...to.place, serviceUrl: connector } })
const notifier: Notifier = {
  send: (to, ...what) => real.send(from(to), ...what),
  update: (shown, ...what) => real.update(from(shown), ...what),
  sendGroup: (to, ...what) => real.sendGroup(from(to), ...what),
  sendMeeting: (to, meeting) => real.sendMeeting(from(to), meeting),
  updateMeeting: (message, meeting) => real.updateMeeting(from(message), meeting),
  again: (shown, ...what) => real.again(from(shown), ...what),
  sendReminders: (to, lines) => real.sendReminders(from(to), lines),
  sendAside: (to, count) => real.sendAside(from(to), count),
}
/** A server of a real service has long been at work: what is only slow the first time is done before it counts. */
async function warmUp(): Promise<void> {
  const conversation = { id: chatOf('nobody'), isGroup: false, conversationType: 'personal', name: '' }
  const content = { type: 'AdaptiveCard', version: '1.5', body: [] }
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }]
  for (let i = 0; i < warmUps; i += 1) {
    await adapter.continueConversationAsync('', { serviceUrl: connector, conversation }, async (context) => {
      await context.sendActivity({ type: 'message', attachments })
    })
    await store.due.recordDelivery(`warm ${i}`, connector, deps.now())
  }
}

await warmUp()
startTimers(
  {
    ...deps,
    notifier,
    log: (event, fields) => say('log', event, JSON.stringify(fields)),
    carryOver: async () => undefined,
    releaseOffers: async () => false,
    random: Math.random,
  },
  { everyMs: Math.max(250, 1000 / clock.speed) },
)
say('ready')
